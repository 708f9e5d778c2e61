import { createHash } from 'node:crypto';
import { allocate, type Cents } from '../law';
import { inOrder, type Unit } from './population';
import { SamplingError } from './sampling-error';

/*
 * Draws that anybody can repeat with a program for SHA-256 and one that sorts. The ticket of a unit is the SHA-256 of the seed,
 * a line feed and its id, in hexadecimal; the units with the first tickets are drawn. Whoever chooses the seed before the
 * population is known, or the other way round, cannot choose who is drawn. Global Internal Audit Standards 14.1: evidence is
 * relevant, reliable and sufficient.
 */

/** A unit that was drawn, and by what. */
export interface Drawn {
  readonly id: string;
  /** Its place in the order of the draw, from 1. */
  readonly place: number;
  readonly stratum?: string;
  readonly ticket: string;
  /** Of a draw by money: as large as it is it is always drawn. */
  readonly certain?: true;
}

/** Draws so many units, each as likely as any other. Throws `emptySeed`, `emptyPopulation`, `duplicateId`, `sizeOutOfRange`. */
export function drawAtRandom(seed: string, units: readonly Unit[], size: number): Drawn[] {
  const population = inOrder(units);
  mustBeSize(size, population.length);
  return firstOf(seed, population, size).map(placed);
}

/**
 * Draws from each stratum in proportion to how many units it has, the largest remainders rounded up. Strata come in the order of
 * their names; within one the draw is that of {@link drawAtRandom}. Throws as that does.
 */
export function drawByStrata(seed: string, units: readonly Unit[], size: number): Drawn[] {
  const population = inOrder(units);
  mustBeSize(size, population.length);
  const strata = new Map<string, Unit[]>();
  for (const unit of population) {
    const { stratum = '' } = unit;
    const same = strata.get(stratum);
    if (same) same.push(unit);
    else strata.set(stratum, [unit]);
  }
  const names = [...strata.keys()].sort();
  const sizes = allocate(
    BigInt(size),
    names.map((id) => {
      const count = BigInt(strata.get(id)?.length ?? 0);
      return { id, weight: count, cap: count };
    }),
  ).granted;
  return sizes.flatMap(({ id, amount }) => firstOf(seed, strata.get(id) ?? [], Number(amount))).map(placed);
}

/**
 * Draws by money: each cent is as likely as any other, so that a unit is drawn the sooner the larger it is. Units that are at
 * least as large as the interval, the total over the size, are certain and leave; the rest is gone through in the order of its
 * ids in equal steps from a start that the seed gives. Units of nothing are never drawn, and fewer than `size` are where there
 * are no more. Throws as {@link drawAtRandom} does, and `amountMissing`.
 */
export function drawByMoney(seed: string, units: readonly Unit[], size: number): Drawn[] {
  const population = inOrder(units).map((unit) => ({ ...unit, amount: amountOf(unit) }));
  mustBeSize(size, population.length);
  mustBeSeed(seed);
  let rest = population.filter(({ amount }) => amount > 0n);
  const certain: typeof rest = [];
  for (let large = largest(rest, size); large.length > 0; large = largest(rest, size - certain.length)) {
    certain.push(...large);
    const taken = new Set(large);
    rest = rest.filter((unit) => !taken.has(unit));
  }
  const steps = steppedThrough(seed, rest, size - certain.length);
  return [
    ...certain.map((unit) => ({ ...drawn(seed, unit), certain: true as const })),
    ...steps.map((unit) => drawn(seed, unit)),
  ].map(placed);
}

/** The ticket of a unit: SHA-256 of the seed, a line feed and its id. */
export function ticketOf(seed: string, id: string): string {
  return createHash('sha256').update(`${seed}\n${id}`).digest('hex');
}

function firstOf(seed: string, units: readonly Unit[], size: number): Omit<Drawn, 'place'>[] {
  mustBeSeed(seed);
  return units
    .map((unit) => drawn(seed, unit))
    .sort((one, other) => (one.ticket < other.ticket ? -1 : 1))
    .slice(0, size);
}

function drawn(seed: string, { id, stratum }: Unit): Omit<Drawn, 'place'> {
  return { id, ticket: ticketOf(seed, id), ...(stratum !== undefined && { stratum }) };
}

function placed(unit: Omit<Drawn, 'place'>, index: number): Drawn {
  return { ...unit, place: index + 1 };
}

interface Amounted extends Unit {
  readonly amount: Cents;
}

function totalOf(units: readonly Amounted[]): Cents {
  return units.reduce((sum, { amount }) => sum + amount, 0n);
}

/** Those that a step of the draw could not miss. */
function largest(units: readonly Amounted[], size: number): Amounted[] {
  const total = totalOf(units);
  return size <= 0 ? [] : units.filter(({ amount }) => amount * BigInt(size) >= total);
}

/** Those in whose money the points of the draw fall; computed in parts of a cent, so that the steps are equal. */
function steppedThrough(seed: string, units: readonly Amounted[], size: number): Amounted[] {
  const total = totalOf(units);
  if (size <= 0 || total === 0n) return [];
  const start = BigInt(`0x${createHash('sha256').update(`${seed}\nstart`).digest('hex')}`) % total;
  let point = start;
  let reached = 0n;
  return units.filter(({ amount }) => {
    reached += amount * BigInt(size);
    if (point >= reached) return false;
    point += total;
    return true;
  });
}

function amountOf({ id, amount }: Unit): Cents {
  if (amount === undefined || amount < 0n)
    throw new SamplingError('amountMissing', `${id} has no amount of 0 or more`);
  return amount;
}

function mustBeSize(size: number, population: number): void {
  if (!Number.isSafeInteger(size) || size < 1 || size > population)
    throw new SamplingError('sizeOutOfRange', `${String(size)} of ${String(population)} cannot be drawn`);
}

function mustBeSeed(seed: string): void {
  if (seed.trim() === '') throw new SamplingError('emptySeed', 'A draw needs a seed');
}
