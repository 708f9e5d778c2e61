import {
  cite,
  type DateExplanation,
  compareDates,
  explainDeadline,
  explainFixedDate,
  type LocalDate,
  valueOn,
} from '../../../../libs/law';
import type { RoundApplication } from '../form';
import * as parameters from '../parameters';

const ROUND = cite('LR Lombardia 12/2005', '73', '2');
const EXECUTION = cite('LR Lombardia 12/2005', '73', '3');

/** The year in which 30 June falls: where the round does not say, the one after the reference year. LR Lombardia 12/2005 art. 73 c. 2. */
export function applicationYearOf({ referenceYear, applicationYear }: RoundApplication): number {
  return applicationYear ?? referenceYear + 1;
}

/** Applications arrive by 30 June, or by the next day that is no holiday. LR Lombardia 12/2005 art. 73 c. 2. */
export function intakeClosing(applicationYear: number): DateExplanation {
  return explainFixedDate({
    date: dayOf(applicationYear, parameters.intakeDay),
    rule: ROUND,
    label: { it: 'Presentazione delle domande', en: 'Applications' },
  });
}

/** The board decides the split by 30 November. LR Lombardia 12/2005 art. 73 c. 2. */
export function splitDue(applicationYear: number): DateExplanation {
  return explainFixedDate({
    date: dayOf(applicationYear, parameters.splitDay),
    rule: ROUND,
    label: { it: 'Approvazione del riparto', en: 'Approval of the split' },
  });
}

/**
 * An obligation not assumed by 31 December leaves no booking behind, so the determination comes before. It is moved back
 * from a holiday: the budget does not wait for the next working day. TUEL art. 183 c. 3.
 */
export function commitmentDue(applicationYear: number): DateExplanation {
  return explainFixedDate({
    date: `${applicationYear}-12-31`,
    direction: 'backward',
    rule: cite('TUEL', '183', '3'),
    label: { it: 'Impegno di spesa', en: 'Commitment' },
  });
}

/**
 * An application received after the last day. It is registered all the same and then refused as late.
 * LR Lombardia 12/2005 art. 73 c. 2.
 */
export function isLate(receivedOn: LocalDate, closing: DateExplanation): boolean {
  return compareDates(receivedOn, closing.due) > 0;
}

/**
 * The day by which an application must be decided: that of the split, or 30 days from its receipt where that is later
 * or where the office has no term of its own. L. 241/1990 art. 2 c. 2; LR Lombardia 12/2005 art. 73 c. 2.
 */
export function conclusionDue(receivedOn: LocalDate, applicationYear: number): DateExplanation {
  const split = splitDue(applicationYear);
  const ordinary = explainDeadline({
    start: receivedOn,
    amount: valueOn(parameters.ordinaryTerm, receivedOn),
    unit: 'days',
    direction: 'forward',
    rule: cite('L. 241/1990', '2', '2'),
  });
  const bySplit = valueOn(parameters.procedureTerm, receivedOn) === 'splitDay';
  return bySplit && compareDates(split.due, ordinary.due) >= 0 ? split : ordinary;
}

/** Payment within 30 days from the executory effect of the resolution on the yearly budget. LR Lombardia 12/2005 art. 73 c. 3. */
export function paymentDue(budgetExecutoryOn: LocalDate): DateExplanation {
  return explainDeadline({
    start: budgetExecutoryOn,
    amount: valueOn(parameters.paymentTerm, budgetExecutoryOn),
    unit: 'days',
    direction: 'forward',
    rule: EXECUTION,
    label: { it: 'Pagamento del contributo', en: 'Payment of the grant' },
  });
}

/** The grant is used within three years of its assignment. LR Lombardia 12/2005 art. 73 c. 3. */
export function useUntil(assignedOn: LocalDate): DateExplanation {
  return explainDeadline({
    start: assignedOn,
    amount: valueOn(parameters.useTerm, assignedOn),
    unit: 'years',
    direction: 'forward',
    rule: EXECUTION,
    label: { it: 'Utilizzo del contributo', en: 'Use of the grant' },
  });
}

/** The report arrives within six months from the end of the works. LR Lombardia 12/2005 art. 73 c. 3. */
export function reportUntil(worksEndedOn: LocalDate): DateExplanation {
  return explainDeadline({
    start: worksEndedOn,
    amount: valueOn(parameters.reportTerm, worksEndedOn),
    unit: 'months',
    direction: 'forward',
    rule: EXECUTION,
    label: { it: 'Rendicontazione', en: 'Report' },
  });
}

function dayOf(year: number, parameter: typeof parameters.intakeDay): LocalDate {
  return `${year}-${valueOn(parameter, `${year}-01-01`)}`;
}
