import type { z } from 'zod';
import type { LocalDate } from '../../../../libs/law';
import type { Answers } from '../dialogue-forms';
import type { riskDecisionForm } from '../engagement-forms';
import type { Counts, Opinion } from '../rules';

/** A finding as it is shown, by words. */
export type ShownFinding = Readonly<
  Record<
    'code' | 'title' | 'severity' | 'condition' | 'criteria' | 'cause' | 'effect' | 'recommendation',
    string
  >
>;

/** To the dialogue: the draft that its owner answers. */
export interface DraftSent {
  readonly findings: readonly ShownFinding[];
  readonly summary: string;
  readonly goodPractice?: string;
  readonly opinion: string;
  readonly opinionBecause: string;
}

/** To the dialogue: the report as it was adopted. */
export interface ReportSent {
  readonly reportNumber: string;
  readonly reportDate: LocalDate;
  readonly opinion: string;
  readonly findings: readonly Readonly<
    Record<'code' | 'title' | 'severity' | 'position' | 'remedy', string>
  >[];
  readonly hasActions: boolean;
}

/** From the dialogue: what became of the documents that were asked for. */
export interface Delivered {
  readonly delivery: 'complete' | 'partial' | 'refused' | 'missing';
  readonly reasons?: string;
}

/** From the dialogue: the answers to the draft, none where the owner let the term pass. */
export interface Answered {
  readonly answers?: Answers;
}

/** To the dialogue: a risk that its owner would bear and the house does not, for the General Manager. */
export interface RiskToDecide {
  readonly code: string;
  readonly context: Readonly<Record<string, string>>;
}

/** From the dialogue: what the General Manager has decided, by finding. */
export type RisksDecided = Readonly<
  Record<string, { readonly decision: z.output<typeof riskDecisionForm>; readonly by: string }>
>;

/** To the year: how an engagement has concluded. */
export interface Concluded {
  readonly opinion: Opinion;
  readonly findings: Counts;
  readonly actions: number;
  readonly usedDays: number;
  readonly reportNumber: string;
  readonly concludedOn: LocalDate;
}
