import type { Text } from './text';

/** What one statement over all cases says of duties that are kept apart. */
export interface DutiesProofView {
  readonly cases: number;
  readonly duties: number;
  readonly breaches: number;
  readonly separations: readonly {
    readonly duty: string;
    readonly title: Text;
    readonly apartFrom: readonly Text[];
    readonly basis: string;
  }[];
  readonly items: readonly DutyBreachView[];
}

/** Somebody who has had two duties that nobody may have both of. */
export interface DutyBreachView {
  readonly person: { readonly login: string; readonly name: string };
  readonly case: string;
  readonly number?: string;
  readonly procedureTitle: Text;
  readonly duty: Text;
  readonly at: string;
  readonly other: Text;
  /** The same case, its campaign or one of its parts. */
  readonly otherCase: string;
  readonly otherAt: string;
}

/** Somebody who holds the office of a task, and what stands against giving it to them. */
export interface CandidateView {
  readonly login: string;
  readonly name: string;
  readonly may: boolean;
  readonly because?: Text;
}
