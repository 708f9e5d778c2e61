import { formatMoney, valueOn } from '../../../../libs/law';
import { relevances } from '../form';
import { stampDutyNames } from '../letter-data';
import * as parameters from '../parameters';
import { moneyRequestOf, moneyRequestProcedure, unitFor } from '../rules';
import { Matter, type PatronageCase } from './matter';
import { acceptRequests } from './requests';

/** Receipt and opening notice in one (L. 241/1990 art. 8 and 18-bis), the terms, and what people may ask from now on. */
export function receive(kase: PatronageCase): Matter {
  const { application, receivedOn } = kase;
  const { relevance, startsOn, endsOn, place } = application.initiative;
  kase.entrust(unitFor(kase.declaration, relevance), kase.start.actor);
  const clock = kase.startClock();
  kase.record({
    receivedOn,
    relevance: relevances[relevance].it,
    stampDuty: stampDutyNames[application.stampDuty],
  });
  const matter = new Matter(kase, { startsOn, endsOn, place }, receivedOn);
  kase.letter('receipt', application.applicant, {
    ...matter.data,
    receivedOn,
    conclusionDue: clock.due,
    latestFiling: kase.recall('latestFiling'),
    late: matter.daysLate > 0,
    asksForMoney: application.asksForMoney,
  });
  acceptRequests(kase, matter);
  return matter;
}

/**
 * A request for money that comes with the application belongs to another procedure: it goes on as a case of its own under
 * the number of the application, or the case keeps where it has gone. Nothing here waits for what becomes of it.
 */
export async function handOverMoneyRequest(kase: PatronageCase): Promise<void> {
  const { asksForMoney, moneyAsked } = kase.application;
  if (!asksForMoney) return;
  const { answer, by } = await kase.task('moneyRequest', { context: { moneyAsked } });
  if (answer.handling !== 'open') {
    kase.record({ relatedRequest: `${answer.handedTo}: ${answer.reference}` });
    return;
  }
  const opened = kase.relations.open(moneyRequestProcedure, moneyRequestOf(kase.application), {
    by,
    receivedOn: kase.receivedOn,
    number: kase.number,
    waits: true,
  });
  kase.record({ relatedRequest: 'Unità Contributi: pratica collegata' });
  void kase.relations.ended(opened).then(() => kase.record({ moneyRequestEnded: kase.today() }));
}

export function stampDutyOn(kase: PatronageCase): string {
  return formatMoney(valueOn(parameters.stampDuty, kase.receivedOn));
}
