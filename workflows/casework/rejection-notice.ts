import type { z } from 'zod';
import type { ProcedureDeclaration } from '../../libs/domain';
import type { observationsForm } from '../../libs/forms';
import { addDays, type Citation, explainDeadline } from '../../libs/law';
import { answerBefore } from './answer-before';
import type { Case, LetterKey } from './case';
import { type LetterData, together } from './template-data';

/** A notice that obstacles stand against the application (L. 241/1990 art. 10-bis). */
export interface RejectionNotice<P extends ProcedureDeclaration, L extends LetterKey<P>> {
  readonly letter: L;
  readonly addressee: string;
  readonly data: Omit<LetterData<P, L>, 'observationsUntil'>;
  readonly deadline: keyof P['deadlines'] & string;
  /** The task in which the observations are registered. */
  readonly task: keyof P['tasks'] & string;
  readonly windowDays: number;
  readonly basis: Citation;
}

export type Observations = z.output<typeof observationsForm>;

/**
 * Sends the notice and waits for the party's observations until the window closes, the next working day
 * where its last day is a holiday. The notice goes by certified mail and counts as received today. The term of the case,
 * if its clock runs, stands still until ten days after the observations or to the end of the window.
 *
 * @returns the observations, or undefined when the window closed without any
 */
export async function rejectionNotice<P extends ProcedureDeclaration, L extends LetterKey<P>>(
  kase: Case<P>,
  { letter, addressee, data, deadline, task, windowDays, basis }: RejectionNotice<P, L>,
): Promise<Observations | undefined> {
  const window = kase.deadline(
    deadline,
    explainDeadline({
      start: kase.today(),
      amount: windowDays,
      unit: 'days',
      direction: 'forward',
      rule: basis,
    }),
  );
  const goOn = kase.clock?.pause('rejectionNotice', window.due);
  kase.letter(letter, addressee, together(data, { observationsUntil: window.due }));
  const registration = kase.board.offer<Observations>(task, {
    due: window.due,
    context: { observationsUntil: window.due },
  });
  const observations = await answerBefore(window, registration);
  // The clock goes again ten days after the observations, on a holiday too (D.L. 76/2020 art. 12).
  goOn?.(observations ? addDays(observations.on, windowDays) : window.due);
  return observations?.answer;
}
