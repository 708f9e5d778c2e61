import { choice, date, form, longText, text } from '../../../libs/forms';
import { kindChoices } from './form';

const receivedOn = () => date({ label: { it: 'Data di ricezione', en: 'Day of receipt' } });
const reasons = () =>
  longText({
    label: { it: 'Motivi', en: 'Reasons' },
    hint: {
      it: 'Sintesi fedele; il testo integrale va allegato.',
      en: 'A faithful summary; attach the full text.',
    },
  });

export const reclassificationForm = form({
  kind: choice(kindChoices, { label: { it: 'Tipo di accesso', en: 'Kind of access' } }),
  reasons: longText({
    label: { it: 'Motivo della diversa qualificazione', en: 'Why it is of another kind' },
    hint: { it: 'È comunicato al richiedente.', en: 'The applicant is told.' },
  }),
});

/** D.Lgs. 33/2013 art. 5 c. 7. */
export const reviewRequestForm = form({ receivedOn: receivedOn(), reasons: reasons() });

/** D.Lgs. 33/2013 art. 5 c. 9. */
export const thirdPartyReviewForm = form({
  party: text(200, { label: { it: 'Controinteressato', en: 'Third party' } }),
  receivedOn: receivedOn(),
  reasons: reasons(),
});

/** L. 241/1990 art. 25 c. 4, D.Lgs. 33/2013 art. 5 c. 8. */
export const ombudsmanRequestForm = form({
  receivedOn: date({
    label: { it: 'Istanza notificata al Comune il', en: 'The city was told on' },
  }),
  reference: text(200, { label: { it: 'Estremi dell’istanza', en: 'Reference of the request' } }),
});

/** D.Lgs. 104/2010 art. 116. */
export const appealForm = form({
  notifiedOn: date({ label: { it: 'Notificato il', en: 'Notified on' } }),
  reference: text(200, { label: { it: 'Numero di ruolo generale', en: 'Number of the case in court' } }),
});

export const privacyOpinionForm = form({
  receivedOn: receivedOn(),
  stance: choice(
    {
      mayBeKnown: { it: 'I dati possono essere conosciuti', en: 'The data may be known' },
      protect: { it: 'I dati vanno protetti', en: 'The data are to be protected' },
    },
    { label: { it: 'Parere del Garante', en: 'Opinion of the authority' } },
  ),
  text: longText({ label: { it: 'Contenuto del parere', en: 'What it says' } }),
});

/** What a re-examination comes to, in terms of access: whoever has asked for it. */
export const access = {
  access: { it: 'L’accesso è consentito', en: 'Access is granted' },
  partialAccess: { it: 'L’accesso è consentito in parte', en: 'Access is granted in part' },
  noAccess: { it: 'L’accesso non è consentito', en: 'Access is not granted' },
} as const;

export const reviewAssessmentForm = form({
  result: choice(access, { label: { it: 'Proposta di riesame', en: 'Proposal' } }),
  reasons: longText({ label: { it: 'Motivazione', en: 'Reasons' } }),
});

export const ombudsmanOutcomeForm = form({
  receivedOn: receivedOn(),
  outcome: choice(
    {
      unlawful: { it: 'Diniego o differimento illegittimo', en: 'Denial or deferral unlawful' },
      lawful: { it: 'Istanza respinta', en: 'Request rejected' },
    },
    { label: { it: 'Pronuncia del difensore civico', en: 'What the ombudsman says' } },
  ),
  text: longText({ label: { it: 'Motivi', en: 'Reasons' } }),
});

export const confirmationForm = form({
  decision: choice(
    {
      confirm: { it: 'Confermare il diniego', en: 'Confirm the denial' },
      comply: { it: 'Consentire l’accesso', en: 'Grant access' },
    },
    { label: { it: 'Decisione', en: 'Decision' } },
  ),
  reasons: longText({
    label: { it: 'Motivazione', en: 'Reasons' },
    hint: {
      it: 'Senza una conferma motivata entro il termine l’accesso è consentito.',
      en: 'Without a confirmation with reasons in time, access is granted.',
    },
  }),
});

export const judgmentForm = form({
  decidedOn: date({ label: { it: 'Data della sentenza', en: 'Day of the judgment' } }),
  reference: text(200, { label: { it: 'Numero della sentenza', en: 'Number of the judgment' } }),
  result: choice(access, { label: { it: 'Che cosa dispone', en: 'What it orders' } }),
});

export type AccessResult = keyof typeof access;
