import { z } from 'zod';
import type { FormProblem, TaskContext } from '../../../libs/domain';
import {
  choice,
  consistent,
  date,
  form,
  group,
  integer,
  list,
  longText,
  offered,
  problem,
  requiredWhen,
  text,
} from '../../../libs/forms';
import { compareDates, isLocalDate } from '../../../libs/law';
import { ownerFields } from './engagement-forms';

/** What the audited office is told when the engagement opens. */
export const dialogueForm = form({
  title: text(160, { label: { it: 'Incarico', en: 'Engagement' } }),
  ...ownerFields,
  objective: longText({ label: { it: 'Obiettivi', en: 'Objectives' } }),
  scope: longText({ label: { it: 'Ambito', en: 'Scope' } }),
  periodFrom: date({ label: { it: 'Periodo esaminato, dal', en: 'Period examined, from' } }),
  periodTo: date({ label: { it: 'al', en: 'to' } }),
  lead: text(160, { label: { it: 'Responsabile dell’incarico', en: 'Lead auditor' } }),
  documents: list(text(300, { label: { it: 'Documento', en: 'Document' } }), 1, 40, {
    label: { it: 'Documenti richiesti', en: 'Documents asked for' },
  }),
  notes: longText({ label: { it: 'Indicazioni', en: 'Notes' } }).optional(),
});

/** The documents that were asked for, or why they are not there. */
export const handInForm = consistent(
  form({
    delivery: choice(
      {
        complete: { it: 'Tutti i documenti sono nel fascicolo', en: 'All documents are in the dossier' },
        partial: { it: 'Una parte dei documenti è nel fascicolo', en: 'A part of them is in the dossier' },
        refused: { it: 'I documenti non possono essere consegnati', en: 'They cannot be handed in' },
      },
      { label: { it: 'Consegna', en: 'Delivery' } },
    ),
    reasons: longText({
      label: { it: 'Che cosa manca e perché', en: 'What is missing, and why' },
    }).optional(),
  }),
  ({ delivery, reasons }) =>
    requiredWhen(delivery !== 'complete', reasons, ['reasons'], {
      it: 'Indicare che cosa manca e perché.',
      en: 'Say what is missing, and why.',
    }),
);

/** What the owner says of each finding of the draft. */
export const answersForm = form({
  answers: list(
    consistent(
      group(
        {
          finding: offered(
            { table: 'findings', column: 'code', title: 'title' },
            { label: { it: 'Rilievo', en: 'Finding' } },
          ),
          position: choice(
            {
              agrees: { it: 'Condiviso', en: 'Agreed' },
              disagrees: { it: 'Non condiviso', en: 'Not agreed' },
            },
            { label: { it: 'Posizione', en: 'Position' } },
          ),
          comment: longText({ label: { it: 'Osservazioni', en: 'Comment' } }).optional(),
          remedy: choice(
            {
              action: { it: 'Azione correttiva', en: 'Action' },
              acceptsRisk: {
                it: 'Accettazione motivata del rischio',
                en: 'The risk is accepted, with reasons',
              },
            },
            { label: { it: 'Rimedio', en: 'Remedy' } },
          ).optional(),
          action: longText({ label: { it: 'Azione', en: 'What will be done' } }).optional(),
          due: date({ label: { it: 'Entro il', en: 'By' } }).optional(),
        },
        { label: { it: 'Risposta', en: 'Answer' } },
      ),
      ({ position, comment, remedy, action, due }) => [
        ...requiredWhen(position === 'disagrees' || remedy === 'acceptsRisk', comment, ['comment'], {
          it: 'Indicare le ragioni.',
          en: 'Give the reasons.',
        }),
        ...requiredWhen(position === 'agrees', remedy, ['remedy'], {
          it: 'Per un rilievo condiviso indicare il rimedio.',
          en: 'A finding that is agreed needs a remedy.',
        }),
        ...requiredWhen(remedy === 'action', action, ['action'], {
          it: 'Indicare l’azione.',
          en: 'Say what will be done.',
        }),
        ...requiredWhen(remedy === 'action', due, ['due'], {
          it: 'Indicare entro quando.',
          en: 'Say by when.',
        }),
      ],
    ),
    1,
    60,
    { label: { it: 'Risposte', en: 'Answers' } },
  ),
});
export type Answers = z.output<typeof answersForm>['answers'];

const answered = z.object({
  findings: z.array(z.object({ code: z.string() })),
  today: z.string().refine(isLocalDate),
});

/** Each finding once, and nothing promised for a day that has passed. */
export function checkAnswers({ answers }: z.output<typeof answersForm>, context: TaskContext): FormProblem[] {
  const { findings, today } = answered.parse(context);
  const codes = findings.map(({ code }) => code);
  const named = answers.map(({ finding }) => finding);
  return [
    ...answers.flatMap(({ finding, due }, index) => [
      ...(!codes.includes(finding) || named.indexOf(finding) < index
        ? [
            problem(['answers', index, 'finding'], {
              it: 'Indicare un rilievo della bozza, una volta sola.',
              en: 'Name a finding of the draft, once.',
            }),
          ]
        : []),
      ...(due !== undefined && compareDates(due, today) < 0
        ? [
            problem(['answers', index, 'due'], {
              it: 'Il termine dell’azione è già passato.',
              en: 'The day by which it is to be done has passed.',
            }),
          ]
        : []),
    ]),
    ...codes
      .filter((code) => !named.includes(code))
      .map((code) =>
        problem(['answers'], {
          it: `Manca la risposta al rilievo ${code}.`,
          en: `There is no answer to finding ${code}.`,
        }),
      ),
  ];
}

/** The owner asks for more time before the days are over. */
export const moreTimeForm = form({
  days: integer(1, 60, { label: { it: 'Giorni richiesti', en: 'Days asked for' } }),
  reasons: longText({ label: { it: 'Motivazione', en: 'Reasons' } }),
});

/** The head of internal auditing on it. */
export const moreTimeDecisionForm = consistent(
  form({
    decision: choice(
      { granted: { it: 'Concessa', en: 'Granted' }, refused: { it: 'Negata', en: 'Refused' } },
      { label: { it: 'Proroga', en: 'Extension' } },
    ),
    days: integer(1, 60, { label: { it: 'Giorni concessi', en: 'Days granted' } }).optional(),
    reasons: longText({ label: { it: 'Motivazione', en: 'Reasons' } }).optional(),
  }),
  ({ decision, days, reasons }) => [
    ...requiredWhen(decision === 'granted', days, ['days'], {
      it: 'Indicare i giorni concessi.',
      en: 'Say how many days are granted.',
    }),
    ...requiredWhen(decision === 'refused', reasons, ['reasons'], {
      it: 'Indicare perché non è concessa.',
      en: 'Say why it is refused.',
    }),
  ],
);

const limited = z.object({ mostDays: z.number() });

export function checkMoreTime(
  { days = 0 }: z.output<typeof moreTimeDecisionForm>,
  context: TaskContext,
): FormProblem[] {
  const { mostDays } = limited.parse(context);
  return days > mostDays
    ? [
        problem(['days'], {
          it: `Si possono concedere al massimo ${mostDays} giorni.`,
          en: `At most ${mostDays} days can be granted.`,
        }),
      ]
    : [];
}
