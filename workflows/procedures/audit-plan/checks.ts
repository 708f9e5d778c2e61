import { z } from 'zod';
import type { FormProblem, TaskContext } from '../../../libs/domain';
import { notOffered, problem, requiredWhen } from '../../../libs/forms';
import { isLocalDate } from '../../../libs/law';
import { engagementStates, priorities } from './kinds';
import {
  type Change,
  changeForm,
  type ExtraPlanAnswer,
  extraPlanAnswerForm,
  type Plan,
  planForm,
  type Quality,
  scoringForm,
} from './form';
import { daysLeft, externalAssessmentDue, isOver, sum } from './rules';

/**
 * Answers against what the case knows. The context is what the workflow gives to the task; one that lacks something is a
 * mistake of ours and stops the task instead of letting a wrong answer through.
 */

const universeContext = z.object({ universe: z.array(z.unknown()) });

/** A plan is made from a universe (standard 9.1). */
export function checkUniverse({ decision }: { decision: string }, context: TaskContext): FormProblem[] {
  const { universe } = universeContext.parse(context);
  return decision === 'reviewed' && universe.length === 0
    ? [
        problem(['decision'], {
          it: 'Il registro non contiene processi: inserirli o importarli e rileggerlo.',
          en: 'The register has no processes: enter or import them, then read it again.',
        }),
      ]
    : [];
}

/** Only processes of the universe have a priority (standards 9.1, 9.4). */
export function checkScoring(answer: z.output<typeof scoringForm>, context: TaskContext): FormProblem[] {
  return outsideUniverse(scoringForm, answer, context);
}

const day = z.string().refine(isLocalDate);
const planContext = z.object({
  planYear: z.number(),
  today: day,
  scores: z.array(z.object({ code: z.string(), priority: z.string() })),
});

/** The plan against the day, the days there are and the processes of high priority (standards 9.4). */
export function checkPlan(plan: Plan, context: TaskContext): FormProblem[] {
  const { planYear, today, scores } = planContext.parse(context);
  const placed = [...plan.engagements, ...plan.outline].map(({ process }) => process);
  const leftOut = scores.filter(
    ({ code, priority }) => priority === priorities.high.it && !placed.includes(code),
  );
  return [
    ...outsideUniverse(planForm, plan, context),
    ...plan.engagements.flatMap(({ month }, index) =>
      isOver(planYear, month, today) ? [monthOver(['engagements', index, 'month'])] : [],
    ),
    ...plan.outline.flatMap(({ year }, index) =>
      year === planYear + 1 || year === planYear + 2
        ? []
        : [
            problem(['outline', index, 'year'], {
              it: `La previsione riguarda gli anni ${planYear + 1} e ${planYear + 2}.`,
              en: `The outline is for the years ${planYear + 1} and ${planYear + 2}.`,
            }),
          ],
    ),
    ...beyond(daysLeft(plan.auditors, plan.engagements), plan.beyondReasons),
    ...requiredWhen(leftOut.length > 0, plan.leftOutReasons, ['leftOutReasons'], {
      it: `Nei tre anni non compaiono processi a priorità alta: ${leftOut.map(({ code }) => code).join(', ')}.`,
      en: `Processes of high priority are in none of the three years: ${leftOut.map(({ code }) => code).join(', ')}.`,
    }),
  ];
}

const changeContext = z.object({
  planYear: z.number(),
  today: day,
  availableDays: z.number(),
  engagements: z.array(z.object({ code: z.string(), days: z.number(), state: z.string() })),
});

/** Only what has not begun is changed; what is added is not in the plan yet (standards 9.4). */
export function checkChange(answer: Change, context: TaskContext): FormProblem[] {
  const { changes, beyondReasons } = answer;
  const { planYear, today, availableDays, engagements } = changeContext.parse(context);
  const inPlan = engagements.filter(({ state }) => state !== engagementStates.cancelled.it);
  const after =
    sum(inPlan) +
    changes.reduce((total, { change, process, days = 0 }) => {
      const before = inPlan.find(({ code }) => code === process)?.days ?? 0;
      if (change === 'add') return total + days;
      return change === 'cancel' ? total - before : total + (days === 0 ? 0 : days - before);
    }, 0);
  return [
    ...outsideUniverse(changeForm, answer, context),
    ...changes.flatMap(({ change, process, month }, index) => {
      const found = inPlan.find(({ code }) => code === process);
      return [
        ...(change === 'add' && found ? [inPlanAlready(index)] : []),
        ...(change !== 'add' && found?.state !== engagementStates.planned.it ? [notToBeChanged(index)] : []),
        ...(month !== undefined && isOver(planYear, month, today)
          ? [monthOver(['changes', index, 'month'])]
          : []),
      ];
    }),
    ...beyond(availableDays - after, beyondReasons),
  ];
}

const extraPlanContext = z.object({
  leftDays: z.number(),
  engagements: z.array(z.object({ code: z.string(), state: z.string() })),
});

const underWay: readonly string[] = [
  engagementStates.planned.it,
  engagementStates.open.it,
  engagementStates.suspended.it,
];

/** A request is declined for want of days only where they are wanting (standards 9.4). */
export function checkExtraPlan(answer: ExtraPlanAnswer, context: TaskContext): FormProblem[] {
  const { leftDays, engagements } = extraPlanContext.parse(context);
  const { decision, process } = answer;
  const isOpen = engagements.some(({ code, state }) => code === process && underWay.includes(state));
  return [
    ...outsideUniverse(extraPlanAnswerForm, answer, context),
    ...(decision === 'accepted' && isOpen
      ? [
          problem(['process'], {
            it: 'Il processo è già in piano: modificare il piano.',
            en: 'The process is in the plan already: change the plan.',
          }),
        ]
      : []),
    ...(decision === 'capacity' && leftDays > 0
      ? [
          problem(['decision'], {
            it: `Restano ${leftDays} giornate: indicare un altro motivo se non bastano.`,
            en: `There are ${leftDays} days left: give another reason where they are not enough.`,
          }),
        ]
      : []),
  ];
}

const qualityContext = z.object({ today: day });

/** Where the assessment from outside is due, how it is made has to be said (standards 8.4). */
export function checkQuality({ lastExternal, externalPlan }: Quality, context: TaskContext): FormProblem[] {
  const { today } = qualityContext.parse(context);
  return [
    ...requiredWhen(externalAssessmentDue(lastExternal, today) <= today, externalPlan, ['externalPlan'], {
      it: 'La valutazione esterna è dovuta: indicare come e quando si svolgerà (standard 8.4).',
      en: 'The external assessment is due: say how and when it takes place (standard 8.4).',
    }),
  ];
}

function outsideUniverse(form: z.ZodType, answer: unknown, context: TaskContext): FormProblem[] {
  return notOffered(form, answer, context).map(({ path }) =>
    problem(path, {
      it: 'Il processo non è nell’universo di audit di quest’anno: sceglierlo dall’elenco.',
      en: 'The process is not in the audit universe of this year: choose it from the list.',
    }),
  );
}

function beyond(left: number, reasons: string | undefined): readonly FormProblem[] {
  return requiredWhen(left < 0, reasons, ['beyondReasons'], {
    it: `Le giornate previste superano di ${-left} quelle disponibili: indicarne il motivo.`,
    en: `The days planned are ${-left} more than there are: say why.`,
  });
}

const monthOver = (path: readonly (string | number)[]): FormProblem =>
  problem(path, { it: 'Il mese è già trascorso.', en: 'That month is over.' });

const inPlanAlready = (index: number): FormProblem =>
  problem(['changes', index, 'process'], {
    it: 'Il processo è già in piano.',
    en: 'The process is in the plan already.',
  });

const notToBeChanged = (index: number): FormProblem =>
  problem(['changes', index, 'process'], {
    it: 'Il processo non è in piano, oppure l’incarico è già iniziato.',
    en: 'The process is not in the plan, or its engagement has begun.',
  });
