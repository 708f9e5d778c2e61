import {
  type ElectoralPeriod,
  unitsOf,
  type ProcedureDeclaration,
  type WorkingUnit,
} from '../../../libs/domain';
import {
  addMonths,
  type Citation,
  cite,
  compareDates,
  type DateExplanation,
  daysBetween,
  executory,
  type ExecutoryRule,
  explainDeadline,
  laterOf,
  type LocalDate,
  valueOn,
} from '../../../libs/law';
import type { Application, Relevance } from './form';
import type { Exclusion } from './parameters';
import * as parameters from './parameters';
import type { Requirements } from './task-forms';

/** What the city itself has laid down for patronage; its text was read on its pages only. */
export const cityRules: Citation = cite('Modalità di concessione del patrocinio del Comune di Milano', '');

/** The procedure by which a request for money that comes with an application goes its own way, and what it is told. */
export const moneyRequestProcedure = 'genericCase';

/** L. 241/1990 art. 12: money is granted by another procedure, in the unit for contributions. */
export function moneyRequestOf({ applicant, certifiedMail, initiative, moneyAsked }: Application) {
  return {
    kind: 'moneyRequest',
    owner: 'contributions',
    subject: initiative.title,
    description: `Contributo chiesto con la domanda di patrocinio per l’iniziativa «${initiative.title}».`,
    sender: applicant,
    address: certifiedMail,
    initiative: initiative.title,
    amount: moneyAsked,
  };
}

/** When and where the initiative takes place, as last told. */
export interface Initiative {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly place: string;
}

export type Obstacle =
  | 'late'
  | 'incomplete'
  | 'noValue'
  | 'noRelevance'
  | 'notSingle'
  | 'alreadyPatronised'
  | 'notWorthy'
  | Exclusion
  | 'electoralSilence'
  | 'usedBeforeGrant'
  | 'boardRejected';

/**
 * The city's rules on patronage: the application is filed at least 45 days before the initiative. Counted back from its
 * first day; a holiday moves the day to the one before (c.c. art. 2963, c.p.c. art. 155).
 */
export function latestFiling(startsOn: LocalDate, on: LocalDate): DateExplanation {
  return explainDeadline({
    start: startsOn,
    amount: valueOn(parameters.filingNotice, on),
    unit: 'days',
    direction: 'backward',
    rule: cityRules,
  });
}

/** Days by which an application is late; 0 where it is in time. */
export function daysLate(filedOn: LocalDate, startsOn: LocalDate): number {
  return Math.max(0, daysBetween(latestFiling(startsOn, filedOn).due, filedOn));
}

/**
 * What becomes of a late application: the head of the unit may admit it where the city lets it, but never when the
 * initiative had begun before the application came: patronage cannot be given to what is already under way.
 */
export function lateTreatment(filedOn: LocalDate, startsOn: LocalDate): 'mayAdmit' | 'refuse' {
  return compareDates(filedOn, startsOn) >= 0 ? 'refuse' : valueOn(parameters.lateApplications, filedOn);
}

/** The day from which the notice is counted after a change of dates. */
export function filingAfterChange(filedOn: LocalDate, toldOn: LocalDate): LocalDate {
  return valueOn(parameters.noticeOfChangedDates, toldOn) === 'application' ? filedOn : toldOn;
}

/** The board decides before the initiative and leaves time for printing. */
export function decisionForPrinting(startsOn: LocalDate, on: LocalDate): DateExplanation {
  return explainDeadline({
    start: startsOn,
    amount: valueOn(parameters.printingMargin, on),
    unit: 'days',
    direction: 'backward',
    rule: cityRules,
  });
}

export type Paper = keyof Application['attachments'];

/**
 * Papers that everybody attaches, and those of commercial applicants; deed and statute not again if on file
 * (L. 241/1990 art. 18 c. 2).
 */
export function missingPapers({ applicantKind, attachments }: Application): Paper[] {
  const commercial = applicantKind === 'commercial';
  const missing: Readonly<Record<Paper, boolean>> = {
    report: !attachments.report,
    deedAndStatute: attachments.deedAndStatute === 'missing',
    appointmentMinutes: !attachments.appointmentMinutes,
    identityDocument: !attachments.identityDocument,
    eventBudget: commercial && !attachments.eventBudget,
    chamberExtract: commercial && !attachments.chamberExtract,
  };
  return (Object.keys(missing) as Paper[]).filter((paper) => missing[paper]);
}

/** One initiative only: what lasts longer than the parameter says is permanent. */
export function isPermanent({ startsOn, endsOn }: Pick<Initiative, 'startsOn' | 'endsOn'>): boolean {
  const months = valueOn(parameters.longestInitiative, startsOn);
  return compareDates(endsOn, addMonths(startsOn, months)) >= 0;
}

/** What the examination has found against the application: exclusions first, then what patronage asks for. */
export function requirementsObstacle(answer: Requirements, on: LocalDate): Obstacle | undefined {
  const inForce = valueOn(parameters.exclusions, on);
  const found = inForce.find((exclusion) => answer[exclusion]);
  if (found) return found;
  if (answer.alreadyPatronised) return 'alreadyPatronised';
  if (!answer.single) return 'notSingle';
  if (!answer.significant) return 'noValue';
  if (!answer.relevant) return 'noRelevance';
  return answer.outcome === 'unfavourable' ? 'notWorthy' : undefined;
}

/** Every application is decided expressly (L. 241/1990 art. 2 c. 1); lateness has an outcome of its own. */
export function outcomeOf(obstacle: Obstacle): 'late' | 'refused' {
  return obstacle === 'late' ? 'late' : 'refused';
}

/**
 * The unit that examines (L. 241/1990 art. 4 c. 1): International Relations for international initiatives, the Cabinet for
 * the others.
 */
export function unitFor(procedure: ProcedureDeclaration, relevance: Relevance): WorkingUnit {
  const [cabinet, international = cabinet] = unitsOf(procedure);
  return (relevance === 'international' ? international : cabinet) ?? procedure;
}

export type ElectoralEffect =
  { readonly kind: 'free' } | { readonly kind: 'wait' | 'barred'; readonly period: ElectoralPeriod };

/**
 * L. 28/2000 art. 9 c. 1 with AGCOM resolution 273/22/CONS: no patronage from the call of elections until voting closes.
 * An initiative all of whose remaining days fall in a period could bear the mark on none of them: it is barred. Any
 * other waits until the period is over.
 */
export function electoralEffect(
  today: LocalDate,
  { startsOn, endsOn }: Pick<Initiative, 'startsOn' | 'endsOn'>,
  periodOn: (day: LocalDate) => ElectoralPeriod | undefined,
): ElectoralEffect {
  const atTheEvent = periodOn(laterOf(today, startsOn));
  if (atTheEvent && compareDates(endsOn, atTheEvent.until) <= 0)
    return { kind: 'barred', period: atTheEvent };
  const now = periodOn(today);
  return now ? { kind: 'wait', period: now } : { kind: 'free' };
}

/** Whether a patronage granted earlier must not be shown during a period that has begun. */
export function isUseSuspended({ endsOn }: Pick<Initiative, 'endsOn'>, { from }: ElectoralPeriod): boolean {
  return valueOn(parameters.grantedBeforeSilence, from) === 'suspended' && compareDates(from, endsOn) <= 0;
}

/** The mark used before the grant: a warning, then an obstacle. `times` counts this use too. */
export function earlyUse(times: number, on: LocalDate): 'warning' | 'obstacle' {
  return times <= valueOn(parameters.earlyUseWarnings, on) ? 'warning' : 'obstacle';
}

/**
 * TUEL art. 134 c. 3-4: whether the resolution, even if posted on the day of its adoption, would take effect only after
 * the initiative has begun unless the board declares it immediately executable.
 */
export function needsImmediateEffect(
  adoptedOn: LocalDate,
  startsOn: LocalDate,
  rule: ExecutoryRule,
): boolean {
  return compareDates(executory(adoptedOn, rule, false).executoryOn, startsOn) > 0;
}

/** What stands against confirming a patronage for other days. */
export function changeObstacle(
  change: { readonly late: boolean; readonly barred: boolean },
  on: LocalDate,
): 'lapses' | 'late' | 'electoralSilence' | undefined {
  if (valueOn(parameters.movedAfterGrant, on) === 'lapses') return 'lapses';
  if (change.barred) return 'electoralSilence';
  return change.late ? 'late' : undefined;
}

/** The last day for the final material. */
export function finalMaterialDue(from: LocalDate): DateExplanation {
  return explainDeadline({
    start: from,
    amount: valueOn(parameters.finalMaterialDays, from),
    unit: 'days',
    direction: 'forward',
    rule: cityRules,
  });
}
