import { z } from 'zod';
import type { FormProblem, TaskContext } from '../../../libs/domain';
import {
  caseDocument,
  certifiedMail,
  choice,
  consistent,
  date,
  form,
  group,
  iban,
  list,
  longText,
  moment,
  money,
  personTaxCode,
  problem,
  requiredWhen,
  text,
  yesNo,
} from '../../../libs/forms';
import { parseMoney, percentOf, valueOn } from '../../../libs/law';
import { prizeWithholdingRate } from './parameters';
import { degreeLevels, strands } from './rules';

const notes = () => longText({ label: { it: 'Note', en: 'Notes' } }).optional();
const reasons = () => longText({ label: { it: 'Motivazione', en: 'Reasons' } });

/**
 * An application as it came by certified mail. It is registered even where it is late or incomplete, so only what could not
 * be understood is refused here.
 */
export const applicationForm = consistent(
  form({
    strand: choice(strands, { label: { it: 'Premio', en: 'Prize' } }),
    candidate: text(160, { label: { it: 'Candidato', en: 'Candidate' } }),
    taxCode: personTaxCode({ label: { it: 'Codice fiscale', en: 'Tax code' } }),
    birthDate: date({ label: { it: 'Data di nascita', en: 'Date of birth' } }),
    address: text(300, { label: { it: 'Indirizzo', en: 'Address' } }),
    mailbox: certifiedMail({ label: { it: 'PEC da cui è pervenuta', en: 'Certified mailbox it came from' } }),
    mailboxOf: choice(
      {
        own: { it: 'Del candidato', en: 'The candidate’s' },
        ofAnother: { it: 'Di un’altra persona', en: 'Somebody else’s' },
      },
      { label: { it: 'Titolare della PEC', en: 'Whose mailbox' } },
    ),
    mailboxHolder: text(160, {
      label: { it: 'Nome del titolare', en: 'Name of its holder' },
      hint: { it: 'Solo se è un’altra persona.', en: 'Only where it is somebody else.' },
    }).optional(),
    deliveredAt: moment({
      label: { it: 'Consegna della PEC', en: 'Delivery of the certified mail' },
      hint: {
        it: 'Come nella ricevuta di avvenuta consegna (DPR 68/2005, art. 6).',
        en: 'As in the receipt of delivery (Presidential Decree 68/2005, art. 6).',
      },
    }),
    messageId: text(300, { label: { it: 'Identificativo del messaggio', en: 'Message identifier' } }),
    university: text(200, { label: { it: 'Università', en: 'University' } }),
    italianUniversity: yesNo({ label: { it: 'Università italiana', en: 'Italian university' } }),
    degree: choice(degreeLevels, { label: { it: 'Titolo di studio', en: 'Degree' } }),
    discussedOn: date({ label: { it: 'Tesi discussa il', en: 'Thesis discussed on' } }),
    thesisTitle: text(500, { label: { it: 'Titolo della tesi', en: 'Title of the thesis' } }),
    supervisors: list(text(160, { label: { it: 'Relatore o correlatore', en: 'Supervisor' } }), 1, 8, {
      label: { it: 'Relatori', en: 'Supervisors' },
      hint: {
        it: 'Nome e cognome: chi ha seguito la tesi non la legge per la commissione.',
        en: 'First and last name: whoever has supervised a thesis does not read it for the commission.',
      },
    }),
    abstract: longText({ label: { it: 'Sintesi', en: 'Abstract' } }),
    attachments: group(
      {
        thesis: yesNo({ label: { it: 'Tesi', en: 'Thesis' } }),
        degreeCertificate: yesNo({ label: { it: 'Certificato di laurea', en: 'Degree certificate' } }),
        identityDocument: yesNo({ label: { it: 'Documento d’identità', en: 'Identity document' } }),
      },
      { label: { it: 'Allegati', en: 'Attachments' } },
    ),
    publicationConsent: yesNo({
      label: {
        it: 'Consente la consultazione della tesi presso il Comune',
        en: 'Agrees that the thesis may be consulted at the municipality',
      },
    }),
  }),
  ({ mailboxOf, mailboxHolder }) =>
    requiredWhen(mailboxOf === 'ofAnother', mailboxHolder, ['mailboxHolder'], {
      it: 'Indicare di chi è la casella.',
      en: 'Say whose mailbox it is.',
    }),
);
export type Application = z.output<typeof applicationForm>;

/** What the officer has seen; the rules say what follows from it. */
export const admissibilityForm = form({
  degreeVerified: yesNo({
    label: { it: 'Il titolo dichiarato è riscontrato', en: 'The degree is confirmed' },
  }),
  identityProven: yesNo({
    label: { it: 'L’identità del candidato è provata', en: 'The identity of the candidate is proven' },
    hint: {
      it: 'Necessaria se la PEC è di un’altra persona: documento d’identità o firma digitale.',
      en: 'Needed where the mailbox is somebody else’s: identity document or digital signature.',
    },
  }),
  isCompilation: yesNo({ label: { it: 'La tesi è meramente compilativa', en: 'The thesis only compiles' } }),
  isDuplicate: yesNo({
    label: { it: 'È la stessa tesi di un’altra domanda', en: 'It is the thesis of another application' },
    hint: {
      it: 'Le domande trovate sono indicate a lato; concorre la prima consegnata.',
      en: 'Those found are shown beside; the one delivered first competes.',
    },
  }),
  missing: list(text(300, { label: { it: 'Documento mancante', en: 'Missing document' } }), 0, 10, {
    label: { it: 'Documenti mancanti', en: 'Missing documents' },
  }),
  notes: notes(),
});

/** The thesis as its readers get it. */
export const anonymousThesisForm = consistent(
  form({
    document: caseDocument({
      label: { it: 'Testo della tesi senza nomi', en: 'Text of the thesis without names' },
      hint: {
        it: 'Aggiungere prima il testo al fascicolo, senza frontespizio, ringraziamenti e dati del file.',
        en: 'Add the text to the dossier first, without title page, acknowledgements and data of the file.',
      },
    }),
    anonymous: yesNo({
      label: {
        it: 'Il testo non nomina il candidato, i relatori né l’università',
        en: 'The text names neither candidate nor supervisors nor university',
      },
    }),
  }),
  ({ anonymous }) =>
    anonymous
      ? []
      : [
          problem(['anonymous'], {
            it: 'I lettori non devono poter riconoscere il candidato: togliere prima i nomi.',
            en: 'Readers must not recognise the candidate: take the names out first.',
          }),
        ],
);

export const acceptanceForm = consistent(
  form({
    answer: choice(
      { accepts: { it: 'Accetta', en: 'Accepts' }, waives: { it: 'Rinuncia', en: 'Waives' } },
      { label: { it: 'Risposta', en: 'Answer' } },
    ),
    receivedOn: date({ label: { it: 'Pervenuta il', en: 'Received on' } }),
    iban: iban({ label: { it: 'IBAN', en: 'IBAN' } }).optional(),
    originalWork: yesNo({
      label: { it: 'Dichiara che la tesi è opera propria', en: 'Declares that the thesis is their own work' },
    }),
    notes: notes(),
  }),
  ({ answer, iban: account, originalWork }) => [
    ...requiredWhen(answer === 'accepts', account, ['iban'], {
      it: 'Indicare l’IBAN su cui pagare il premio.',
      en: 'Give the IBAN to which the prize is paid.',
    }),
    ...(answer === 'accepts' && !originalWork
      ? [
          problem(['originalWork'], {
            it: 'Senza questa dichiarazione il premio non può essere accettato.',
            en: 'Without this declaration the prize cannot be accepted.',
          }),
        ]
      : []),
  ],
);

export const taxForm = form({
  withholding: money({
    label: { it: 'Ritenuta (€)', en: 'Withholding (€)' },
    hint: {
      it: 'Per un premio è proposta a lato; per un reddito assimilato la calcola la Ragioneria.',
      en: 'For a prize it is shown beside; for income like that of employees Accounting computes it.',
    },
  }),
  notes: notes(),
});

const taxContext = z.object({ gross: z.string(), tax: z.enum(['prize', 'income']), paidAfter: z.string() });

/** The final tax on a prize follows from its amount; the other depends on the income of the year. */
export function checkTax({ withholding }: z.output<typeof taxForm>, context: TaskContext): FormProblem[] {
  const { gross, tax, paidAfter } = taxContext.parse(context);
  const amount = parseMoney(withholding);
  const due = percentOf(parseMoney(gross), valueOn(prizeWithholdingRate, paidAfter), 'halfUp');
  const isRight = tax === 'prize' ? amount === due : amount < parseMoney(gross);
  return isRight
    ? []
    : [
        problem(['withholding'], {
          it: 'La ritenuta non corrisponde al trattamento fiscale indicato nel bando.',
          en: 'The withholding is not what the tax treatment of the notice asks for.',
        }),
      ];
}

export const challengeForm = form({
  findings: longText({
    label: { it: 'Che cosa è emerso', en: 'What was found' },
    hint: {
      it: 'Passi copiati e fonti, con il grado di corrispondenza.',
      en: 'Passages copied and their sources, and how far they agree.',
    },
  }),
});

export const revocationDecisionForm = form({
  decision: choice(
    {
      revoke: { it: 'Il premio è revocato', en: 'The prize is revoked' },
      confirm: { it: 'Il premio resta assegnato', en: 'The prize stands' },
    },
    { label: { it: 'Decisione', en: 'Decision' } },
  ),
  reasons: reasons(),
});

export const waiverForm = form({
  receivedOn: date({ label: { it: 'Pervenuta il', en: 'Received on' } }),
  notes: notes(),
});
