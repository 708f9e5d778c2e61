import type { Actor } from '../../../../libs/domain';
import { refuse } from '../../../casework';
import type { Change, ExtraPlan, ExtraPlanAnswer } from '../form';
import { isOver } from '../rules';
import { enterInPlans, noAddress } from './approval';
import { begin } from './engagements';
import { plannedOf, requirePeople } from './planning';
import {
  approverOf,
  type AuditYear,
  type Planned,
  plannedDaysOf,
  recordEngagements,
  shownEngagements,
  shownScores,
  type YearFile,
} from './year';

const changeNames = { add: 'Aggiunto', move: 'Spostato', cancel: 'Tolto' } as const;

/** From here on the plan may be changed, and engagements asked for that are not in it. */
export function acceptRequests(kase: AuditYear, file: YearFile): void {
  let changing = false;
  kase.onRequest(
    'changePlan',
    async ({ reasons }) => {
      changing = true;
      await changePlan(kase, file, reasons);
      changing = false;
    },
    () => !changing,
  );
  kase.onRequest('extraPlan', (asked, by) => answerExtraPlan(kase, file, asked, by));
}

const shownPlan = (kase: AuditYear, file: YearFile) => ({
  planYear: kase.application.year,
  today: kase.today(),
  scores: shownScores(file.scored),
  engagements: shownEngagements(file.engagements),
  availableDays: file.availableDays,
  plannedDays: plannedDaysOf(file),
  leftDays: Math.max(0, file.availableDays - plannedDaysOf(file)),
});

/** Standard 9.4: a change is proposed with its reasons, and nothing moves until top management has signed it. */
async function changePlan(kase: AuditYear, file: YearFile, reasons: string): Promise<void> {
  const planYear = kase.application.year;
  const { answer, people = {} } = await kase.task('change', {
    context: { ...shownPlan(kase, file), reasons },
    mayAnswer: ({ changes }: Change, command) => {
      for (const { change, process, owner = '', lead = '' } of changes)
        if (change === 'add') requirePeople({ process, owner, lead }, file.scored, command);
      // Between the opening of the task and its answer an engagement may have begun.
      for (const { change, process } of changes)
        if (
          change !== 'add' &&
          !file.engagements.some((row) => row.code === process && row.state === 'planned')
        )
          refuse('notNow');
    },
  });
  for (const { process } of answer.changes) file.held.add(process);
  const shown = answer.changes.map(({ change, process: code, month, days }) => ({
    code,
    change: changeNames[change],
    month,
    days,
  }));
  const approval = await kase.task('changeApproval', {
    context: { reasons, changes: shown, beyondReasons: answer.beyondReasons },
    office: approverOf(kase),
  });
  if (approval.answer.decision === 'signed') {
    const { number } = await kase.adopt('planChange', approval.by, approval.on, {
      planYear,
      planNumber: kase.recall('planNumber'),
      reasons,
      beyondReasons: answer.beyondReasons,
      changes: shown.map(({ code, ...row }) => ({ ...row, process: titleOf(file, code) })),
      signedBy: approval.by.name,
    });
    const changed = answer.changes.map((row) => applied(file, row, people, planYear));
    kase.record({ changeNumber: number });
    await enterInPlans(
      kase,
      number,
      approval.by,
      changed.map(({ code, process, month, days, state }) => ({
        ...{ code, process, month, days },
        year: planYear,
        kind: state === 'cancelled' ? 'cancelled' : 'planned',
      })),
    );
  }
  file.held.clear();
  recordEngagements(kase, file);
}

const titleOf = ({ scored }: YearFile, code: string): string =>
  scored.find((row) => row.code === code)?.process ?? code;

/** Changes the plan by one row. */
function applied(
  file: YearFile,
  row: Change['changes'][number],
  people: Parameters<typeof plannedOf>[2],
  year: number,
): Planned {
  const { change, process: code, month = 1, days = 1, lead = '', objective = '', scope = '' } = row;
  if (change === 'add') {
    const period = { periodFrom: `${year - 1}-01-01`, periodTo: `${year - 1}-12-31` };
    const added = plannedOf(
      { process: code, month, days, lead, objective, scope, ...period },
      file.scored,
      people,
    );
    file.engagements.push(added);
    return added;
  }
  const found = file.engagements.find((other) => other.code === code && other.state === 'planned');
  if (!found) throw new Error(`Engagement ${code} was held and has begun all the same`);
  if (change === 'cancel') found.state = 'cancelled';
  else {
    found.month = month;
    found.days = row.days ?? found.days;
  }
  return found;
}

/** Standard 9.4: the head answers whoever has asked, in writing and with reasons. */
async function answerExtraPlan(kase: AuditYear, file: YearFile, asked: ExtraPlan, by: Actor): Promise<void> {
  const planYear = kase.application.year;
  const requestedOn = kase.today();
  const {
    answer,
    by: head,
    people = {},
  } = await kase.offer('extraPlanAnswer', {
    context: {
      ...shownPlan(kase, file),
      askedProcess: asked.process,
      objective: asked.objective,
      reasons: asked.reasons,
      requestedBy: by.name,
    },
    subject: asked.process,
    mayAnswer: ({ decision, process = '', owner = '', lead = '' }: ExtraPlanAnswer, command) => {
      if (decision === 'accepted') requirePeople({ process, owner, lead }, file.scored, command);
    },
  }).completed;
  const letter = { ...noAddress, planYear, requestedOn, reasons: answer.reasons, signedBy: head.name };
  if (answer.decision !== 'accepted') {
    kase.letter('extraPlanDeclined', by.name, {
      ...letter,
      process: asked.process,
      capacity: answer.decision === 'capacity',
      availableDays: file.availableDays,
      plannedDays: plannedDaysOf(file),
    });
    return;
  }
  const { process = '', lead = '', days = 1, scope = '', periodFrom = '', periodTo = '' } = answer;
  const month = monthOf(kase);
  const engagement = plannedOf(
    { process, lead, month, days, scope, periodFrom, periodTo, objective: asked.objective },
    file.scored,
    people,
    { requestedBy: by.name, reasons: asked.reasons },
  );
  file.engagements.push(engagement);
  begin(kase, file, engagement);
  recordEngagements(kase, file);
  kase.letter('extraPlanAccepted', by.name, {
    ...letter,
    process: engagement.process,
    days,
    periodFrom,
    periodTo,
  });
}

/** The month in which an engagement begins that begins now: the first or the last of the year outside of it. */
function monthOf(kase: AuditYear): number {
  const { year } = kase.application;
  const today = kase.today();
  if (today < `${year}-01-01`) return 1;
  return isOver(year, 12, today) ? 12 : Number(today.slice(5, 7));
}
