import type { NoticeOfOwnMotion, NoticeOnApplication, Text } from '../../../libs/domain';
import { observationsTerm } from '../../../libs/law';
import * as parameters from './parameters';

const mayorDecides = {
  organ: 'mayor',
  office: 'nominations.manager',
  decides: {
    it: 'Nomina, designa e revoca i rappresentanti del Comune, con decreto.',
    en: 'Appoints, designates and revokes the representatives of the city, by decree.',
  },
} as const;

/** What the public is told of what the office does of its own motion (D.Lgs. 33/2013 art. 35 c. 1). */
export function ownMotion(begins: Text): NoticeOfOwnMotion {
  return {
    startedBy: 'ownMotion',
    begins,
    decides: [mayorDecides],
    ownCase: ['askUnit'],
    parameters: [],
    declarationInstead: 'none',
    remedies: ['regionalCourt', 'headOfState'],
  };
}

export const callNotice: NoticeOfOwnMotion = {
  ...ownMotion({
    it: 'I posti vacanti o in scadenza negli enti, o l’insediamento del Sindaco.',
    en: 'Seats that are vacant or about to be, or the taking of office of the mayor.',
  }),
  parameters: [
    parameters.namesForOneSeat,
    parameters.namesForMoreSeats,
    parameters.bodiesOfCandidacy,
    parameters.mayorTerm,
    parameters.renewalNotice,
  ],
};

export const nominationNotice: NoticeOfOwnMotion = {
  ...ownMotion({
    it: 'La Commissione di esperti ha indicato gli idonei per i posti di un organo.',
    en: 'The expert commission has named those suitable for the seats of an organ.',
  }),
  parameters: [
    parameters.consecutiveMandates,
    parameters.genderRounding,
    parameters.civilShare,
    parameters.civilRounding,
    parameters.compositionNotice,
    parameters.falseDeclarationBar,
    parameters.extensionDays,
  ],
};

export const organWarningNotice: NoticeOfOwnMotion = {
  ...ownMotion({
    it: 'Il Dipartimento per le pari opportunità diffida una società controllata.',
    en: 'The Department for Equal Opportunities warns a controlled company.',
  }),
  parameters: [parameters.warningTerm, parameters.furtherTerm, parameters.genderRounding],
};

const onApplication = {
  startedBy: 'application',
  desk: 'protocol',
  channels: ['onlineDesk', 'certifiedMail'],
  payments: [],
  ownCase: ['askUnit', 'seeFile'],
  declarationInstead: 'none',
} as const;

export const candidacyNotice: NoticeOnApplication = {
  ...onApplication,
  applicants: {
    it: 'I proponenti accreditati, nei limiti che l’avviso indica.',
    en: 'Accredited proposers, within the limits of the call.',
  },
  attachments: [
    { title: { it: 'Curriculum', en: 'Curriculum' } },
    {
      title: {
        it: 'Dichiarazioni su requisiti, inconferibilità e incompatibilità',
        en: 'Declarations on requirements, bars and incompatibilities',
      },
    },
  ],
  decides: [mayorDecides],
  parameters: [parameters.completionDays],
  remedies: ['regionalCourt', 'headOfState'],
};

export const accreditationNotice: NoticeOnApplication = {
  ...onApplication,
  applicants: {
    it: 'Ordini professionali, università, sindacati, associazioni con sede a Milano attive da un anno, gruppi di almeno cento cittadini, consiglieri.',
    en: 'Professional orders, universities, unions, associations with their seat in Milan and a year of activity, groups of at least a hundred citizens, councillors.',
  },
  attachments: [
    { title: { it: 'Statuto', en: 'Statute' }, when: { it: 'per le associazioni', en: 'for associations' } },
    {
      title: { it: 'Elenco delle firme autenticate', en: 'List of authenticated signatures' },
      when: { it: 'per i gruppi di cittadini', en: 'for groups of citizens' },
    },
  ],
  decides: [
    {
      organ: 'manager',
      office: 'nominations.manager',
      decides: { it: 'Accredita il proponente o lo nega.', en: 'Accredits the proposer or refuses.' },
    },
  ],
  parameters: [
    parameters.associationYears,
    parameters.citizenSignatures,
    parameters.accreditationTerm,
    observationsTerm,
  ],
  remedies: ['observations', 'silenceAction', 'regionalCourt', 'headOfState'],
};
