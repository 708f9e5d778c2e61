import { valueOn } from '../../../../libs/law';
import type { Actor, TaskHolder } from '../../../../libs/domain';
import type { Case } from '../../../casework';
import {
  type EngagementState,
  engagementStates,
  type Opinion,
  opinions,
  priorities,
  type Priority,
} from '../kinds';
import * as parameters from '../parameters';
import type { auditYear } from '../procedure';
import { coverageOf, sum } from '../rules';

export type AuditYear = Case<typeof auditYear>;

/** A process of the universe with its priority for this year. */
export interface Scored {
  readonly code: string;
  readonly process: string;
  readonly ownerOffice: string;
  readonly ownerTitle: string;
  readonly score: string;
  readonly priority: Priority;
  /** How the score follows. */
  readonly why: string;
}

/** An engagement of the plan, from its row to its end. */
export interface Planned {
  readonly code: string;
  readonly process: string;
  readonly ownerOffice: string;
  readonly ownerTitle: string;
  readonly priority: Priority;
  month: number;
  days: number;
  readonly lead: TaskHolder;
  readonly objective: string;
  readonly scope: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly extraPlan?: { readonly requestedBy: string; readonly reasons: string };
  state: EngagementState;
  opinion?: Opinion;
  /** The case of the engagement, once it has begun. */
  child?: string;
}

/** What the year knows beyond its journal: its processes, its engagements, its head. */
export interface YearFile {
  readonly scored: readonly Scored[];
  readonly engagements: Planned[];
  readonly availableDays: number;
  /** The head of internal auditing, who has confirmed the plan: admitted to every engagement. */
  readonly head: Actor;
  /** Codes of engagements whose change waits for its approval: they do not begin meanwhile. */
  readonly held: Set<string>;
}

export const isRunning = ({ state }: Planned): boolean => state === 'open' || state === 'suspended';
export const isInPlan = ({ state }: Planned): boolean => state !== 'cancelled';

/** Days that the plan takes, extra engagements included. */
export const plannedDaysOf = ({ engagements }: YearFile): number => sum(engagements.filter(isInPlan));

/** The table of priorities, as tasks show it and fields offer it. */
export const shownScores = (scored: readonly Scored[]) =>
  scored.map(({ code, process, ownerTitle, score, priority, why }) => ({
    code,
    process,
    ownerTitle,
    score,
    priority: priorities[priority].it,
    why,
  }));

export const shownEngagements = (engagements: readonly Planned[]) =>
  engagements.map(({ code, process, ownerTitle, month, days, state, opinion, extraPlan }) => ({
    code,
    process,
    ownerTitle,
    month,
    days,
    state: engagementStates[state].it,
    opinion: opinion ? opinions[opinion].it : '',
    extraPlan: extraPlan?.requestedBy ?? '',
  }));

/** Puts on record where the engagements stand. */
export function recordEngagements(kase: AuditYear, file: YearFile): void {
  kase.record({
    engagements: shownEngagements(file.engagements),
    plannedDays: plannedDaysOf(file),
    coverage: coverage(file).percent,
  });
}

const coverage = ({ scored, engagements }: YearFile) =>
  coverageOf(
    scored,
    engagements.filter(({ state }) => state === 'concluded').map(({ code }) => code),
  );

/** How the plan goes, for reports. */
export function progressOf(file: YearFile) {
  const { engagements } = file;
  const { high, audited, percent } = coverage(file);
  const inState = (...states: EngagementState[]): number =>
    engagements.filter(({ state }) => states.includes(state)).length;
  return {
    begun: engagements.filter(({ child }) => child !== undefined).length,
    concluded: inState('concluded'),
    running: inState('open', 'suspended'),
    highPriority: high,
    audited,
    coverage: percent,
    engagements: shownEngagements(engagements),
  };
}

/** Whose approval the plan needs today. */
export const approverOf = (kase: AuditYear): string => valueOn(parameters.approver, kase.today());

/** Somebody who is named in a letter or in an application. */
export const nameOf = (
  people: Readonly<Record<string, { readonly name: string }>>,
  login: string,
): TaskHolder => ({
  person: login,
  name: people[login]?.name ?? login,
});
