import {
  type Cents,
  compareDates,
  excessOf,
  formatMoney,
  lesserOf,
  type LocalDate,
  parseMoney,
  yearOf,
} from '../law';
import {
  coverFrom,
  type DatedAppropriation,
  firstDayOf,
  isYearOver,
  lastDayOf,
  type LineKey,
  yearOfLine,
} from './budget-line';
import {
  type Effect,
  type LineFigures,
  type LineMoved,
  type Movement,
  type SpendingDecision,
  type SpendingFact,
  type SpendingRefusal,
} from './spending';
import {
  effectsOf,
  nothing,
  parseEffect,
  type SpendingRow,
  spendingRowsOf,
  sumOf,
  type Totals,
  totalsOf,
} from './spending-rows';

/** A line as far as the next movement needs to know it. */
export interface LineState {
  /** As the register of budget lines has them, in the order of their days; none where it has no such line. */
  readonly versions: readonly DatedAppropriation[];
  /** The last ordinal, 0 where nothing was moved. */
  readonly last: number;
  readonly totals: Totals;
}

/** What a movement would do to a line, before it has a place there. */
type Wanted = Omit<LineMoved, 'ordinal' | 'figures'>;
type Judged = readonly Wanted[] | SpendingRefusal;
type Judge<M extends Movement> = (movement: M, on: LocalDate) => Judged;

/**
 * Decides about movements one after the other. It is given the lines that they concern and all rows of the bookings and
 * commitments that they follow; whoever loads these sees to it that nobody moves the lines meanwhile.
 */
export class Ledger {
  private readonly lines: Map<LineKey, LineState>;
  private readonly rows: SpendingRow[];
  private readonly grants: Map<string, Cents>;

  /** @param grants what was granted before, by {@link grantsKey} */
  constructor(
    lines: ReadonlyMap<LineKey, LineState>,
    rows: readonly SpendingRow[] = [],
    grants: ReadonlyMap<string, Cents> = new Map(),
  ) {
    this.lines = new Map(lines);
    this.rows = [...rows];
    this.grants = new Map(grants);
  }

  /** Decides, and goes on from there. */
  decide(caseId: string, fact: SpendingFact): SpendingDecision {
    const { movement, on } = fact;
    const judge = this.judges[movement.type] as Judge<Movement>;
    const judged = judge(movement, on);
    if (!isAgreed(judged)) return { refused: judged };
    const lines = judged.map((wanted) => this.move(movement, wanted, on));
    const decision = { lines, ...this.granted(movement, on, judged) };
    this.rows.push(...spendingRowsOf(caseId, { ...fact, decision }));
    return decision;
  }

  private readonly judges: { readonly [M in Movement as M['type']]: Judge<M> } = {
    booked: ({ line, amount }, on) => this.refusesNew(line, parseMoney(amount), on) ?? [{ line, amount }],

    committed: ({ parts, booking }, on) => {
      if (new Set(parts.map(({ line }) => line)).size < parts.length)
        throw new Error('A commitment has one part for each line');
      const booked = booking === undefined ? undefined : this.openBooking(booking, on);
      if (booked && 'code' in booked) return booked;
      const wanted = parts.map(({ line, amount }): Wanted => {
        const kept = booked?.line === line ? lesserOf(booked.left, parseMoney(amount)) : 0n;
        return { line, amount, ...(kept > 0n && { fromBooking: formatMoney(kept) }) };
      });
      for (const { line, amount, fromBooking = '0.00' } of wanted) {
        const refused = this.refusesNew(line, parseMoney(amount) - parseMoney(fromBooking), on);
        if (refused) return refused;
      }
      return wanted;
    },

    released: ({ booking }, on) => {
      const found = this.booking(booking);
      if ('code' in found) return found;
      // What has lapsed no longer counts; saying so once more puts it on record.
      return this.wasReleased(booking)
        ? { code: isYearOver(found.line, on) ? 'bookingLapsed' : 'bookingDropped', booking }
        : [{ line: found.line, amount: formatMoney(found.left) }];
    },

    reduced: ({ commitment, line, amount }) =>
      this.refusesAbove(commitment, line, parseMoney(amount)) ?? [{ line, amount, commitment }],

    liquidated: ({ commitment, line, amount }, on) => {
      const refused = this.refusesAbove(commitment, line, parseMoney(amount));
      if (refused) return refused;
      if (compareDates(on, firstDayOf(yearOfLine(line))) < 0) return { code: 'yearNotOpen', line };
      return [{ line, amount, commitment }];
    },

    annulled: ({ liquidation }) => {
      const found = this.standing(liquidation);
      if ('code' in found) return found;
      const last = this.lastOrderOf(liquidation);
      if (last && !this.wasCancelled(last)) return { code: 'alreadyOrdered', order: last.id };
      return [goingOn(found, found.amount)];
    },

    ordered: ({ liquidation, gross, replaces }) => {
      const found = this.standing(liquidation);
      if ('code' in found) return found;
      const last = this.lastOrderOf(liquidation);
      if (last && (last.id !== replaces || !this.wasCancelled(last)))
        return { code: 'alreadyOrdered', order: last.id };
      if (!last && replaces !== undefined) return unknown(replaces);
      if (gross !== found.amount) return { code: 'otherThanLiquidated', liquidated: found.amount };
      return [goingOn(found, gross)];
    },

    // An order is carried out or cancelled, and either once.
    cancelled: ({ order }) => this.unsettled(order),
    paid: ({ order }) => this.unsettled(order),

    recovered: ({ payment, amount }) => {
      const found = this.rowOf(payment, 'paid');
      if (!found) return unknown(payment);
      const left = parseMoney(found.amount) - total(this.rowsAfter(payment, 'recovered'), 'recovered');
      if (parseMoney(amount) > left) return { code: 'abovePayment', left: formatMoney(left) };
      return [goingOn(found, amount)];
    },
  };

  /** Why nothing new may be taken from a line, beyond what was booked for it. */
  private refusesNew(line: LineKey, amount: Cents, on: LocalDate): SpendingRefusal | undefined {
    const state = this.lines.get(line);
    const cover = state && coverFrom(line, state.versions, on);
    if (!state || cover === undefined) return { code: 'unknownLine', line };
    if (isYearOver(line, on)) return { code: 'yearClosed', line };
    const available = excessOf(cover, state.totals.booked + state.totals.committed);
    return amount > available ? { code: 'noCover', line, available: formatMoney(available) } : undefined;
  }

  /** Why as much may not be taken out of a commitment. */
  private refusesAbove(commitment: string, line: LineKey, amount: Cents): SpendingRefusal | undefined {
    const rows = this.rows.filter((row) => row.commitment === commitment && row.line === line);
    if (rows.length === 0) return unknown(commitment);
    const left = total(rows, 'committed') - total(rows, 'liquidated');
    return amount > left ? { code: 'aboveCommitment', line, left: formatMoney(left) } : undefined;
  }

  /** A liquidation that was not annulled. */
  private standing(id: string): SpendingRow | SpendingRefusal {
    const annulment = this.rowsAfter(id, 'annulled')[0];
    if (annulment) return { code: 'alreadyAnnulled', annulment: annulment.id };
    return this.rowOf(id, 'liquidated') ?? unknown(id);
  }

  /** The order of a liquidation that no other one replaces. */
  private lastOrderOf(liquidation: string): SpendingRow | undefined {
    const orders = this.rowsAfter(liquidation, 'ordered');
    return orders.find((order) => !orders.some(({ replaces }) => replaces === order.id));
  }

  private wasCancelled({ id }: SpendingRow): boolean {
    return this.rowsAfter(id, 'cancelled').length > 0;
  }

  private unsettled(id: string): Judged {
    const order = this.rowOf(id, 'ordered');
    if (!order) return unknown(id);
    const payment = this.rowsAfter(id, 'paid')[0];
    if (payment) return { code: 'alreadyPaid', payment: payment.id };
    const cancellation = this.rowsAfter(id, 'cancelled')[0];
    if (cancellation) return { code: 'alreadyCancelled', cancellation: cancellation.id };
    return [goingOn(order, order.amount)];
  }

  private openBooking(id: string, on: LocalDate): { line: LineKey; left: Cents } | SpendingRefusal {
    const found = this.booking(id);
    if ('code' in found) return found;
    if (isYearOver(found.line, on)) return { code: 'bookingLapsed', booking: id };
    return this.wasReleased(id) ? { code: 'bookingDropped', booking: id } : found;
  }

  private booking(id: string): { line: LineKey; left: Cents } | SpendingRefusal {
    const booked = this.rowOf(id, 'booked');
    if (!booked) return unknown(id);
    return { line: booked.line, left: total(this.ofBooking(id), 'booked') };
  }

  private wasReleased(booking: string): boolean {
    return this.ofBooking(booking).some(({ type }) => type === 'released');
  }

  /** A commitment over several lines uses a booking up on its own line alone; on others its effect on bookings is nothing. */
  private ofBooking(id: string): SpendingRow[] {
    return this.rows.filter(({ booking }) => booking === id);
  }

  private rowOf(id: string, type: Movement['type']): SpendingRow | undefined {
    return this.rows.find((row) => row.id === id && row.type === type);
  }

  private rowsAfter(id: string, type: Movement['type']): SpendingRow[] {
    return this.rows.filter((row) => row.follows === id && row.type === type);
  }

  private move({ type }: Movement, wanted: Wanted, on: LocalDate): LineMoved {
    const { versions, last, totals } = this.lines.get(wanted.line) ?? untouched;
    const after = { versions, last: last + 1, totals: sumOf(totals, effectsOf(type, wanted)) };
    this.lines.set(wanted.line, after);
    return { ...wanted, ordinal: after.last, figures: figuresOf(wanted.line, versions, after.totals, on) };
  }

  private granted(movement: Movement, on: LocalDate, parts: readonly Wanted[]): { grantsOfYear?: string } {
    if (movement.type === 'reduced') {
      const committed = this.rowOf(movement.commitment, 'committed');
      const key = committed?.grant_year && grantsKey(committed.grant_year, committed.tax_code ?? '');
      if (key) this.grants.set(key, (this.grants.get(key) ?? 0n) - parseMoney(movement.amount));
    }
    if (movement.type !== 'committed' || !movement.isGrant) return {};
    const key = grantsKey(yearOf(on), movement.creditor.taxCode);
    const all = parts.reduce((sum, { amount }) => sum + parseMoney(amount), this.grants.get(key) ?? 0n);
    this.grants.set(key, all);
    return { grantsOfYear: formatMoney(all) };
  }
}

/** Under which what somebody is granted in a calendar year is counted. */
export function grantsKey(year: number, taxCode: string): string {
  return `${year} ${taxCode}`;
}

/** Where a line stands on a day, from all that was moved on it up to then. */
export function lineOn(
  line: LineKey,
  versions: readonly DatedAppropriation[],
  rows: readonly SpendingRow[],
  day: LocalDate,
): LineFigures {
  const until = rows.filter((row) => row.line === line && compareDates(row.on_day, day) <= 0);
  return figuresOf(line, versions, until.map(totalsOf).reduce(sumOf, nothing), day);
}

/**
 * The figures of a line from its totals. When its year has ended, bookings have lapsed whether anybody has said so or not
 * (TUEL art. 183 c. 3).
 */
export function figuresOf(
  line: LineKey,
  versions: readonly DatedAppropriation[],
  totals: Totals,
  day: LocalDate,
): LineFigures {
  const booked = isYearOver(line, day) ? 0n : totals.booked;
  const cover = coverFrom(line, versions, day) ?? 0n;
  const used = booked + totals.committed;
  const uncovered = excessOf(used, cover);
  return {
    appropriation: appropriationOn(line, versions, day),
    booked: formatMoney(booked),
    committed: formatMoney(totals.committed),
    saved: formatMoney(totals.saved),
    liquidated: formatMoney(totals.liquidated),
    ordered: formatMoney(totals.ordered),
    paid: formatMoney(totals.paid),
    recovered: formatMoney(totals.recovered),
    available: formatMoney(excessOf(cover, used)),
    ...(uncovered > 0n && { uncovered: formatMoney(uncovered) }),
  };
}

/** What the line has on a day; before its year what it has on the first day, afterwards what it had on the last. */
function appropriationOn(line: LineKey, versions: readonly DatedAppropriation[], day: LocalDate): string {
  const year = yearOfLine(line);
  const [first, last] = [firstDayOf(year), lastDayOf(year)];
  const within = compareDates(day, first) < 0 ? first : compareDates(day, last) > 0 ? last : day;
  const holding = versions.find(
    ({ from, to }) => compareDates(from, within) <= 0 && (to === undefined || compareDates(to, within) >= 0),
  );
  return holding?.appropriation ?? '0.00';
}

const untouched: LineState = { versions: [], last: 0, totals: nothing };

function isAgreed(judged: Judged): judged is readonly Wanted[] {
  return Array.isArray(judged);
}

function unknown(id: string): SpendingRefusal {
  return { code: 'unknownMovement', id };
}

function goingOn({ line, commitment }: SpendingRow, amount: string): Wanted {
  return { line, amount, commitment: commitment ?? undefined };
}

function total(rows: readonly SpendingRow[], effect: Effect): Cents {
  return rows.reduce((sum, row) => sum + parseEffect(row[effect]), 0n);
}
