import { z } from 'zod';
import type { FormProblem, TaskContext } from '../../../libs/domain';
import {
  choice,
  consistent,
  form,
  group,
  integer,
  list,
  longText,
  person,
  problem,
  requiredWhen,
  text,
  yesNo,
} from '../../../libs/forms';
import { strands } from './rules';

const code = () => text(12, { label: { it: 'Codice della tesi', en: 'Code of the thesis' } });
const grid = () =>
  list(
    group(
      {
        name: text(120, { label: { it: 'Criterio', en: 'Criterion' } }),
        weight: integer(0, 100, { label: { it: 'Peso', en: 'Weight' } }),
      },
      { label: { it: 'Criterio', en: 'Criterion' } },
    ),
    1,
    10,
    { label: { it: 'Griglia', en: 'Grid' } },
  );

/** What a reader is given: a code, and nothing that leads to a person. The edition gives it. */
export const readingForm = form({
  code: code(),
  strand: choice(strands, { label: { it: 'Premio', en: 'Prize' } }),
  reader: person({ label: { it: 'Lettore', en: 'Reader' } }),
  readerName: text(160, { label: { it: 'Nome del lettore', en: 'Name of the reader' } }),
  order: integer(1, 9, { label: { it: 'Lettura n.', en: 'Reading no.' } }),
  criteria: grid(),
});

/** What others have learnt: whoever tells knows the candidate, and the reader only by name. */
export const readerConflictForm = form({
  reader: person({ label: { it: 'Esperto', en: 'Examiner' } }),
  reasons: longText({
    label: { it: 'Motivo', en: 'Reason' },
    hint: {
      it: 'Che cosa lega l’esperto al candidato, e da dove risulta.',
      en: 'What ties the examiner to the candidate, and where it is known from.',
    },
  }),
});

/** The declaration comes before the scores: whoever recognises a thesis does not score it. */
export const conflictForm = consistent(
  form({
    conflict: choice(
      {
        none: { it: 'Nessun conflitto di interessi', en: 'No conflict of interest' },
        conflict: { it: 'Vi è un conflitto di interessi', en: 'There is a conflict of interest' },
      },
      {
        label: { it: 'Dichiarazione', en: 'Declaration' },
        hint: {
          it: 'Anche per chi riconosce la tesi: relatore, parente, collega del candidato.',
          en: 'Also for whoever recognises it: supervisor, relative, colleague of the candidate.',
        },
      },
    ),
    reasons: longText({ label: { it: 'Motivo', en: 'Reason' } }).optional(),
  }),
  ({ conflict, reasons }) =>
    requiredWhen(conflict === 'conflict', reasons, ['reasons'], {
      it: 'Indicare il motivo, senza nominare il candidato.',
      en: 'Give the reason without naming the candidate.',
    }),
);

export const scoresForm = form({
  scores: list(
    group(
      {
        criterion: integer(1, 10, { label: { it: 'Criterio n.', en: 'Criterion no.' } }),
        points: integer(0, 100, { label: { it: 'Punti, da 0 a 100', en: 'Points, 0 to 100' } }),
        reasons: longText({ label: { it: 'Motivazione', en: 'Reasons' } }),
      },
      { label: { it: 'Punteggio', en: 'Score' } },
    ),
    1,
    10,
    {
      label: { it: 'Punteggi', en: 'Scores' },
      hint: { it: 'Uno per ciascun criterio della griglia.', en: 'One for each criterion of the grid.' },
    },
  ),
});
export type Scores = z.output<typeof scoresForm>['scores'];

const gridContext = z.object({ criteria: z.array(z.object({ criterion: z.int() })) });

/** Exactly the criteria of the notice, each once. */
export function checkScores({ scores }: z.output<typeof scoresForm>, context: TaskContext): FormProblem[] {
  const numbers = gridContext.parse(context).criteria.map(({ criterion }) => criterion);
  const missing = numbers.filter((number) => !scores.some(({ criterion }) => criterion === number));
  return [
    ...scores.flatMap(({ criterion }, index) =>
      numbers.includes(criterion) && scores.findIndex((other) => other.criterion === criterion) === index
        ? []
        : [
            problem(['scores', index, 'criterion'], {
              it: 'Il bando non ha questo criterio, o il punteggio è già indicato.',
              en: 'The notice has no such criterion, or its score is given already.',
            }),
          ],
    ),
    ...missing.map((number) =>
      problem(['scores'], {
        it: `Manca il punteggio del criterio n. ${number}.`,
        en: `The score of criterion no. ${number} is missing.`,
      }),
    ),
  ];
}

const member = group(
  {
    person: person({ label: { it: 'Persona', en: 'Person' } }),
    name: text(160, { label: { it: 'Nome', en: 'Name' } }),
  },
  { label: { it: 'Componente', en: 'Member' } },
);

/** The commission as the edition opens it. */
export const commissionCaseForm = form({
  year: integer(2005, 2999, { label: { it: 'Anno dell’edizione', en: 'Year of the edition' } }),
  chair: person({ label: { it: 'Presidente', en: 'Chair' } }),
  members: list(member, 1, 20, { label: { it: 'Componenti', en: 'Members' } }),
  secretary: member,
  appointment: text(80, { label: { it: 'Determinazione di nomina n.', en: 'Appointment no.' } }),
  criteria: grid(),
  threshold: integer(0, 100, { label: { it: 'Punteggio minimo', en: 'Least score' } }),
});

export const memberDeclarationForm = consistent(
  form({
    accepts: yesNo({ label: { it: 'Accetta l’incarico', en: 'Accepts the appointment' } }),
    noConvictions: yesNo({
      label: {
        it: 'Dichiara di non avere condanne per reati contro la pubblica amministrazione',
        en: 'Declares no convictions for offences against the public administration',
      },
      hint: { it: 'D.Lgs. 165/2001, art. 35-bis.', en: 'Legislative Decree 165/2001, art. 35-bis.' },
    }),
    notes: longText({ label: { it: 'Note', en: 'Notes' } }).optional(),
  }),
  ({ accepts, noConvictions }) =>
    accepts && !noConvictions
      ? [
          problem(['accepts'], {
            it: 'Chi non può rendere la dichiarazione non può far parte della commissione.',
            en: 'Whoever cannot make the declaration cannot be a member.',
          }),
        ]
      : [],
);

/** Theses that the commission mentions beside the prizes. */
export const mentionsForm = form({
  mentions: list(
    group(
      { code: code(), reasons: longText({ label: { it: 'Motivazione', en: 'Reasons' } }) },
      { label: { it: 'Menzione', en: 'Mention' } },
    ),
    0,
    10,
    { label: { it: 'Menzioni speciali', en: 'Special mentions' } },
  ),
});

const mentionable = z.object({ mayBeMentioned: z.array(z.object({ code: z.string() })) });

/** A mention is for a thesis of the ranking that has no prize. */
export function checkMentions(
  { mentions }: z.output<typeof mentionsForm>,
  context: TaskContext,
): FormProblem[] {
  const codes = mentionable.parse(context).mayBeMentioned.map((row) => row.code);
  return mentions.flatMap(({ code: named }, index) =>
    codes.includes(named) && mentions.findIndex((other) => other.code === named) === index
      ? []
      : [
          problem(['mentions', index, 'code'], {
            it: 'Indicare una tesi della graduatoria senza premio, una volta sola.',
            en: 'Name a thesis of the ranking without a prize, once.',
          }),
        ],
  );
}
