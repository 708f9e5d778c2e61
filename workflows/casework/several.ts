import type { Actor, ProcedureDeclaration } from '../../libs/domain';
import type { Answer, Case, TaskKey } from './case';
import type { Completed, TaskOptions } from './tasks';

/** People who do one task side by side, and how many of them must. */
export interface Several {
  readonly people: readonly Pick<Actor, 'person' | 'name'>[];
  /** Of the people, how many answers are needed; all where nothing is said. */
  readonly needed?: number;
}

/**
 * Offers one task to several people, each with a form of their own, and waits until as many as needed have answered; what
 * the others still hold is then taken back. Answers come in the order in which they were given.
 */
export async function several<P extends ProcedureDeclaration, K extends TaskKey<P>>(
  kase: Case<P>,
  key: K,
  { people, needed = people.length }: Several,
  options: TaskOptions = {},
): Promise<Completed<Answer<P, K>>[]> {
  if (needed < 1 || needed > people.length)
    throw new Error(`${needed} of ${people.length} people cannot do ${key}`);
  const answers: Completed<Answer<P, K>>[] = [];
  const offers = people.map(({ person, name }) =>
    kase.offer(key, { ...options, subject: name, assignee: { person, name } }),
  );
  await new Promise<void>((enough) => {
    for (const { completed } of offers) {
      void completed.then((answer) => {
        answers.push(answer);
        if (answers.length === needed) enough();
      });
    }
  });
  for (const offer of offers) offer.cancel();
  return answers;
}
