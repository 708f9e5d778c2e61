import type { TaskContext, TaskHolder } from '../../libs/domain';
import type { LocalDate } from '../../libs/law';

/** A member of a collegial body, in the office by which they belong to it. */
export interface Member extends TaskHolder {
  readonly office: string;
}

/** An item of the agenda. */
export interface MeetingItem {
  readonly key: string;
  readonly title: string;
}

/** What a body is convened for, and what it is. */
export interface Convened {
  /** Its name, as convening and minutes have it. */
  readonly name: string;
  readonly members: readonly Member[];
  /** Who chairs it; where nobody does yet, the secretary says who presides. */
  readonly chair?: string;
  /** How many members must be there, so that it can decide. */
  readonly quorum: number;
  /** Days between convening and meeting, unless it is urgent. */
  readonly noticeDays: number;
  readonly agenda: readonly MeetingItem[];
  readonly context?: TaskContext;
  readonly due?: LocalDate;
}
