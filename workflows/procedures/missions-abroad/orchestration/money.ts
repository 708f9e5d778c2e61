import { type TaskContext, yearOfLine } from '../../../../libs/domain';
import { type Cents, formatMoney, lesserOf, type Text } from '../../../../libs/law';
import { commitment, determination, made, paymentUnless, recovery, type Signed } from '../../../casework';
import { advanceOf, settle, type Settlement, type StatementResult } from '../rules';
import { booked, keepFigures } from './authorisation';
import {
  estimateOf,
  inItalian,
  type Mission,
  type MissionCase,
  missionData,
  paidBy,
  type Purse,
  returnOf,
} from './mission';

type Payable = 'advance' | 'liquidation';

/**
 * Commits an amount by a determination with the visa (TUEL art. 183). It is set aside before, on another line where this one
 * has no cover; false where it is given up for lack of it.
 */
export async function commit(kase: MissionCase, mission: Mission, amount: Cents): Promise<boolean> {
  if (!mission.booking && !(await booked(kase, mission, amount))) return false;
  const { id: booking, line } = mission.booking as NonNullable<Mission['booking']>;
  const { traveller, destination } = kase.application;
  const { name, taxCode } = traveller;
  const data = {
    ...missionData(kase, mission),
    amount: formatMoney(amount),
    authorisation: kase.recorded('authorisation') ?? '',
  };
  const act = await commitment(kase, 'commitment', {
    context: { traveller: name, destination, amount: data.amount, budgetLine: line },
    data,
    spends: ({ commitmentNumber }) => [
      {
        parts: [{ line, amount }],
        creditor: { name, taxCode },
        politicalBody: { key: taxCode, name },
        reason: `Missione a ${destination}`,
        due: returnOf(mission.itinerary),
        reference: commitmentNumber,
        booking,
      },
    ],
  });
  mission.booking = undefined;
  for (const { id } of act.commitments) mission.purses.push({ commitment: id, line, left: amount });
  kase.record({
    committed: formatMoney(leftOf(mission)),
    commitmentNumber: act.visa.commitmentNumber ?? '',
  });
  return true;
}

/** The advance on what the traveller is to pay first, where one is asked for. */
export async function payAdvance(kase: MissionCase, mission: Mission): Promise<void> {
  const { application } = kase;
  if (!application.wantsAdvance) return;
  const amount = advanceOf(estimateOf(application, 'traveller'), kase.today());
  if (amount === 0n) return;
  await pay(kase, mission, 'advance', amount, []);
  const paidOut = paidBy(mission);
  if (paidOut === 0n) return;
  const advance = formatMoney(paidOut);
  kase.record({ advance });
  await keepFigures(kase, mission, { advance });
}

/** Liquidates, orders and pays an amount out of what is committed (TUEL art. 184 and 185). */
async function pay(
  kase: MissionCase,
  mission: Mission,
  what: Payable,
  amount: Cents,
  lines: readonly Text[],
): Promise<void> {
  const { traveller, destination, iban } = kase.application;
  const data = {
    traveller: traveller.name,
    taxCode: traveller.taxCode,
    destination,
    iban,
    amount: formatMoney(amount),
    commitmentNumber: kase.recall('commitmentNumber'),
  };
  const context = { traveller: data.traveller, destination, iban, amount: data.amount };
  const act: Signed =
    what === 'advance'
      ? await determination(kase, 'advance', { context, data })
      : await determination(kase, 'liquidation', {
          context: { ...context, lines: inItalian(lines) },
          data: { ...data, lines: inItalian(lines) },
        });
  mission.paying = carriedOut(kase, mission, what, amount, { ...context, act: act.number }, act);
  await mission.paying;
  mission.paying = undefined;
}

/** Takes an amount from the commitments, the first first, and pays each part. */
async function carriedOut(
  kase: MissionCase,
  mission: Mission,
  what: Payable,
  amount: Cents,
  context: TaskContext,
  { number, signedBy }: Signed,
): Promise<void> {
  const liquidations = [];
  let open = amount;
  for (const purse of mission.purses) {
    const taken = lesserOf(open, purse.left);
    if (taken === 0n) continue;
    const { commitment: id, line } = purse;
    const liquidated = await kase.spending.liquidate(
      { commitment: id, line, amount: taken, act: number },
      signedBy,
    );
    liquidations.push({ id: made(liquidated).id, purse, amount: taken });
    purse.left -= taken;
    open -= taken;
  }
  if (open > 0n) throw new Error('More is liquidated than was committed');
  for (const liquidation of liquidations) await paid(kase, mission, what, liquidation, context);
}

/** What is not paid because the mission was cancelled meanwhile goes back to its commitment. */
async function paid(
  kase: MissionCase,
  mission: Mission,
  what: Payable,
  { id, purse, amount }: { readonly id: string; readonly purse: Purse; readonly amount: Cents },
  context: TaskContext,
): Promise<void> {
  const due = { liquidation: id, gross: amount, context: { ...context, amount: formatMoney(amount) } };
  const ended = await paymentUnless(kase, what, due, () => mission.cancelled);
  if (ended === 'givenUp') {
    made(await kase.spending.annul({ liquidation: id, reason: 'La missione è annullata.' }));
    purse.left += amount;
    return;
  }
  const { id: payment, paidOn } = made(ended);
  mission.payments.push({ id: payment, left: amount });
  if (what === 'liquidation') kase.record({ paidOn });
}

/** Refund or recovery against what is recognised; what was committed and is not needed goes back to the line. */
export async function settled(
  kase: MissionCase,
  mission: Mission,
  recognised: Pick<StatementResult, 'paid' | 'paidByCity' | 'lines'>,
): Promise<Settlement['outcome']> {
  kase.stage('settlement');
  const settlement = settle(recognised, paidBy(mission));
  const lines = [...recognised.lines, settlement.line];
  kase.record({ settlement: settlement.line.it, lines: inItalian(lines) });
  if (settlement.refund > 0n) {
    await supplement(kase, mission, settlement.refund);
    await pay(kase, mission, 'liquidation', settlement.refund, lines);
  }
  if (settlement.recovery > 0n) await recover(kase, mission, settlement.recovery, lines);
  await giveBack(kase, mission, recognised.paidByCity);
  if (mission.purses.length > 0)
    await keepFigures(kase, mission, { cost: formatMoney(recognised.paid), settledOn: kase.today() });
  return settlement.outcome;
}

/** Commits what is missing, so that nothing is ever liquidated above a commitment (TUEL art. 183 and 184). */
async function supplement(kase: MissionCase, mission: Mission, needed: Cents): Promise<void> {
  while (leftOf(mission) < needed) await commit(kase, mission, needed - leftOf(mission));
}

/** Money comes back, again and again while some is due (c.c. art. 2033). */
async function recover(
  kase: MissionCase,
  mission: Mission,
  amount: Cents,
  lines: readonly Text[],
): Promise<void> {
  const { traveller, destination } = kase.application;
  kase.letter('recoveryNotice', traveller.name, {
    address: undefined,
    destination,
    amount: formatMoney(amount),
    lines: inItalian(lines),
  });
  await recovery(kase, 'recovery.payment', {
    amount,
    payments: mission.payments,
    came: (_, soFar) => kase.record({ recovered: formatMoney(soFar) }),
  });
}

/** Gives back to the lines what neither traveller nor suppliers need (TUEL art. 183 c. 1). */
async function giveBack(kase: MissionCase, mission: Mission, forSuppliers: Cents): Promise<void> {
  await dropBooking(kase, mission);
  let kept = forSuppliers;
  let saved = 0n;
  for (const purse of mission.purses) {
    const needed = lesserOf(kept, purse.left);
    kept -= needed;
    const amount = purse.left - needed;
    if (amount === 0n) continue;
    const { commitment: id, line } = purse;
    const reason = `Economia sull’esercizio ${yearOfLine(line)}`;
    made(await kase.spending.reduce({ commitment: id, line, amount, reason }));
    purse.left = needed;
    saved += amount;
  }
  kase.record({ saved: formatMoney(saved) });
}

/** What was set aside is free again. */
export async function dropBooking(kase: MissionCase, mission: Mission): Promise<void> {
  const { booking } = mission;
  mission.booking = undefined;
  if (booking) await kase.spending.release(booking.id);
}

function leftOf({ purses }: Mission): Cents {
  return purses.reduce((sum, { left }) => sum + left, 0n);
}
