import { z } from 'zod';
import type { FormProblem, TaskContext } from '../../../libs/domain';
import {
  budgetChapter,
  choice,
  consistent,
  date,
  form,
  group,
  integer,
  list,
  longText,
  moment,
  person,
  positiveMoney,
  problem,
  requiredWhen,
  text,
  yesNo,
} from '../../../libs/forms';
import { LEAST_MEMBERS, strands } from './rules';

const notes = () => longText({ label: { it: 'Note', en: 'Notes' } }).optional();
const strand = () => choice(strands, { label: { it: 'Premio', en: 'Prize' } });
/** The edition of 2012 had four prizes in all; more than these are a mistake. */
const MOST_PRIZES = 20;

/** The edition, opened by the office of its own motion. */
export const editionForm = form({
  year: integer(2005, 2999, { label: { it: 'Anno dell’edizione', en: 'Year of the edition' } }),
  title: text(200, { label: { it: 'Denominazione', en: 'Name' } }).optional(),
});

/** How many prizes, of how much, with which money. */
export const planForm = consistent(
  form({
    prizes: list(
      group(
        {
          strand: strand(),
          prizes: integer(1, MOST_PRIZES, { label: { it: 'Numero dei premi', en: 'Number of prizes' } }),
          amount: positiveMoney({
            label: { it: 'Importo di ciascuno, al lordo (€)', en: 'Amount of each, before tax (€)' },
          }),
        },
        { label: { it: 'Premio', en: 'Prize' } },
      ),
      1,
      2,
      { label: { it: 'Premi', en: 'Prizes' } },
    ),
    chapter: budgetChapter({
      label: { it: 'Capitolo di bilancio', en: 'Budget line' },
      hint: {
        it: 'Obbligatorio: nel bilancio dell’esercizio indicato a lato, su questo capitolo la spesa è prenotata.',
        en: 'Required: in the budget of the year shown beside, the expenditure is set aside on it.',
      },
    }).optional(),
    coverage: text(300, {
      label: { it: 'Note sulla copertura', en: 'Notes on where the money comes from' },
    }).optional(),
    coFunders: text(300, { label: { it: 'Cofinanziatori', en: 'Others who pay' } }).optional(),
    notes: notes(),
  }),
  ({ prizes }) => repeated(prizes, 'prizes'),
);

const planContext = z.object({ budgetYear: z.int().optional() });

/** The money comes from a line of the budget; an edition that began before the ledger says it in its own words. */
export function checkPlan({ chapter, coverage }: PlanAnswer, context: TaskContext): readonly FormProblem[] {
  const { budgetYear } = planContext.parse(context);
  return budgetYear === undefined
    ? requiredWhen(true, coverage, ['coverage'], {
        it: 'Indicare la copertura.',
        en: 'Say where the money comes from.',
      })
    : requiredWhen(true, chapter, ['chapter'], {
        it: 'Indicare il capitolo di bilancio su cui prenotare la spesa.',
        en: 'Name the line of the budget on which the expenditure is set aside.',
      });
}

export const editionDecisionForm = consistent(
  form({
    decision: choice(
      {
        approved: { it: 'L’edizione si tiene', en: 'The edition is held' },
        toReview: { it: 'La proposta va rivista', en: 'The plan has to be reviewed' },
        notHeld: { it: 'L’edizione non si tiene', en: 'The edition is not held' },
      },
      { label: { it: 'Decisione', en: 'Decision' } },
    ),
    reasons: longText({ label: { it: 'Motivazione', en: 'Reasons' } }).optional(),
  }),
  ({ decision, reasons }) =>
    requiredWhen(decision !== 'approved', reasons, ['reasons'], {
      it: 'Indicare la motivazione.',
      en: 'Give the reasons.',
    }),
);

/** The notice of the competition is data: what it says is what the rules of the edition compute with. */
export const noticeForm = consistent(
  form({
    windows: list(
      group(
        {
          strand: strand(),
          from: date({ label: { it: 'Discussa dal', en: 'Discussed from' } }),
          to: date({ label: { it: 'al (compreso)', en: 'to (included)' } }),
        },
        { label: { it: 'Periodo', en: 'Window' } },
      ),
      1,
      2,
      { label: { it: 'Periodo di discussione delle tesi', en: 'When theses were discussed' } },
    ),
    deadline: moment({
      label: { it: 'Termine delle domande', en: 'Last moment for applications' },
      hint: {
        it: 'Giorno e ora, al secondo: vale la consegna della PEC.',
        en: 'Day and time to the second: the delivery of the certified mail counts.',
      },
    }),
    criteria: list(
      group(
        {
          name: text(120, { label: { it: 'Criterio', en: 'Criterion' } }),
          weight: integer(1, 100, { label: { it: 'Peso', en: 'Weight' } }),
        },
        { label: { it: 'Criterio', en: 'Criterion' } },
      ),
      1,
      10,
      {
        label: { it: 'Griglia di valutazione', en: 'Grid' },
        hint: {
          it: 'I pesi fanno 100 in tutto. A parità di punteggio decide il primo criterio.',
          en: 'The weights are 100 in all. Between equal scores the first criterion decides.',
        },
      },
    ),
    threshold: integer(0, 100, {
      label: { it: 'Punteggio minimo per il premio', en: 'Least score for a prize' },
    }),
    maxGap: integer(0, 100, {
      label: { it: 'Scarto che richiede un terzo lettore', en: 'Gap beyond which a third reader is asked' },
    }),
    ties: choice(
      {
        shared: { it: 'Il premio è diviso in parti uguali', en: 'The prize is shared' },
        each: { it: 'Un premio intero a ciascuno', en: 'Each has a whole prize' },
      },
      { label: { it: 'Parità all’ultimo premio', en: 'Equal rank at the last prize' } },
    ),
    movesUnassigned: yesNo({
      label: {
        it: 'Il premio non assegnato passa all’altra sezione',
        en: 'A prize not assigned goes to the other strand',
      },
    }),
    abstractLines: integer(1, 1000, { label: { it: 'Righe della sintesi', en: 'Lines of the abstract' } }),
    charactersPerLine: integer(20, 200, { label: { it: 'Battute per riga', en: 'Characters in a line' } }),
    completionDays: integer(0, 60, {
      label: { it: 'Giorni per regolarizzare la domanda', en: 'Days to mend an application' },
      hint: { it: '0 se il bando non lo ammette.', en: '0 where the notice does not allow it.' },
    }),
    acceptanceDays: integer(1, 180, { label: { it: 'Giorni per accettare', en: 'Days to accept' } }),
    tax: choice(
      {
        prize: {
          it: 'Premio: ritenuta a titolo d’imposta (D.P.R. 600/1973, art. 30)',
          en: 'Prize: final withholding tax (Presidential Decree 600/1973, art. 30)',
        },
        income: {
          it: 'Borsa di studio: reddito assimilato (TUIR, art. 50, c. 1, lett. c)',
          en: 'Scholarship: income like that of employees (TUIR, art. 50, para. 1, letter c)',
        },
      },
      { label: { it: 'Trattamento fiscale', en: 'Tax treatment' } },
    ),
  }),
  ({ windows, criteria }) => [
    ...repeated(windows, 'windows'),
    ...windows.flatMap(({ from, to }, index) =>
      to < from
        ? [
            problem(['windows', index, 'to'], {
              it: 'L’ultimo giorno non può precedere il primo.',
              en: 'The last day cannot come before the first.',
            }),
          ]
        : [],
    ),
    ...(criteria.reduce((sum, { weight }) => sum + weight, 0) === 100
      ? []
      : [
          problem(['criteria'], {
            it: 'I pesi devono fare 100 in tutto.',
            en: 'The weights must be 100 in all.',
          }),
        ]),
  ],
);
export type NoticeAnswer = z.output<typeof noticeForm>;
export type PlanAnswer = z.output<typeof planForm>;

function repeated(rows: readonly { readonly strand: string }[], field: string): FormProblem[] {
  return rows.flatMap(({ strand: key }, index) =>
    rows.findIndex((other) => other.strand === key) < index
      ? [
          problem([field, index, 'strand'], {
            it: 'Il premio è già indicato.',
            en: 'This prize is named already.',
          }),
        ]
      : [],
  );
}

const noticeContext = z.object({ strands: z.array(z.string()), today: z.string() });

/** A window for each prize that was decided, and a last moment that is still to come. */
export function checkNotice(
  { windows, deadline }: NoticeAnswer,
  context: TaskContext,
): readonly FormProblem[] {
  const { strands: decided, today } = noticeContext.parse(context);
  const given: readonly string[] = windows.map((window) => window.strand);
  const same = decided.length === given.length && decided.every((key) => given.includes(key));
  return [
    ...(same
      ? []
      : [
          problem(['windows'], {
            it: 'Indicare il periodo per ciascuno dei premi decisi, e per nessun altro.',
            en: 'Give the window of each prize that was decided, and of no other.',
          }),
        ]),
    ...(deadline.slice(0, 10) > today
      ? []
      : [
          problem(['deadline'], {
            it: 'Il termine deve essere successivo a oggi.',
            en: 'The last moment must be after today.',
          }),
        ]),
  ];
}

export const publicationForm = form({
  publishedOn: date({ label: { it: 'Pubblicato il', en: 'Published on' } }),
  reference: text(300, {
    label: { it: 'Dove', en: 'Where' },
    hint: {
      it: 'Albo Pretorio, pagina del sito, comunicato stampa.',
      en: 'Notice board, page of the site, press release.',
    },
  }),
});

const publicationContext = z.object({ adoptedOn: z.string(), deadlineDay: z.string() });

export function checkPublication(
  { publishedOn }: z.output<typeof publicationForm>,
  context: TaskContext,
): readonly FormProblem[] {
  const { adoptedOn, deadlineDay } = publicationContext.parse(context);
  return publishedOn >= adoptedOn && publishedOn < deadlineDay
    ? []
    : [
        problem(['publishedOn'], {
          it: 'Il bando si pubblica dopo che è stato approvato e prima che scada.',
          en: 'The notice is published after it was approved and before it expires.',
        }),
      ];
}

/** What the office says when the last moment has passed: every mail that was delivered in time has its number. */
export const intakeClosingForm = consistent(
  form({
    allRegistered: yesNo({
      label: {
        it: 'Tutte le PEC consegnate entro il termine sono protocollate',
        en: 'All certified mail delivered in time is registered',
      },
    }),
    notes: notes(),
  }),
  ({ allRegistered }) =>
    allRegistered
      ? []
      : [
          problem(['allRegistered'], {
            it: 'Protocollare prima le domande consegnate entro il termine.',
            en: 'Register first what was delivered in time.',
          }),
        ],
);

/** Who examines: named after the last moment, so that nobody applies knowing who reads. */
export const commissionForm = consistent(
  form({
    chair: person({ label: { it: 'Presidente', en: 'Chair' } }),
    members: list(person({ label: { it: 'Componente', en: 'Member' } }), 0, 10, {
      label: { it: 'Altri componenti', en: 'Other members' },
    }),
    reasons: longText({
      label: { it: 'Qualificazione', en: 'Why they are qualified' },
      hint: {
        it: 'Professionisti e docenti universitari, con le competenze richieste dal bando.',
        en: 'Professionals and university teachers with the competence that the notice asks for.',
      },
    }),
  }),
  ({ chair, members }) =>
    members.flatMap((login, index) =>
      login === chair || members.indexOf(login) < index
        ? [
            problem(['members', index], {
              it: 'La persona è già indicata.',
              en: 'That person is named already.',
            }),
          ]
        : [],
    ),
);

const commissionContext = z.object({ membersNow: z.int() });

export function checkCommission(
  { members }: z.output<typeof commissionForm>,
  context: TaskContext,
): readonly FormProblem[] {
  const { membersNow } = commissionContext.parse(context);
  return membersNow + members.length + 1 >= LEAST_MEMBERS
    ? []
    : [
        problem(['members'], {
          it: 'La commissione ha almeno tre componenti.',
          en: 'The commission has three members at least.',
        }),
      ];
}

export const ceremonyForm = form({
  heldOn: date({ label: { it: 'Giorno', en: 'Day' } }),
  time: text(20, { label: { it: 'Ora', en: 'Time' } }),
  place: text(200, { label: { it: 'Luogo', en: 'Place' } }),
  programme: longText({ label: { it: 'Programma', en: 'Programme' } }),
});
