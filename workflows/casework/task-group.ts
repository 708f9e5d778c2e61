import type { TaskHolder } from '../../libs/domain';
import type { Completed } from './tasks';

/** A task of a group, as far as the group looks at it. */
interface Piece {
  readonly state: 'open' | 'completed' | 'cancelled';
  readonly office: string;
  readonly assignee: string | undefined;
  readonly assigneeName: string | undefined;
}

/**
 * The tasks by which several people are asked the same: who has answered, and whether enough of them still can. The answer
 * of somebody who was excluded from the case since does not count.
 */
export class TaskGroup {
  readonly pieces: Piece[] = [];
  /** All answers in the order in which they were given. */
  readonly given: Completed<unknown>[] = [];
  /** The case goes another way, and nobody waits for answers any more. */
  isTakenBack = false;

  /** @param named people who are asked by name: they do not answer for their office as well */
  constructor(
    readonly id: string,
    public needed: number,
    readonly named: readonly string[],
    private readonly isExcluded: (person: string) => boolean,
  ) {}

  /** The answers that count. */
  get answers(): readonly Completed<unknown>[] {
    return this.given.filter(({ by }) => !this.isExcluded(by.person));
  }

  get hasEnough(): boolean {
    return this.answers.length >= this.needed;
  }

  /** Whether as many as are needed cannot come any more. */
  get isShort(): boolean {
    return this.left < this.needed;
  }

  /** The answers that are there or can still come. */
  get left(): number {
    return this.answers.length + this.open.length;
  }

  /** Those who have answered and those who are asked, as the journal names them. */
  get asked(): (TaskHolder | { readonly office: string })[] {
    return [
      ...this.answers.map(({ by: { person, name } }) => ({ person, name })),
      ...this.open.map(({ office, assignee: person, assigneeName: name = '' }) =>
        person === undefined ? { office } : { person, name },
      ),
    ];
  }

  /** Whether one of these, who count as one person, has answered: for themselves or for whom they stood in. */
  hasAnswered(people: readonly string[]): boolean {
    return this.given.some(
      ({ by }) =>
        people.includes(by.person) || (by.onBehalfOf !== undefined && people.includes(by.onBehalfOf.person)),
    );
  }

  /** Whether this person holds an open task of the group, beside this one. */
  isHeldBy(person: string, beside?: Piece): boolean {
    return this.open.some((piece) => piece !== beside && piece.assignee === person);
  }

  private get open(): Piece[] {
    return this.pieces.filter(({ state }) => state === 'open');
  }
}
