import { chapterOfLine, lastDayOf, lineKeyOf } from '../../../../libs/domain';
import { type Cents, parseMoney, yearOf } from '../../../../libs/law';
import { type Booked, type Covered, type Moved, setAside, takenFrom } from '../../../casework';
import type { Application } from '../application-forms';
import type { PrizeCommitment } from './news';
import type { Placed } from './ranking';
import type { Edition } from './run-edition';

/**
 * The money of an edition in the ledger. While the competition is under way nobody is owed anything and the prizes are
 * booked; who wins becomes the creditor of a commitment with the act that says so (TUEL art. 183 c. 1 and 3). An edition that
 * began before the ledger has none.
 */
export interface EditionMoney {
  /** What is set aside for prizes that nobody holds yet. */
  booked: Booked | undefined;
  /** By the code of the thesis. */
  readonly commitments: Map<string, PrizeCommitment>;
}

/** Books the prizes of a plan; the plan is reviewed where its line has no cover. */
export async function bookPrizes(
  kase: Edition,
  chapter: string,
  amount: Cents,
): Promise<EditionMoney | Extract<Moved, { done: false }>> {
  const line = lineKeyOf({ year: yearOf(kase.today()), chapter });
  const moved = await kase.spending.book({ line, amount, reason: reasonOf(kase) });
  return moved.done ? { booked: { id: moved.id, chapter, line, amount }, commitments: new Map() } : moved;
}

/**
 * What is set aside, as much as prizes take. A booking lapses with its year, and equals who each have a whole prize may take
 * more than was booked: it is given up then and the sum set aside anew.
 */
export async function covered(kase: Edition, money: EditionMoney, amount: Cents): Promise<Booked> {
  const { booked } = money;
  if (!booked) throw new Error(`Edition ${kase.id} has nothing set aside for its prizes`);
  const { booking } = takenFrom(kase, booked, amount);
  if (booking !== undefined && booked.amount >= amount) return booked;
  await kase.spending.release(booked.id);
  money.booked = await setAside(kase, 'coverage', {
    chapter: booked.chapter,
    amount,
    reason: reasonOf(kase),
  });
  return money.booked;
}

/** A prize is owed to its winner once the act that assigns it has the visa (TUEL art. 183 c. 1; D.Lgs. 33/2013 art. 26 c. 2). */
export function commitmentTo(
  kase: Edition,
  booked: Booked,
  { thesis, prize }: Placed,
  reference: string | undefined,
) {
  const winner = kase.children.all.find(({ id }) => id === thesis.application)?.application as Application;
  return {
    ...takenFrom(kase, booked, parseMoney(prize?.amount ?? '0.00')),
    creditor: { name: winner.candidate, taxCode: winner.taxCode },
    reason: reasonOf(kase),
    due: lastDayOf(yearOf(kase.today())),
    reference,
    isGrant: true,
  };
}

/** Keeps what was committed to winners, in their order. */
export function keepCommitments(
  { commitments }: EditionMoney,
  winners: readonly Placed[],
  act: Covered,
): void {
  winners.forEach(({ thesis }, index) => {
    const { id, lines: [part] = [] } = act.commitments[index] ?? {};
    if (id === undefined || !part) throw new Error(`The prize of ${thesis.code} was not committed`);
    const { line, amount } = part;
    commitments.set(thesis.code, { id, line, amount, number: act.visa.commitmentNumber ?? '' });
  });
}

/** What no prize takes is free again (TUEL art. 183 c. 3). */
export async function giveBackBooked(kase: Edition, money: EditionMoney, taken: Cents = 0n): Promise<void> {
  const { booked } = money;
  money.booked = undefined;
  if (booked && booked.amount > taken) await kase.spending.release(booked.id);
}

/**
 * A prize that its winner leaves goes back to its line, and is set aside in the same turn for whoever is next. What was
 * liquidated is spent: it comes back as revenue, and the next prize needs cover of its own (TUEL art. 183 and 184).
 */
export async function passOn(
  kase: Edition,
  money: EditionMoney,
  leaving: Placed,
  next: Placed | undefined,
): Promise<void> {
  const { id, line, amount } = committedTo(money, leaving);
  const cents = parseMoney(amount);
  const reason = `Premio non più dovuto a ${leaving.thesis.candidate}`;
  const freed = kase.spending.reduce({ commitment: id, line, amount: cents, reason });
  if (next) {
    const chapter = chapterOfLine(line);
    money.booked = await setAside(kase, 'coverage', { chapter, amount: cents, reason: reasonOf(kase) });
  }
  await freed;
}

function committedTo({ commitments }: EditionMoney, { thesis }: Placed): PrizeCommitment {
  const found = commitments.get(thesis.code);
  if (!found) throw new Error(`The thesis ${thesis.code} has no prize`);
  return found;
}

function reasonOf({ application }: Edition): string {
  return `Premi di laurea, edizione ${application.year}`;
}
