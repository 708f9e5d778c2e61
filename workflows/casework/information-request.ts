import type { z } from 'zod';
import type { ProcedureDeclaration, TaskContext } from '../../libs/domain';
import type { documentsArrivedForm } from '../../libs/forms';
import { type Citation, explainDeadline, type LocalDate } from '../../libs/law';
import { answerBefore } from './answer-before';
import type { Answer, Case, LetterKey, TaskKey } from './case';
import type { LetterData } from './template-data';

/** Something asked of the party, with a day until which it may come. */
export interface InformationRequest<
  P extends ProcedureDeclaration,
  K extends TaskKey<P>,
  L extends LetterKey<P>,
> {
  /** Days for the answer. */
  readonly days: number;
  readonly basis: Citation;
  readonly deadline: keyof P['deadlines'] & string;
  /** The task in which the arrival is registered; its form is the standard one or more than that. */
  readonly task: K;
  readonly letter: L;
  readonly addressee: string;
  /** The data of the letter, from the last useful day. */
  readonly data: (until: LocalDate) => LetterData<P, L>;
  readonly context?: TaskContext;
}

type DocumentsArrived = z.output<typeof documentsArrivedForm>;

/**
 * Asks the party to complete or correct what it had to file (L. 241/1990 art. 6 c. 1 lett. b). The term of the case goes
 * on: what the party had to attach is no reason to suspend it.
 *
 * @returns undefined when the days passed without an answer
 */
export async function completionRequest<
  P extends ProcedureDeclaration,
  K extends TaskKey<P>,
  L extends LetterKey<P>,
>(
  kase: Case<P>,
  request: InformationRequest<P, K, L>,
): Promise<(Answer<P, K> & DocumentsArrived) | undefined> {
  return ask(kase, request, false);
}

/**
 * Suspends the term, once and for the days given at most, to obtain facts that are not in documents of the office (L. 241/1990
 * art. 2 c. 7). It goes on with the answer, or by itself.
 *
 * @returns undefined when the days passed without an answer
 */
export async function suspension<
  P extends ProcedureDeclaration,
  K extends TaskKey<P>,
  L extends LetterKey<P>,
>(
  kase: Case<P>,
  request: InformationRequest<P, K, L>,
): Promise<(Answer<P, K> & DocumentsArrived) | undefined> {
  return ask(kase, request, true);
}

async function ask<P extends ProcedureDeclaration, K extends TaskKey<P>, L extends LetterKey<P>>(
  kase: Case<P>,
  { days, basis, deadline, task, letter, addressee, data, context }: InformationRequest<P, K, L>,
  suspends: boolean,
): Promise<(Answer<P, K> & DocumentsArrived) | undefined> {
  // A suspension ends by itself, on a holiday too; the days of a completion move with one.
  const limit = kase.deadline(
    deadline,
    explainDeadline({
      start: kase.today(),
      amount: days,
      unit: 'days',
      direction: 'forward',
      rule: basis,
      lapse: suspends,
    }),
  );
  const goOn = suspends ? kase.clock?.pause('suspension', limit.due) : undefined;
  kase.letter(letter, addressee, data(limit.due));
  const arrival = kase.board.offer<Answer<P, K> & DocumentsArrived>(task, { due: limit.due, context });
  const arrived = await answerBefore(limit, arrival);
  goOn?.(arrived?.on ?? limit.due);
  return arrived?.answer;
}
