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

/** What `di` makes of an article. */
const OF = { il: 'del ', lo: 'dello ', la: 'della ', 'l’': 'dell’' } as const;

/** The name of a body, alone and as sentences of documents need it. */
export function bodyNames({ name, article }: Pick<Convened, 'name' | 'article'>) {
  return { body: name, ofBody: `${OF[article]}${name}` };
}

/** What a body is convened for, and what it is. */
export interface Convened {
  /** Its name, as convening and minutes have it. */
  readonly name: string;
  /** The article of its name: Italian documents write it with the body and with what stands before it. */
  readonly article: keyof typeof OF;
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
