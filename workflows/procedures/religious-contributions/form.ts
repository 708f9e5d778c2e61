import type { z } from 'zod';
import type { FormProblem } from '../../../libs/domain';
import {
  bodyTaxCode,
  certifiedMail,
  choice,
  consistent,
  form,
  group,
  iban,
  integer,
  list,
  longText,
  money,
  positiveMoney,
  problem,
  requiredWhen,
  text,
  yesNo,
} from '../../../libs/forms';
import { parseMoney } from '../../../libs/law';

/** The yearly round, opened by the office of its own motion. LR Lombardia 12/2005 art. 73. */
export const roundForm = consistent(
  form({
    referenceYear: integer(2005, 2998, {
      label: { it: 'Anno di riferimento', en: 'Reference year' },
      hint: {
        it: 'Anno in cui sono stati riscossi gli oneri che formano il fondo.',
        en: 'The year whose charges make up the fund.',
      },
    }),
    applicationYear: integer(2005, 2999, {
      label: { it: 'Anno di presentazione delle domande', en: 'Year of the applications' },
      hint: {
        it: 'Anno in cui cade il termine del 30 giugno. Se manca, è quello successivo all’anno di riferimento.',
        en: 'The year in which 30 June falls. If left out, the one after the reference year.',
      },
    }).optional(),
    title: text(200, { label: { it: 'Denominazione della tornata', en: 'Name of the round' } }).optional(),
  }),
  ({ referenceYear, applicationYear = referenceYear + 1 }) =>
    applicationYear < referenceYear
      ? [
          problem(['applicationYear'], {
            it: 'Le domande non possono precedere l’anno di riferimento.',
            en: 'Applications cannot come before the reference year.',
          }),
        ]
      : [],
);

export type RoundApplication = z.output<typeof roundForm>;

/** The denominations met in the published rounds and the larger ones in Milan; `other` takes a name. */
export const confessions = {
  catholic: { it: 'Chiesa cattolica', en: 'Catholic Church' },
  evangelical: { it: 'Chiese cristiane evangeliche', en: 'Evangelical churches' },
  apostolic: { it: 'Chiesa apostolica', en: 'Apostolic Church' },
  'jehovahs-witnesses': { it: 'Testimoni di Geova', en: 'Jehovah’s Witnesses' },
  methodist: { it: 'Chiese evangeliche metodiste', en: 'Methodist churches' },
  baptist: { it: 'Chiese evangeliche battiste', en: 'Baptist churches' },
  waldensian: { it: 'Chiesa evangelica valdese', en: 'Waldensian Church' },
  orthodox: { it: 'Chiese ortodosse', en: 'Orthodox churches' },
  islamic: { it: 'Islam', en: 'Islam' },
  jewish: { it: 'Ebraismo', en: 'Judaism' },
  buddhist: { it: 'Buddhismo', en: 'Buddhism' },
  hindu: { it: 'Induismo', en: 'Hinduism' },
  other: { it: 'Altra confessione', en: 'Another denomination' },
} as const;

const bodyKinds = {
  diocesanOrdinary: {
    it: 'Ordinario diocesano, tramite la Curia',
    en: 'Diocesan Ordinary, through the Curia',
  },
  independentOrder: {
    it: 'Istituto religioso cattolico non dipendente dalla Curia',
    en: 'Catholic order not dependent on the Curia',
  },
  otherBody: { it: 'Ente di altra confessione religiosa', en: 'Body of another denomination' },
} as const;

/** LR Lombardia 12/2005 art. 71 c. 1, and the purchase of land for such facilities. */
const facilityKinds = {
  placeOfWorship: { it: 'Immobile destinato al culto', en: 'Place of worship' },
  ministersHome: {
    it: 'Abitazione dei ministri del culto o del personale di servizio',
    en: 'Home of ministers or staff',
  },
  religiousTraining: { it: 'Immobile per la formazione religiosa', en: 'Building for religious training' },
  socialFacility: {
    it: 'Immobile per attività educative, culturali, sociali, ricreative e di ristoro senza fini di lucro',
    en: 'Building for educational, cultural, social, recreational or refreshment activities without profit',
  },
  oratory: { it: 'Oratorio', en: 'Oratory' },
  fixedEquipment: { it: 'Attrezzatura fissa', en: 'Fixed equipment' },
  land: { it: 'Area da destinare ad attrezzature religiose', en: 'Land for religious facilities' },
} as const;

const workKinds = {
  restoration: { it: 'Restauro e risanamento conservativo', en: 'Restoration and conservation' },
  ordinaryMaintenance: { it: 'Manutenzione ordinaria', en: 'Ordinary maintenance' },
  extraordinaryMaintenance: { it: 'Manutenzione straordinaria', en: 'Extraordinary maintenance' },
  newBuilding: { it: 'Nuova costruzione', en: 'New building' },
  extension: { it: 'Ampliamento', en: 'Extension' },
  equipment: { it: 'Dotazione di attrezzature', en: 'Equipment' },
  landPurchase: { it: 'Acquisto di area', en: 'Purchase of land' },
} as const;

const work = group(
  {
    name: text(200, { label: { it: 'Parrocchia o edificio', en: 'Parish or building' } }),
    address: text(300, { label: { it: 'Indirizzo', en: 'Address' } }),
    cadastralData: text(120, {
      label: { it: 'Dati catastali', en: 'Cadastral data' },
      hint: { it: 'Foglio, mappale, subalterno.', en: 'Sheet, parcel, sub-unit.' },
    }),
    protectedHeritage: yesNo({
      label: {
        it: 'Bene culturale tutelato (D.Lgs. 42/2004)',
        en: 'Protected heritage (Legislative Decree 42/2004)',
      },
    }),
    facilityKind: choice(facilityKinds, {
      label: { it: 'Attrezzatura (art. 71)', en: 'Facility (art. 71)' },
    }),
    workKind: choice(workKinds, { label: { it: 'Tipo di intervento', en: 'Kind of work' } }),
    description: longText({ label: { it: 'Descrizione dell’intervento', en: 'Description of the work' } }),
    cost: positiveMoney({ label: { it: 'Costo previsto (€)', en: 'Expected cost (€)' } }),
    ownFunds: money({ label: { it: 'Fondi propri (€)', en: 'Own funds (€)' } }),
    otherFunds: money({ label: { it: 'Altri contributi (€)', en: 'Other funds (€)' } }),
    priority: integer(1, 999, {
      label: { it: 'Priorità', en: 'Priority' },
      hint: {
        it: '1 è la più alta; ogni intervento ha la propria.',
        en: '1 comes first; each work has its own.',
      },
    }),
    multiYear: yesNo({ label: { it: 'Programma pluriennale', en: 'Programme over several years' } }),
  },
  { label: { it: 'Intervento', en: 'Work' } },
);

export type Work = z.output<typeof work>;

/**
 * The application of a religious authority. It must be registered even if late or incomplete, so only what could not be
 * understood is refused here. Nothing asks for an agreement with the State: as a condition it would be unlawful
 * (Constitutional Court 63/2016).
 */
export const applicationForm = consistent(
  form({
    confession: choice(confessions, { label: { it: 'Confessione religiosa', en: 'Denomination' } }),
    otherConfession: text(120, {
      label: { it: 'Nome della confessione', en: 'Name of the denomination' },
      hint: { it: 'Solo per «Altra confessione».', en: 'Only for “Another denomination”.' },
    }).optional(),
    body: text(200, { label: { it: 'Ente richiedente', en: 'Applying body' } }),
    bodyKind: choice(bodyKinds, { label: { it: 'Natura del richiedente', en: 'Kind of applicant' } }),
    legalRecognition: group(
      {
        kind: choice(
          {
            ecclesiasticalBody: {
              it: 'Ente ecclesiastico civilmente riconosciuto',
              en: 'Ecclesiastical body with civil recognition',
            },
            religiousBody: {
              it: 'Ente di culto eretto in ente morale (L. 1159/1929)',
              en: 'Religious body with legal personality (Law 1159/1929)',
            },
            legalPerson: {
              it: 'Persona giuridica privata (D.P.R. 361/2000)',
              en: 'Private legal person (Presidential Decree 361/2000)',
            },
            association: { it: 'Associazione non riconosciuta', en: 'Association without legal personality' },
          },
          { label: { it: 'Forma giuridica', en: 'Legal form' } },
        ),
        reference: text(200, {
          label: { it: 'Estremi del riconoscimento o dell’atto costitutivo', en: 'Deed or decree' },
        }),
      },
      { label: { it: 'Soggettività giuridica', en: 'Legal standing' } },
    ),
    taxCode: bodyTaxCode({ label: { it: 'Codice fiscale', en: 'Tax code' } }),
    representative: group(
      {
        name: text(120, { label: { it: 'Nome e cognome', en: 'Name' } }),
        role: text(120, { label: { it: 'Qualifica', en: 'Role' } }),
      },
      { label: { it: 'Legale rappresentante', en: 'Legal representative' } },
    ),
    authorisation: group(
      {
        authority: text(200, {
          label: { it: 'Autorità religiosa competente', en: 'Competent religious authority' },
        }),
        attached: yesNo({
          label: { it: 'Atto di autorizzazione allegato', en: 'Authorising document attached' },
        }),
      },
      {
        label: {
          it: 'Autorizzazione dell’autorità religiosa',
          en: 'Authorisation by the religious authority',
        },
      },
    ),
    certifiedMail: certifiedMail({
      label: { it: 'Posta elettronica certificata', en: 'Certified mail' },
      hint: { it: 'Domicilio digitale per le comunicazioni.', en: 'Digital domicile for all letters.' },
    }),
    iban: iban({ label: { it: 'IBAN', en: 'IBAN' } }).optional(),
    fiscalPosition: group(
      {
        enterprise: yesNo({
          label: {
            it: 'Il contributo riguarda un’attività d’impresa o commerciale',
            en: 'The grant concerns an enterprise or a commercial activity',
          },
        }),
        capitalGoods: yesNo({
          label: {
            it: 'Il contributo è per l’acquisto di beni strumentali',
            en: 'The grant is for the purchase of capital goods',
          },
        }),
      },
      {
        label: { it: 'Posizione fiscale', en: 'Fiscal position' },
        hint: {
          it: 'Ai fini della ritenuta del 4 % (D.P.R. 600/1973, art. 28, c. 2).',
          en: 'For the withholding of 4 % (Presidential Decree 600/1973, art. 28, para. 2).',
        },
      },
    ),
    works: list(work, 1, 60, {
      label: { it: 'Interventi', en: 'Works' },
      hint: {
        it: 'La Curia elenca qui le parrocchie con le rispettive priorità.',
        en: 'The Curia lists its parishes here with their priorities.',
      },
    }),
    previousContributions: list(
      group(
        {
          year: integer(1950, 2999, { label: { it: 'Anno', en: 'Year' } }),
          authority: text(200, { label: { it: 'Ente erogatore', en: 'Granting authority' } }),
          amount: money({ label: { it: 'Importo (€)', en: 'Amount (€)' } }),
          purpose: text(300, { label: { it: 'Oggetto', en: 'Purpose' } }),
        },
        { label: { it: 'Contributo', en: 'Grant' } },
      ),
      0,
      40,
      { label: { it: 'Contributi già ricevuti', en: 'Previous grants' } },
    ),
    attachments: group(
      {
        signedForm: yesNo({ label: { it: 'Modulo firmato', en: 'Signed form' } }),
        programme: yesNo({ label: { it: 'Programma degli interventi', en: 'Programme of works' } }),
        estimate: yesNo({ label: { it: 'Computo o preventivo', en: 'Estimate' } }),
        photographs: yesNo({ label: { it: 'Fotografie', en: 'Photographs' } }),
        drawings: yesNo({ label: { it: 'Elaborati grafici', en: 'Drawings' } }),
        curiaLetter: yesNo({ label: { it: 'Lettera della Curia', en: 'Letter of the Curia' } }),
      },
      {
        label: { it: 'Allegati presenti', en: 'Attachments present' },
        hint: {
          it: 'Indicare ciò che è stato effettivamente presentato: la completezza si valuta dopo.',
          en: 'State what has really been handed in: completeness is judged later.',
        },
      },
    ),
  }),
  (application) => [
    ...requiredWhen(application.confession === 'other', application.otherConfession, ['otherConfession'], {
      it: 'Indicare il nome della confessione.',
      en: 'Give the name of the denomination.',
    }),
    ...kindProblems(application),
    ...application.works.flatMap(workProblems),
    ...priorityProblems(application.works),
  ],
);

export type Application = z.output<typeof applicationForm>;

/** Catholic parishes apply through the Curia; orders that do not depend on it apply by themselves. */
function kindProblems({ confession, bodyKind }: { confession: string; bodyKind: string }): FormProblem[] {
  const isCatholic = confession === 'catholic';
  if (bodyKind === 'otherBody' && isCatholic) {
    return [
      problem(['bodyKind'], {
        it: 'Per la Chiesa cattolica presentano domanda l’Ordinario diocesano o gli istituti non dipendenti dalla Curia.',
        en: 'For the Catholic Church the Diocesan Ordinary applies, or an order not dependent on the Curia.',
      }),
    ];
  }
  if (bodyKind !== 'otherBody' && !isCatholic) {
    return [
      problem(['bodyKind'], {
        it: 'Questa voce riguarda soltanto la Chiesa cattolica.',
        en: 'This kind concerns the Catholic Church only.',
      }),
    ];
  }
  return [];
}

function workProblems(
  { cost, ownFunds, otherFunds, facilityKind, workKind }: Work,
  index: number,
): FormProblem[] {
  return [
    ...(parseMoney(ownFunds) + parseMoney(otherFunds) > parseMoney(cost)
      ? [
          problem(['works', index, 'ownFunds'], {
            it: 'I fondi propri e gli altri contributi superano insieme il costo previsto.',
            en: 'Own and other funds together exceed the expected cost.',
          }),
        ]
      : []),
    ...((facilityKind === 'land') !== (workKind === 'landPurchase')
      ? [
          problem(['works', index, 'workKind'], {
            it: 'L’acquisto di area e la voce «Area da destinare ad attrezzature religiose» vanno indicati insieme.',
            en: 'The purchase of land and the facility “Land” go together.',
          }),
        ]
      : []),
  ];
}

function priorityProblems(works: readonly Work[]): FormProblem[] {
  return works.flatMap(({ priority }, index) =>
    works.findIndex((other) => other.priority === priority) < index
      ? [
          problem(['works', index, 'priority'], {
            it: `La priorità ${priority} è già indicata per un altro intervento.`,
            en: `Priority ${priority} is already given to another work.`,
          }),
        ]
      : [],
  );
}
