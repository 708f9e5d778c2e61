import {
  type Actor,
  type CommitmentPart,
  type Creditor,
  type Fact,
  type LineKey,
  type LineMoved,
  type Movement,
  type MovementType,
  type PoliticalBody,
  type SpendingRefusal,
  spendingRefusalText,
  system,
  type Text,
} from '../../libs/domain';
import { type Cents, cite, type Citation, formatMoney, type LocalDate, parseMoney } from '../../libs/law';
import type { Recorder } from './recorder';

/** What was done where what came before has made sure of it: a refusal is a bug, and blocks the case until it is mended. */
export function made<Done extends { readonly done: true }>(moved: Done | NotMoved): Done {
  if (!moved.done) throw new Error(`The ledger refuses what was made sure of: ${moved.refusal.code}`);
  return moved;
}

interface SpendingCase {
  readonly recorder: Pick<Recorder, 'settled' | 'spendingDecisionOn'>;
  today(): LocalDate;
  nextId(): string;
  write(fact: Fact, actor: Actor, reason?: string, basis?: Citation): void;
}

/** What was done, with the id that later movements name. */
export interface MovedDone {
  readonly done: true;
  readonly id: string;
  readonly lines: readonly LineMoved[];
  /** Of a grant: all that the creditor has been granted in the calendar year, with it. */
  readonly grantsOfYear?: Cents;
}

export interface NotMoved {
  readonly done: false;
  readonly refusal: SpendingRefusal;
  /** The same for people, with what to do next. */
  readonly text: Text;
}

/** What became of a movement. */
export type Moved = MovedDone | NotMoved;

export interface NewCommitment {
  /** What it takes from each line; amounts on one line are added up. */
  readonly parts: readonly { readonly line: LineKey; readonly amount: Cents }[];
  readonly creditor: Creditor;
  readonly reason: string;
  readonly due: LocalDate;
  readonly act?: string;
  readonly reference?: string;
  readonly booking?: string;
  readonly cig?: string;
  readonly cup?: string;
  readonly isGrant?: boolean;
  readonly politicalBody?: PoliticalBody;
}

const bases: Readonly<Record<MovementType, Citation>> = {
  booked: cite('TUEL', '183', '3'),
  committed: cite('TUEL', '183', '1'),
  reduced: cite('TUEL', '183', '1'),
  released: cite('TUEL', '183', '3'),
  liquidated: cite('TUEL', '184', '1'),
  annulled: cite('TUEL', '184', '1'),
  ordered: cite('TUEL', '185', '1'),
  cancelled: cite('TUEL', '185', '1'),
  paid: cite('TUEL', '185', '1'),
  recovered: cite('c.c.', '2033'),
};

/**
 * The money of the budget that a case moves. What each verb wants is decided by the record in the transaction of the turn:
 * whether there is cover, and whether what it follows is there and has not been done before. A refusal is a value, and it
 * is for the procedure to say what comes of it: a task, another line, the end of the case.
 *
 * Verbs write at once and wait for the answer, so that those of one turn are decided together and in their order.
 */
export class Spending {
  constructor(private readonly kase: SpendingCase) {}

  /** Sets money aside for an obligation in the making. It lapses with the year of the line (TUEL art. 183 c. 3). */
  book(
    { amount, ...booking }: { line: LineKey; amount: Cents; reason: string; act?: string },
    by?: Actor,
  ): Promise<Moved> {
    return this.move({ type: 'booked', ...booking, amount: positive(amount) }, by);
  }

  /** Commits, on each of the lines or on none; `by` is who has given the accounting visa (TUEL art. 183 c. 7). */
  commit({ parts, isGrant, ...commitment }: NewCommitment, by?: Actor): Promise<Moved> {
    const all = summedUp(parts);
    if (all.length === 0) throw new Error('A commitment commits nothing');
    return this.move({ type: 'committed', ...commitment, parts: all, ...(isGrant && { isGrant: true }) }, by);
  }

  /**
   * Commits to several creditors, or to none: where one is refused, those that were written give back what they took. With a
   * `booking` that covers them all none is refused for want of cover.
   */
  async commitAll(
    commitments: readonly NewCommitment[],
    by?: Actor,
  ): Promise<{ readonly done: true; readonly commitments: readonly MovedDone[] } | NotMoved> {
    const moved = await Promise.all(commitments.map((commitment) => this.commit(commitment, by)));
    const done = moved.filter((one) => one.done);
    const refused = moved.find((one) => !one.done);
    if (!refused) return { done: true, commitments: done };
    const reason = 'Impegno non perfezionato: manca la copertura di altri dello stesso atto.';
    await Promise.all(
      done.flatMap(({ id: commitment, lines }) =>
        lines.map(({ line, amount }) =>
          this.reduce({ commitment, line, amount: parseMoney(amount), reason }, by),
        ),
      ),
    );
    return refused;
  }

  /** Gives back to its line what is not needed of a commitment. */
  reduce(
    { amount, ...reduction }: { commitment: string; line: LineKey; amount: Cents; reason: string },
    by?: Actor,
  ): Promise<Moved> {
    return this.move({ type: 'reduced', ...reduction, amount: positive(amount) }, by);
  }

  /** Gives up what is left of a booking, or puts on record that it has lapsed. */
  release(booking: string, by?: Actor): Promise<Moved> {
    return this.move({ type: 'released', booking }, by);
  }

  /** Liquidates a commitment, of this case or another, or a part of it. */
  liquidate(
    { amount, ...liquidation }: { commitment: string; line: LineKey; amount: Cents; act?: string },
    by?: Actor,
  ): Promise<Moved> {
    return this.move({ type: 'liquidated', ...liquidation, amount: positive(amount) }, by);
  }

  /** Annuls a liquidation that no order pays: its commitment gets back what it took. */
  annul(annulment: { liquidation: string; reason: string }, by?: Actor): Promise<Moved> {
    return this.move({ type: 'annulled', ...annulment }, by);
  }

  /** Orders the payment of a liquidation, once; anew when it names the cancelled order that it `replaces`. */
  order(
    {
      gross,
      withheld,
      ...order
    }: {
      liquidation: string;
      gross: Cents;
      withheld: Cents;
      iban: string;
      reference?: string;
      replaces?: string;
    },
    by?: Actor,
  ): Promise<Moved> {
    if (withheld < 0n || withheld > gross) throw new Error('More is withheld than is paid');
    return this.move(
      {
        type: 'ordered',
        ...order,
        gross: positive(gross),
        withheld: formatMoney(withheld),
        net: formatMoney(gross - withheld),
      },
      by,
    );
  }

  /** Cancels an order that was not paid: its liquidation may be ordered anew. */
  cancel(cancellation: { order: string; reason: string }, by?: Actor): Promise<Moved> {
    return this.move({ type: 'cancelled', ...cancellation }, by);
  }

  /** The treasurer has paid an order, once. */
  pay(payment: { order: string; paidOn: LocalDate; reference?: string }, by?: Actor): Promise<Moved> {
    return this.move({ type: 'paid', ...payment }, by);
  }

  /** Money has come back; interest is not a part of it. */
  recover(
    { amount, ...recovery }: { payment: string; amount: Cents; reference?: string },
    by?: Actor,
  ): Promise<Moved> {
    return this.move({ type: 'recovered', ...recovery, amount: positive(amount) }, by);
  }

  private async move(movement: Movement, by: Actor = system): Promise<Moved> {
    const { kase } = this;
    const version = kase.nextId();
    const on = kase.today();
    kase.write({ kind: 'spendingMoved', version, on, movement }, by, undefined, bases[movement.type]);
    await kase.recorder.settled();
    const decision = kase.recorder.spendingDecisionOn(version);
    if ('refused' in decision)
      return { done: false, refusal: decision.refused, text: spendingRefusalText(decision.refused) };
    const { lines, grantsOfYear } = decision;
    return {
      done: true,
      id: version,
      lines,
      ...(grantsOfYear !== undefined && { grantsOfYear: parseMoney(grantsOfYear) }),
    };
  }
}

/** A movement of nothing would stand in the ledger and say nothing. */
function positive(amount: Cents): string {
  if (amount <= 0n) throw new Error('A movement of the budget has an amount above zero');
  return formatMoney(amount);
}

function summedUp(parts: NewCommitment['parts']): CommitmentPart[] {
  const amounts = new Map<LineKey, Cents>();
  for (const { line, amount } of parts) amounts.set(line, (amounts.get(line) ?? 0n) + amount);
  return [...amounts]
    .filter(([, amount]) => amount !== 0n)
    .map(([line, amount]) => ({ line, amount: positive(amount) }));
}
