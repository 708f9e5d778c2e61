import { formatMoney, parseMoney, type Text } from '../../../../libs/law';
import { penaltyLine } from '../rules';
import type { Cancellation, Change } from '../task-forms';
import { daysTaken, freeDays, keepFigures } from './authorisation';
import { authority, type Mission, type MissionCase, shownBeside } from './mission';
import { commit, settled } from './money';

/** What may come while the mission is prepared and made. */
export function listen(kase: MissionCase, mission: Mission): void {
  kase.onRequest(
    'change',
    (change) => changed(kase, mission, change),
    () => !mission.changing && mission.purses.length > 0,
  );
  const mayEnd = () => !mission.cancelled && !mission.returned;
  kase.onRequest('cancel', (cancellation) => cancel(kase, mission, cancellation, 'cancelled'), mayEnd);
  kase.onWithdrawal(
    (_, reasons) => void cancel(kase, mission, { reasons, penalties: [] }, 'withdrawn'),
    mayEnd,
  );
}

/** A new itinerary: authorised as the mission was, unless something urgent or unavoidable has made it. */
async function changed(kase: MissionCase, mission: Mission, change: Change): Promise<void> {
  mission.changing = true;
  const why = await refusalOf(kase, mission, change);
  if (mission.cancelled) return;
  const said = why === undefined ? await follow(kase, mission, change) : `Non autorizzata: ${why}`;
  mission.changing = false;
  mission.revision += 1;
  // Last, as who waits for the return looks again when something is written.
  kase.record({ change: said });
}

async function refusalOf(
  kase: MissionCase,
  mission: Mission,
  { kind, reasons, extraCost }: Change,
): Promise<string | undefined> {
  if (kind === 'interruption' || kind === 'forceMajeure') return undefined;
  const { answer } = await kase.task('changeAuthorisation', {
    office: authority(kase),
    context: { ...shownBeside(kase, mission), reasons, extraCost },
  });
  if (answer.decision === 'refused') return answer.reasons ?? '';
  const extra = parseMoney(extraCost);
  const isCovered = extra === 0n || (await commit(kase, mission, extra));
  return isCovered ? undefined : 'manca la copertura';
}

/** The days move, unless another mission of the same person has them; tells what came of it. */
async function follow(kase: MissionCase, mission: Mission, change: Change): Promise<string> {
  const before = mission.itinerary;
  mission.itinerary = { legs: change.legs, privateDays: change.privateDays };
  const overlap = await daysTaken(kase, mission);
  if (overlap === undefined) return change.reasons;
  mission.itinerary = before;
  return `Non eseguita: ${overlap}`;
}

/** The mission does not take place. Documented penalties are recognised, the advance is settled against them. */
async function cancel(
  kase: MissionCase,
  mission: Mission,
  { penalties, reasons }: Cancellation,
  outcome: 'cancelled' | 'withdrawn',
): Promise<void> {
  mission.cancelled = true;
  // An order that is with the treasurer cannot be called back: what becomes of it is waited for.
  kase.takeBackWork(['advance.receipt']);
  kase.time.changed();
  await (mission.purses.length > 0
    ? keepFigures(kase, mission, { cancelledOn: kase.today() })
    : freeDays(kase, mission));
  await mission.paying;
  const amountOf = (payers: readonly string[]) =>
    penalties
      .filter(({ payer }) => payers.includes(payer))
      .reduce((sum, { amount }) => sum + parseMoney(amount), 0n);
  const paid = amountOf(['traveller', 'city']);
  const lines: Text[] = penalties.map(({ what, amount }) => penaltyLine(what, parseMoney(amount)));
  kase.record({ change: reasons, penalties: formatMoney(paid) });
  await settled(kase, mission, { paid, paidByCity: amountOf(['city']), lines });
  kase.finish(outcome);
}
