import {
  addMonths,
  addYears,
  auditStandard,
  type DateExplanation,
  explainFixedDate,
  laterOf,
  type LocalDate,
  type Parameter,
  valueOn,
} from '../../../../libs/law';
import type { Priority } from '../kinds';
import * as parameters from '../parameters';

/** A process with its priority, as it was scored for the plan. */
export interface Prioritised {
  readonly code: string;
  readonly priority: Priority;
}

/** Standard 9.4: how many of the processes of high priority were audited. */
export interface Coverage {
  readonly high: number;
  readonly audited: number;
  /** In whole percent, cut; 100 where there is none of high priority. */
  readonly percent: number;
}

/** Standard 9.4: coverage = audited processes of high priority / processes of high priority. */
export function coverageOf(processes: readonly Prioritised[], auditedCodes: readonly string[]): Coverage {
  const high = processes.filter(({ priority }) => priority === 'high');
  const audited = high.filter(({ code }) => auditedCodes.includes(code)).length;
  return {
    high: high.length,
    audited,
    percent: high.length === 0 ? 100 : Math.floor((100 * audited) / high.length),
  };
}

/** Standard 9.4: the days of the engagements against those the auditors have. */
export function daysLeft(
  auditors: readonly { readonly days: number }[],
  engagements: readonly { readonly days: number }[],
): number {
  return sum(auditors) - sum(engagements);
}

/** Days of several rows. */
export const sum = (rows: readonly { readonly days: number }[]): number =>
  rows.reduce((total, { days }) => total + days, 0);

/** Standard 9.4: the day on which the engagement of a month of the plan begins. */
export const beginningOf = (year: number, month: number): LocalDate =>
  `${year}-${String(month).padStart(2, '0')}-01`;

/** Standard 9.4: whether a month of the plan is over on a day: nothing can begin in it any more. */
export function isOver(year: number, month: number, today: LocalDate): boolean {
  return addMonths(beginningOf(year, month), 1) <= today;
}

/** Standard 9.4: the plan is approved before its year. */
export function approvalDue(year: number): DateExplanation {
  return onDay(parameters.approvalDay, year - 1, '9.4', 'backward');
}

/** Standard 12.1: the day of the report on the first half of the year. */
export function halfYearDue(year: number): DateExplanation {
  return onDay(parameters.halfYearDay, year, '12.1', 'forward');
}

/** Standard 8.3: the day of the annual report, in the year after. */
export function annualReportDue(year: number): DateExplanation {
  return onDay(parameters.annualReportDay, year + 1, '8.3', 'forward');
}

/** Standard 8.4: by when somebody from outside looks at internal auditing again; at once where nobody ever has. */
export function externalAssessmentDue(last: LocalDate | undefined, today: LocalDate): LocalDate {
  return last === undefined ? today : addYears(last, valueOn(parameters.externalAssessment, today));
}

/** A year from before the standards has the first day that was chosen under them. */
function onDay(
  parameter: Parameter<string>,
  year: number,
  number: string,
  direction: 'forward' | 'backward',
): DateExplanation {
  const inForce = laterOf(`${year}-01-01`, parameter.values[0]?.from ?? `${year}-01-01`);
  return explainFixedDate({
    date: `${year}-${valueOn(parameter, inForce)}`,
    rule: auditStandard(number),
    direction,
  });
}
