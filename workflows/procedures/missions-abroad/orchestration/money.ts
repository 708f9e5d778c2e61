import { type Actor, yearOfLine } from '../../../../libs/domain';
import { type Cents, formatMoney, lesserOf, parseMoney, type Text } from '../../../../libs/law';
import { commitment, determination, type Moved, type Signed } from '../../../casework';
import { advanceOf, settle, type Settlement, type StatementResult } from '../rules';
import { otherLine } from './authorisation';
import { estimateOf, lineOf, type Mission, type MissionCase, missionData, returnOf } from './mission';

type Payable = 'advance' | 'liquidation';

/** A movement that what came before has made sure of; anything else is a mistake of this procedure. */
function made(moved: Moved): Extract<Moved, { done: true }> {
  if (!moved.done) throw new Error(moved.text.en);
  return moved;
}

/**
 * Commits an amount by a determination with the visa (TUEL art. 183). Where the line has no cover any more, another one is
 * asked for; false where the mission is given up instead.
 */
export async function commit(kase: MissionCase, mission: Mission, amount: Cents): Promise<boolean> {
  for (;;) {
    const line = lineOf(mission);
    const data = {
      ...missionData(kase, mission),
      amount: formatMoney(amount),
      authorisation: kase.recorded('authorisation') ?? '',
    };
    const { traveller, destination } = kase.application;
    const act = await commitment(kase, 'commitment', {
      context: { traveller: traveller.name, destination, amount: data.amount, budgetLine: line },
      data,
    });
    const moved = await kase.spending.commit(
      {
        parts: [{ line, amount }],
        creditor: { name: traveller.name, taxCode: traveller.taxCode },
        reason: `Missione a ${destination}`,
        due: returnOf(mission.itinerary),
        act: act.number,
        reference: act.visa.commitmentNumber,
        booking: mission.booking,
      },
      act.visaBy,
    );
    if (moved.done) {
      mission.booking = undefined;
      mission.purses.push({ commitment: moved.id, line, left: amount });
      kase.record({
        committed: formatMoney(leftOf(mission)),
        commitmentNumber: act.visa.commitmentNumber ?? '',
      });
      return true;
    }
    if (!(await otherLine(kase, mission, moved.text.it))) return false;
  }
}

/** The advance on what the traveller is to pay first, where one is asked for. */
export async function payAdvance(kase: MissionCase, mission: Mission): Promise<void> {
  const { application } = kase;
  if (!application.wantsAdvance) return;
  const amount = advanceOf(estimateOf(application, 'traveller'), kase.today());
  if (amount === 0n) return;
  await pay(kase, mission, 'advance', amount, []);
  mission.advance = amount;
  kase.record({ advance: formatMoney(amount) });
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
  const liquidations = await liquidate(kase, mission, amount, act);
  const { answer, by } = await kase.task(`${what}.order`, { context: { ...context, act: act.number } });
  for (const liquidation of liquidations) await order(kase, mission, liquidation, answer, by);
  if (what === 'liquidation') kase.record({ paidOn: answer.paidOn });
}

/** Takes an amount from the commitments, the first first. */
async function liquidate(
  kase: MissionCase,
  mission: Mission,
  amount: Cents,
  act: Signed,
): Promise<{ id: string; amount: Cents }[]> {
  const liquidations: { id: string; amount: Cents }[] = [];
  let open = amount;
  for (const purse of mission.purses) {
    const taken = lesserOf(open, purse.left);
    if (taken === 0n) continue;
    const { commitment: id, line } = purse;
    const moved = made(
      await kase.spending.liquidate({ commitment: id, line, amount: taken, act: act.number }, act.signedBy),
    );
    liquidations.push({ id: moved.id, amount: taken });
    purse.left -= taken;
    open -= taken;
  }
  if (open > 0n) throw new Error('More is liquidated than was committed');
  return liquidations;
}

async function order(
  kase: MissionCase,
  mission: Mission,
  liquidation: { id: string; amount: Cents },
  { orderNumber, paidOn }: { orderNumber: string; paidOn: string },
  by: Actor,
): Promise<void> {
  const ordered = made(
    await kase.spending.order(
      {
        liquidation: liquidation.id,
        gross: liquidation.amount,
        withheld: 0n,
        iban: kase.application.iban,
        reference: orderNumber,
      },
      by,
    ),
  );
  const paid = made(await kase.spending.pay({ order: ordered.id, paidOn, reference: orderNumber }, by));
  mission.payments.push({ id: paid.id, left: liquidation.amount });
}

/** Refund or recovery against what is recognised; what was committed and is not needed goes back to the line. */
export async function settled(
  kase: MissionCase,
  mission: Mission,
  recognised: Pick<StatementResult, 'paid' | 'paidByCity' | 'lines'>,
): Promise<Settlement['outcome']> {
  kase.stage('settlement');
  const settlement = settle(recognised, mission.advance);
  const lines = [...recognised.lines, settlement.line];
  kase.record({ settlement: settlement.line.it, lines: inItalian(lines) });
  if (settlement.refund > 0n) {
    await supplement(kase, mission, settlement.refund);
    await pay(kase, mission, 'liquidation', settlement.refund, lines);
  }
  if (settlement.recovery > 0n) await recover(kase, mission, settlement.recovery, lines);
  await giveBack(kase, mission, recognised.paidByCity);
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
  let due = amount;
  while (due > 0n) {
    const { answer, by } = await kase.task('recovery.payment', { context: { due: formatMoney(due) } });
    const came = parseMoney(answer.amount);
    await comeBack(kase, mission, came, answer.reference, by);
    due -= came;
    kase.record({ recovered: formatMoney(amount - due) });
  }
}

/** What the city has paid to others does not come back to a payment of this case: the ledger has none. */
async function comeBack(
  kase: MissionCase,
  mission: Mission,
  amount: Cents,
  reference: string,
  by: Actor,
): Promise<void> {
  let open = amount;
  for (const payment of mission.payments) {
    const back = lesserOf(open, payment.left);
    if (back === 0n) continue;
    made(await kase.spending.recover({ payment: payment.id, amount: back, reference }, by));
    payment.left -= back;
    open -= back;
  }
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
  if (booking !== undefined) await kase.spending.release(booking);
}

function leftOf({ purses }: Mission): Cents {
  return purses.reduce((sum, { left }) => sum + left, 0n);
}

/** The lines of a computation as facts and acts carry them, in the language of the act. */
function inItalian(lines: readonly Text[]): { line: string }[] {
  return lines.map(({ it }) => ({ line: it }));
}
