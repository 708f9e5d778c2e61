import type { Filed } from '../rules';

/** What a candidacy tells its call when it is admitted. */
export interface Admitted extends Filed {
  readonly name: string;
  readonly gender: 'female' | 'male';
  readonly civil: boolean;
}

/** What the commission has found of a candidacy. */
export interface Verdict {
  readonly sessionOn: string;
  readonly minutes: string;
  readonly verdicts: readonly {
    readonly post: string;
    readonly suitable: boolean;
    readonly reasons: string;
  }[];
}
