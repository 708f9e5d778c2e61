import type { z } from 'zod';
import {
  choice,
  consistent,
  date,
  form,
  group,
  happenedOn,
  integer,
  list,
  longText,
  offered,
  person,
  problem,
  requiredWhen,
  text,
  yesNo,
} from '../../../libs/forms';
import { compareDates } from '../../../libs/law';
import { priorities } from './kinds';

const year = () => integer(2020, 2999, { label: { it: 'Anno', en: 'Year' } });
const month = () => integer(1, 12, { label: { it: 'Mese di avvio', en: 'Month of beginning' } });
const days = () => integer(1, 400, { label: { it: 'Giornate previste', en: 'Days planned' } });
const owner = () =>
  person({
    label: { it: 'Responsabile del processo', en: 'Owner of the process' },
    hint: {
      it: 'Chi ricopre l’ufficio indicato nell’universo.',
      en: 'Who holds the office that the universe names.',
    },
  });
const lead = () => person({ label: { it: 'Responsabile dell’incarico', en: 'Lead auditor' } });
const objective = () => longText({ label: { it: 'Obiettivi', en: 'Objectives' } });
const scope = () => longText({ label: { it: 'Ambito', en: 'Scope' } });
const periodFrom = () => date({ label: { it: 'Periodo esaminato, dal', en: 'Period examined, from' } });
const periodTo = () => date({ label: { it: 'al', en: 'to' } });
const reasons = () => longText({ label: { it: 'Motivazione', en: 'Reasons' } });
const process = () =>
  offered(
    { table: 'scores', column: 'code', title: 'process' },
    { label: { it: 'Processo', en: 'Process' } },
  );
const beyondReasons = () =>
  longText({
    label: {
      it: 'Perché si superano le giornate disponibili',
      en: 'Why more days are planned than there are',
    },
  }).optional();

/** The year that is planned. */
export const yearForm = form({ year: year() });

/** The audit universe was looked through (standard 9.1). */
export const universeForm = form({
  decision: choice(
    {
      reviewed: { it: 'L’universo è completo e aggiornato', en: 'The universe is complete and up to date' },
      again: {
        it: 'Rileggere il registro dopo le correzioni',
        en: 'Read the register again after corrections',
      },
    },
    { label: { it: 'Esito', en: 'Result' } },
  ),
  notes: longText({ label: { it: 'Note', en: 'Notes' } }).optional(),
});

/** The scores are confirmed; another priority than the computed one has its reasons (standards 9.4). */
export const scoringForm = consistent(
  form({
    overrides: list(
      group(
        {
          process: process(),
          priority: choice(priorities, { label: { it: 'Priorità', en: 'Priority' } }),
          reasons: reasons(),
        },
        { label: { it: 'Priorità diversa', en: 'Other priority' } },
      ),
      0,
      100,
      { label: { it: 'Priorità diverse da quelle calcolate', en: 'Priorities other than computed' } },
    ),
  }),
  ({ overrides }) =>
    twice(
      overrides.map((row) => row.process),
      'overrides',
    ),
);

const period = ({ periodFrom: from, periodTo: to }: { periodFrom: string; periodTo: string }) =>
  compareDates(to, from) < 0
    ? [
        problem(['periodTo'], {
          it: 'Il periodo finisce prima di iniziare.',
          en: 'The period ends before it begins.',
        }),
      ]
    : [];

const engagement = {
  process: process(),
  owner: owner(),
  lead: lead(),
  month: month(),
  days: days(),
  objective: objective(),
  scope: scope(),
  periodFrom: periodFrom(),
  periodTo: periodTo(),
};

/** The annual plan within that of three years, with the days that there are (standards 9.4). */
export const planForm = consistent(
  form({
    auditors: list(
      group(
        {
          auditor: person({ label: { it: 'Auditor', en: 'Auditor' } }),
          days: integer(0, 366, { label: { it: 'Giornate disponibili', en: 'Days available' } }),
        },
        { label: { it: 'Risorsa', en: 'Resource' } },
      ),
      1,
      40,
      { label: { it: 'Risorse', en: 'Resources' } },
    ),
    engagements: list(
      consistent(group(engagement, { label: { it: 'Incarico', en: 'Engagement' } }), period),
      0,
      100,
      { label: { it: 'Incarichi dell’anno', en: 'Engagements of the year' } },
    ),
    outline: list(
      group(
        {
          process: process(),
          year: integer(2020, 2999, { label: { it: 'Anno', en: 'Year' } }),
        },
        { label: { it: 'Previsione', en: 'Outlined' } },
      ),
      0,
      200,
      { label: { it: 'Previsione per i due anni successivi', en: 'Outline of the two years after' } },
    ),
    beyondReasons: beyondReasons(),
    leftOutReasons: longText({
      label: {
        it: 'Perché restano esclusi processi a priorità alta',
        en: 'Why processes of high priority are left out',
      },
    }).optional(),
  }),
  ({ auditors, engagements, outline }) => [
    ...twice(
      auditors.map((row) => row.auditor),
      'auditors',
      'auditor',
    ),
    ...twice(
      engagements.map((row) => row.process),
      'engagements',
    ),
    ...twice(
      outline.map((row) => `${row.process} ${row.year}`),
      'outline',
    ),
  ],
);

/** The plan, or a change of it, is made known inside the house. */
export const publicationForm = form({
  publishedOn: happenedOn({ label: { it: 'Pubblicato il', en: 'Published on' } }),
  where: text(200, {
    label: { it: 'Dove', en: 'Where' },
    hint: { it: 'Pagina della intranet.', en: 'Page of the intranet.' },
  }),
});

/** Why the plan has to change. */
export const changeRequestForm = form({ reasons: reasons() });

/** What changes in the plan: engagements that have not begun yet (standards 9.4). */
export const changeForm = consistent(
  form({
    changes: list(
      consistent(
        group(
          {
            process: process(),
            change: choice(
              {
                add: { it: 'Aggiungere', en: 'Add' },
                move: { it: 'Spostare', en: 'Move' },
                cancel: { it: 'Togliere', en: 'Take out' },
              },
              { label: { it: 'Modifica', en: 'Change' } },
            ),
            month: month().optional(),
            days: days().optional(),
            owner: owner().optional(),
            lead: lead().optional(),
            objective: objective().optional(),
            scope: scope().optional(),
          },
          { label: { it: 'Modifica', en: 'Change' } },
        ),
        ({ change, ...row }) => [
          ...requiredWhen(change !== 'cancel', row.month, ['month'], {
            it: 'Indicare il mese di avvio.',
            en: 'Give the month of beginning.',
          }),
          ...(['days', 'owner', 'lead', 'objective', 'scope'] as const).flatMap((field) =>
            requiredWhen(change === 'add', row[field], [field], {
              it: 'Necessario per un incarico nuovo.',
              en: 'Needed for a new engagement.',
            }),
          ),
        ],
      ),
      1,
      50,
      { label: { it: 'Modifiche', en: 'Changes' } },
    ),
    beyondReasons: beyondReasons(),
  }),
  ({ changes }) =>
    twice(
      changes.map((row) => row.process),
      'changes',
    ),
);

/** The Mayor, the General Manager or the head of corruption prevention asks for an engagement outside of the plan. */
export const extraPlanForm = form({
  process: text(160, { label: { it: 'Processo', en: 'Process' } }),
  objective: objective(),
  reasons: reasons(),
});

/** The head of internal auditing answers such a request. */
export const extraPlanAnswerForm = consistent(
  form({
    decision: choice(
      {
        accepted: { it: 'Accolta', en: 'Accepted' },
        capacity: { it: 'Non accolta per mancanza di giornate', en: 'Declined for want of days' },
        declined: { it: 'Non accolta per altri motivi', en: 'Declined for other reasons' },
      },
      { label: { it: 'Decisione', en: 'Decision' } },
    ),
    reasons: reasons(),
    process: process().optional(),
    owner: owner().optional(),
    lead: lead().optional(),
    days: days().optional(),
    scope: scope().optional(),
    periodFrom: periodFrom().optional(),
    periodTo: periodTo().optional(),
  }),
  ({ decision, ...row }) =>
    (['process', 'owner', 'lead', 'days', 'scope', 'periodFrom', 'periodTo'] as const).flatMap((field) =>
      requiredWhen(decision === 'accepted', row[field], [field], {
        it: 'Necessario per aprire l’incarico.',
        en: 'Needed to open the engagement.',
      }),
    ),
);

/** What a report to top management says beside its figures. */
export const reportForm = form({
  text: longText({ label: { it: 'Sintesi per il vertice', en: 'Summary for top management' } }),
});

/** The quality programme: the yearly assessment from inside, and that from outside (standards 8.3, 8.4, 12.1). */
export const qualityForm = form({
  assessedOn: happenedOn({
    label: { it: 'Valutazione interna svolta il', en: 'Internal assessment made on' },
  }),
  result: longText({ label: { it: 'Esito della valutazione', en: 'Result of the assessment' } }),
  improvements: longText({ label: { it: 'Azioni di miglioramento', en: 'Improvements' } }).optional(),
  conforms: yesNo({
    label: { it: 'L’attività è conforme agli standard', en: 'The work conforms to the standards' },
  }),
  lastExternal: happenedOn({
    label: { it: 'Ultima valutazione esterna', en: 'Last external assessment' },
  }).optional(),
  externalPlan: longText({
    label: { it: 'Come e quando si svolgerà la prossima', en: 'How and when the next one takes place' },
  }).optional(),
});

export type Plan = z.output<typeof planForm>;
export type Change = z.output<typeof changeForm>;
export type ExtraPlan = z.output<typeof extraPlanForm>;
export type ExtraPlanAnswer = z.output<typeof extraPlanAnswerForm>;
export type Quality = z.output<typeof qualityForm>;

/** Rows that name what another one has named. */
function twice(names: readonly string[], at: string, field = 'process') {
  return names.flatMap((name, index) =>
    names.indexOf(name) < index
      ? [
          problem([at, index, field], {
            it: 'Già indicato in un’altra riga.',
            en: 'Named in another row already.',
          }),
        ]
      : [],
  );
}
