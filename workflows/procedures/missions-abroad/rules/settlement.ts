import {
  type Cents,
  cite,
  type DateExplanation,
  excessOf,
  explainDeadline,
  type LocalDate,
  percentOf,
  type Text,
  valueOn,
} from '../../../../libs/law';
import { advanceShare, giftLimit, statementTerm } from '../parameters';
import { settled } from './explanation';
import type { StatementResult } from './statement';

/** What is left between the city and the traveller; at most one of the two amounts is above zero. */
export interface Settlement {
  readonly outcome: 'refund' | 'recovery' | 'even';
  readonly refund: Cents;
  readonly recovery: Cents;
  readonly line: Text;
}

/**
 * What the city still owes or gets back: what is recognised, less what it has paid by itself and in advance. What it has paid
 * beyond the ceilings comes back as well. D.M. 4 August 2011 art. 1; c.c. art. 2033.
 */
export function settle(
  { paid, paidByCity }: Pick<StatementResult, 'paid' | 'paidByCity'>,
  advance: Cents,
): Settlement {
  const had = paidByCity + advance;
  const refund = excessOf(paid, had);
  const recovery = excessOf(had, paid);
  const outcome = refund > 0n ? 'refund' : recovery > 0n ? 'recovery' : 'even';
  return {
    outcome,
    refund,
    recovery,
    line: settled({ paid, paidByCity, advance }, outcome, refund + recovery),
  };
}

/** The advance on what the traveller is to bear first, cut to cents: TUEL art. 84 c. 1, share as the city has it. */
export function advanceOf(estimated: Cents, on: LocalDate): Cents {
  return percentOf(estimated, valueOn(advanceShare, on), 'cut');
}

/** Whether a gift is handed over to the administration. D.P.R. 62/2013 art. 4 c. 4 and 5. */
export function isAboveGiftLimit(value: Cents, on: LocalDate): boolean {
  return value > valueOn(giftLimit, on);
}

/** When the statement is due: so many days after the return, as the city has it. D.M. 4 August 2011 art. 1; TUEL art. 84. */
export function statementDue(returnedOn: LocalDate): DateExplanation {
  return explainDeadline({
    start: returnedOn,
    amount: valueOn(statementTerm, returnedOn),
    unit: 'days',
    direction: 'forward',
    rule: cite('TUEL', '84', '1'),
  });
}
