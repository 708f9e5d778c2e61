import type { z } from 'zod';
import type { TaskHolder } from '../../../../libs/domain';
import type { LocalDate } from '../../../../libs/law';
import { type Case, type Child, refuse } from '../../../casework';
import { type findingForm, type paperForm, type testKinds } from '../engagement-forms';
import { auditAction, auditDialogue, type auditEngagement } from '../procedure';
import { severities } from '../rules';
import type { ShownFinding } from './news';

export type Engagement = Case<typeof auditEngagement>;

export interface Test {
  readonly code: string;
  readonly risk: number;
  readonly kind: keyof typeof testKinds;
  readonly what: string;
}

/** A working paper, as it was last written. */
export interface Paper extends Omit<z.output<typeof paperForm>, 'test'> {
  readonly code: string;
  readonly test: Test;
  readonly by: TaskHolder;
  readonly review: 'waiting' | 'returned' | 'reviewed';
}

/** A case that was drawn, as the auditors look at it. */
export interface Sheet {
  readonly code: string;
  readonly sample: string;
  readonly case: string;
  readonly number: string;
  readonly title: string;
  readonly state: 'open' | 'fine' | 'exceptions';
  readonly by: string;
}

export interface Finding extends z.output<typeof findingForm> {
  readonly code: string;
}

/** What is done about a finding. */
export type Remedy =
  | { readonly kind: 'action'; readonly action: string; readonly due: LocalDate; readonly text: string }
  | { readonly kind: 'riskAccepted' | 'none'; readonly text: string };

/** A finding as the report has it: both versions, where the owner does not agree. */
export interface Settled extends Finding {
  readonly position: string;
  readonly comment?: string;
  readonly reply?: string;
  readonly remedy: Remedy;
}

/** What an engagement knows that several of its steps need. */
export interface EngagementFile {
  lead: TaskHolder;
  team: readonly TaskHolder[];
  objective: string;
  scope: string;
  periodFrom: LocalDate;
  periodTo: LocalDate;
  dialogue?: string;
  /** What could not be looked at, for the report. */
  limits?: string;
  tests: readonly Test[];
  readonly papers: Paper[];
  readonly sheets: Sheet[];
  findings: readonly Finding[];
  suspendedOn?: LocalDate;
  suspendedDays: number;
  usedDays: number;
  summary: string;
  goodPractice?: string;
}

export function dialogueOf(kase: Engagement, { dialogue }: EngagementFile): Child | undefined {
  return kase.children.all.find(({ id }) => id === dialogue);
}

export const isDialogue = ({ procedure }: Child): boolean => procedure === auditDialogue.key;
export const isAction = ({ procedure }: Child): boolean => procedure === auditAction.key;

/** Nothing is done while the engagement is suspended. */
export function unlessSuspended(file: EngagementFile): () => void {
  return () => {
    if (file.suspendedOn !== undefined) refuse('notNow');
  };
}

/** A finding in words, without the paper that it comes from: that stays with the auditors. */
export function shownFinding(finding: Finding): ShownFinding {
  const { code, title, severity, condition, criteria, cause, effect, recommendation } = finding;
  return {
    code,
    title,
    severity: severities[severity].it,
    condition,
    criteria,
    cause,
    effect,
    recommendation,
  };
}
