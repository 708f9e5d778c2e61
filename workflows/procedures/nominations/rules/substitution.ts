import { compareDates, type LocalDate } from '../../../../libs/law';
import type { HeldSeat } from './mandates';

/** Somebody found suitable for an organ, since the meeting that has said so. */
interface Listed<Name> {
  readonly from: LocalDate;
  readonly entry: Name;
}

/**
 * Statute art. 57: only who was examined and found suitable may be appointed. For a substitute these are the names of the
 * last call of the organ, without those who have a seat in it.
 */
export function substitutesOf<Name extends { readonly call: string; readonly taxCode: string }>(
  listed: readonly Listed<Name>[],
  organ: readonly HeldSeat[],
): { readonly call?: string; readonly names: readonly Name[] } {
  const last = listed.toSorted((a, b) => compareDates(b.from, a.from))[0];
  const held = new Set(organ.map(({ holderTaxCode }) => holderTaxCode));
  const names = listed
    .map(({ entry }) => entry)
    .filter(({ call, taxCode }) => call === last?.entry.call && !held.has(taxCode));
  return { names, ...(last && names.length > 0 && { call: last.entry.call }) };
}

/**
 * TUEL art. 50 c. 8 with the statutes of the bodies, where they do not say otherwise: who takes over a seat serves to the end
 * of who had it. A seat whose mandate had run out is given for a new one.
 */
export function servesUntil(originalEnd: LocalDate | undefined, on: LocalDate): LocalDate | undefined {
  return originalEnd !== undefined && compareDates(originalEnd, on) > 0 ? originalEnd : undefined;
}
