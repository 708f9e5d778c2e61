import { cite, type DateExplanation, explainDeadline, type LocalDate, valueOn } from '../../../../libs/law';
import * as parameters from '../parameters';

/** TUEL art. 50 c. 8: the organ of a body to which seats belong, as calls, candidacies and pages name it. */
export function organOf({ body, organ }: { readonly body: string; readonly organ: string }): string {
  return `${body} – ${organ}`;
}

/** D.P.R. 251/2012 art. 4: a company that is warned has sixty days for restoring the balance of an organ. */
export function warningDue(warnedOn: LocalDate): DateExplanation {
  return organTerm(warnedOn, valueOn(parameters.warningTerm, warnedOn));
}

/** D.P.R. 251/2012 art. 4: the further term, after which the organ lapses. */
export function furtherTermDue(setOn: LocalDate): DateExplanation {
  return organTerm(setOn, valueOn(parameters.furtherTerm, setOn));
}

function organTerm(start: LocalDate, amount: number): DateExplanation {
  return explainDeadline({
    start,
    amount,
    unit: 'days',
    direction: 'forward',
    rule: cite('D.P.R. 251/2012', '4'),
  });
}
