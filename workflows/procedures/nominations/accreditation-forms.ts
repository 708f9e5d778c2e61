import {
  certifiedMail,
  choice,
  consistent,
  form,
  happenedOn,
  integer,
  longText,
  requiredWhen,
  text,
  yesNo,
} from '../../../libs/forms';
import { reasonsMissing } from './forms';
import { proposerKinds } from './kinds';
import { taxCode } from './registers';

/** Of whoever asks to be accredited, all but who represents it. */
const proposerFields = {
  name: text(200, { label: { it: 'Denominazione', en: 'Name' } }),
  taxCode: taxCode(),
  kind: choice(proposerKinds, { label: { it: 'Tipo di proponente', en: 'Kind of proposer' } }),
  certifiedMail: certifiedMail({ label: { it: 'PEC', en: 'Certified mail' } }),
  seatInCity: yesNo({ label: { it: 'Sede a Milano', en: 'Seat in Milan' } }),
  activeSince: happenedOn({ label: { it: 'Attiva dal', en: 'Active since' } }).optional(),
  signatures: integer(0, 100_000, {
    label: { it: 'Firme autenticate', en: 'Authenticated signatures' },
  }).optional(),
};

interface ProposerSays {
  readonly kind: keyof typeof proposerKinds;
  readonly activeSince?: string | undefined;
  readonly signatures?: number | undefined;
}

const whatKindsSay = ({ kind, activeSince, signatures }: ProposerSays) => [
  ...requiredWhen(kind === 'association', activeSince, ['activeSince'], {
    it: 'Indicare da quando l’associazione è attiva.',
    en: 'Say since when the association has been active.',
  }),
  ...requiredWhen(kind === 'citizens', signatures, ['signatures'], {
    it: 'Indicare quante firme sono raccolte.',
    en: 'Say how many signatures there are.',
  }),
];

export const accreditationForm = consistent(
  form({
    ...proposerFields,
    representative: text(120, { label: { it: 'Rappresentante', en: 'Representative' } }),
    representativeTaxCode: taxCode({
      it: 'Codice fiscale del rappresentante',
      en: 'Tax code of the representative',
    }).optional(),
  }),
  whatKindsSay,
);

/** The same at the desk, where whoever has signed in is the representative. */
export const deskAccreditationForm = consistent(form(proposerFields), whatKindsSay);

export const proposerCheckForm = form({
  seatInCity: yesNo({ label: { it: 'Sede a Milano, verificata', en: 'Seat in Milan, verified' } }),
  activeSince: happenedOn({
    label: { it: 'Attiva dal, come risulta dagli atti', en: 'Active since, as documents have it' },
  }).optional(),
  signatures: integer(0, 100_000, {
    label: {
      it: 'Firme autenticate di elettori residenti',
      en: 'Authenticated signatures of resident voters',
    },
  }).optional(),
  evidence: longText({
    label: { it: 'Che cosa è stato verificato e come', en: 'What was verified, and how' },
  }),
});

export const assessmentForm = form({
  overcome: yesNo({ label: { it: 'Il motivo ostativo è superato', en: 'The obstacle is overcome' } }),
  answer: longText({ label: { it: 'Risposta alle osservazioni', en: 'Answer to the observations' } }),
});

export const accreditationDecisionForm = consistent(
  form({
    accepted: yesNo({ label: { it: 'Il proponente è accreditato', en: 'The proposer is accredited' } }),
    reasons: longText({ label: { it: 'Motivazione', en: 'Reasons' } }).optional(),
  }),
  ({ accepted, reasons }) => requiredWhen(!accepted, reasons, ['reasons'], reasonsMissing),
);
