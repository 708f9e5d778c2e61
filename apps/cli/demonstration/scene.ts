import type { LocalDate } from '../../../libs/law';
import type { PlayedTask } from './player';

/** A case of invented people, and what the office has done with it so far. */
export interface Scene {
  readonly name: string;
  readonly procedure: string;
  readonly beginsOn: LocalDate;
  readonly application: Readonly<Record<string, unknown>>;
  /** The tasks completed, in order. */
  readonly steps: readonly Step[];
}

/** `today` is the day on the clock of the case. */
export type Step = readonly [task: string, answer: object | ((task: PlayedTask, today: LocalDate) => object)];
