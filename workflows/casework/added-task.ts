import type { addedTaskAnswers } from '../../libs/casework';
import type { Actor, TaskHolder } from '../../libs/domain';
import type { LocalDate } from '../../libs/law';
import type { Offer, TaskBoard } from './tasks';

/** Work that no declaration foresees. */
export interface AddedTask {
  readonly title: string;
  readonly instructions: string;
  readonly due?: LocalDate;
  /** Another office than that of the officers of the unit in charge. */
  readonly office?: string;
  readonly assignee?: TaskHolder;
  /** Who has asked for it, where the case does not wait for the answer: it can be taken back. */
  readonly by?: Actor;
}

/** Offers work that is named in the case and not in its declaration; it is answered as `answer` says. */
export function addedTask<Answer>(
  { board }: { readonly board: TaskBoard },
  { title, instructions, ...options }: AddedTask,
  answer: keyof typeof addedTaskAnswers = 'text',
): Offer<Answer> {
  return board.offer<Answer>(`standard.added.${answer}`, {
    subject: title,
    context: { instructions },
    ...options,
  });
}
