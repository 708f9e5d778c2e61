import { defineRegister, type Text } from '../../../libs/domain';
import {
  certifiedMail,
  choice,
  consistent,
  date,
  form,
  integer,
  longText,
  money,
  percent,
  requiredWhen,
  text,
  yesNo,
} from '../../../libs/forms';
import { cite } from '../../../libs/law';
import { organFigures } from './rules/quotas';
import { organOf } from './rules/organs';
import { proposerKinds } from './kinds';

const keptBy = {
  unit: 'nominations',
  officer: 'nominations.officer',
  manager: 'nominations.manager',
  public: false,
} as const;

export const bodyKinds = {
  company: { it: 'Società', en: 'Company' },
  foundation: { it: 'Fondazione', en: 'Foundation' },
  agency: { it: 'Azienda o ente pubblico', en: 'Public agency' },
  other: { it: 'Altro ente', en: 'Other body' },
} as const;

export const organKinds = {
  administration: { it: 'Amministrazione', en: 'Administration' },
  control: { it: 'Controllo', en: 'Control' },
} as const;

export const conferrals = {
  nomination: { it: 'Nomina', en: 'Nomination' },
  designation: { it: 'Designazione', en: 'Designation' },
} as const;

export const genders = {
  female: { it: 'Femminile', en: 'Female' },
  male: { it: 'Maschile', en: 'Male' },
} as const;

export const origins = {
  civilSociety: { it: 'Proposta della società civile', en: 'Proposed by civil society' },
  other: { it: 'Altra proposta', en: 'Other proposal' },
} as const;

/** Why nobody holds a seat. */
export const vacancies = {
  expired: { it: 'Mandato scaduto', en: 'Mandate expired' },
  ended: { it: 'Cessazione anticipata', en: 'Early end' },
  revoked: { it: 'Revoca', en: 'Revocation' },
  barred: { it: 'Dichiarazione mendace', en: 'False declaration' },
  organLapsed: { it: 'Decadenza dell’organo', en: 'Lapse of the organ' },
  annulled: { it: 'Annullamento del giudice', en: 'Annulment by a court' },
} as const;

export type Vacancy = keyof typeof vacancies;

export const taxCode = (label: Text = { it: 'Codice fiscale', en: 'Tax code' }) => text(16, { label });

/** A seat of the city in an organ of a body, with who holds it; without a holder it is vacant. */
export const seatEntry = consistent(
  form({
    body: text(160, { label: { it: 'Ente', en: 'Body' } }),
    bodyKind: choice(bodyKinds, { label: { it: 'Tipo di ente', en: 'Kind of body' } }),
    controlled: yesNo({ label: { it: 'Controllato dal Comune', en: 'Controlled by the city' } }),
    share: percent({ label: { it: 'Quota posseduta (%)', en: 'Share held (%)' } }).optional(),
    statuteRule: text(300, { label: { it: 'Norma statutaria', en: 'Rule of the statute' } }).optional(),
    organ: text(120, { label: { it: 'Organo', en: 'Organ' } }),
    organKind: choice(organKinds, { label: { it: 'Funzione dell’organo', en: 'Kind of organ' } }),
    seat: integer(1, 99, { label: { it: 'Posto n.', en: 'Seat no.' } }),
    role: text(80, { label: { it: 'Carica', en: 'Role' } }),
    conferral: choice(conferrals, { label: { it: 'Conferimento', en: 'Conferral' } }),
    holder: text(120, { label: { it: 'Titolare', en: 'Holder' } }).optional(),
    holderTaxCode: taxCode().optional(),
    gender: choice(genders, { label: { it: 'Genere', en: 'Gender' } }).optional(),
    startsOn: date({ label: { it: 'Inizio del mandato', en: 'Beginning of the mandate' } }).optional(),
    endsOn: date({ label: { it: 'Fine del mandato', en: 'End of the mandate' } }).optional(),
    mandateNumber: integer(1, 20, { label: { it: 'Mandato n.', en: 'Mandate no.' } }).optional(),
    pay: money({ label: { it: 'Compenso annuo lordo (€)', en: 'Yearly pay, gross (€)' } }).optional(),
    origin: choice(origins, {
      label: { it: 'Origine della candidatura', en: 'Origin of the candidacy' },
    }).optional(),
    decree: text(40, { label: { it: 'Decreto n.', en: 'Decree no.' } }).optional(),
    call: text(20, { label: { it: 'Avviso n.', en: 'Call no.' } }).optional(),
    vacancy: choice(vacancies, {
      label: { it: 'Vacante per', en: 'Vacant by' },
      hint: { it: 'Solo per i posti senza titolare.', en: 'For seats without a holder only.' },
    }).optional(),
  }),
  ({ holder, ...entry }) =>
    (['holderTaxCode', 'gender', 'startsOn', 'endsOn', 'mandateNumber'] as const).flatMap((field) =>
      requiredWhen(holder !== undefined, entry[field], [field], {
        it: 'Il posto ha un titolare: completare i dati del mandato.',
        en: 'The seat has a holder: complete the data of the mandate.',
      }),
    ),
);

/**
 * The seats of the city in the organs of other bodies. A seat stands in the register whether it is held or vacant; each
 * holder is a version of its entry, from the first day of the mandate.
 */
export const seats = defineRegister({
  key: 'seats',
  title: { it: 'Posti negli enti', en: 'Seats in other bodies' },
  summary: {
    it: 'I posti del Comune negli organi di società, fondazioni, aziende e altri enti, con chi li occupa e fino a quando.',
    en: 'The seats of the city in the organs of companies, foundations, agencies and other bodies, with who holds them and until when.',
  },
  entry: seatEntry,
  keyOf: ({ body, organ, seat }) => `${body} / ${organ} / ${seat}`,
  titleOf: ({ body, organ, role, holder }) => `${body}, ${organ}, ${role}: ${holder ?? 'posto vacante'}`,
  searchText: ({ holder, body }) => [holder, body].filter(Boolean).join(' '),
  beginsOn: ({ startsOn }) => startsOn,
  followedBy: {
    procedure: 'mandate',
    matterOf: ({ holder, startsOn }) => `${holder ?? ''} ${startsOn ?? ''}`,
    applicationOf: (seat, { holder, endsOn, startsOn }) =>
      holder !== undefined && endsOn !== undefined && startsOn !== undefined
        ? { seat, holder, startsOn, endsOn }
        : undefined,
  },
  group: {
    title: { it: 'Organi e quote', en: 'Organs and quotas' },
    by: organOf,
    figures: organFigures,
  },
  columns: ['body', 'organ', 'role', 'holder', 'endsOn', 'mandateNumber', 'gender', 'origin'],
  ...keptBy,
  basis: [cite('TUEL', '50', '8'), cite('D.Lgs. 33/2013', '22', '1')],
});

/** Who may propose names in the calls of the city. */
export const proposers = defineRegister({
  key: 'proposers',
  title: { it: 'Proponenti accreditati', en: 'Accredited proposers' },
  summary: {
    it: 'Gli ordini, le università, i sindacati, le associazioni, i gruppi di cittadini e i consiglieri che possono proporre candidature.',
    en: 'The orders, universities, unions, associations, groups of citizens and councillors that may propose candidacies.',
  },
  entry: form({
    taxCode: taxCode(),
    name: text(200, { label: { it: 'Denominazione', en: 'Name' } }),
    kind: choice(proposerKinds, { label: { it: 'Tipo di proponente', en: 'Kind of proposer' } }),
    certifiedMail: certifiedMail({ label: { it: 'PEC', en: 'Certified mail' } }),
    representativeTaxCode: taxCode({
      it: 'Codice fiscale del rappresentante',
      en: 'Tax code of the representative',
    }).optional(),
  }),
  keyOf: ({ taxCode: code }) => code,
  titleOf: ({ name }) => name,
  columns: ['kind', 'taxCode', 'certifiedMail'],
  ...keptBy,
  basis: [cite('TUEL', '50', '8')],
});

/** Whom the expert commission has found suitable for an organ. */
export const suitable = defineRegister({
  key: 'suitable',
  title: { it: 'Idonei alle nomine', en: 'Suitable for nominations' },
  summary: {
    it: 'Chi la Commissione di esperti ha ritenuto idoneo, per avviso, ente e organo: fra loro si scelgono anche i sostituti.',
    en: 'Whom the expert commission has found suitable, by call, body and organ: substitutes are chosen among them as well.',
  },
  entry: form({
    call: text(20, { label: { it: 'Avviso n.', en: 'Call no.' } }),
    post: text(300, { label: { it: 'Ente e organo', en: 'Body and organ' } }),
    name: text(120, { label: { it: 'Nome e cognome', en: 'Name' } }),
    taxCode: taxCode(),
    gender: choice(genders, { label: { it: 'Genere', en: 'Gender' } }),
    origin: choice(origins, { label: { it: 'Origine', en: 'Origin' } }),
    proposers: text(1_000, { label: { it: 'Proponenti', en: 'Proposers' } }),
  }),
  keyOf: ({ call, post, taxCode: code }) => `${call} / ${post} / ${code}`,
  titleOf: ({ name, post }) => `${name}: ${post}`,
  searchText: ({ name, post }) => `${name} ${post}`,
  columns: ['call', 'post', 'name'],
  ...keptBy,
  basis: [cite('Statuto del Comune di Milano', '57')],
});

/** Whom a false declaration bars from posts of this kind. */
export const bars = defineRegister({
  key: 'bars',
  title: { it: 'Inconferibilità per falsa dichiarazione', en: 'Bars after false declarations' },
  summary: {
    it: 'Chi, per una dichiarazione mendace accertata, non può ricevere incarichi per cinque anni.',
    en: 'Who cannot be given a post for five years, as a declaration of theirs was found to be false.',
  },
  entry: form({
    taxCode: taxCode(),
    name: text(120, { label: { it: 'Nome e cognome', en: 'Name' } }),
    reasons: longText({ label: { it: 'Accertamento', en: 'Finding' } }),
  }),
  keyOf: ({ taxCode: code }) => code,
  titleOf: ({ name }) => name,
  columns: ['taxCode'],
  ...keptBy,
  basis: [cite('D.Lgs. 39/2013', '20', '5')],
});
