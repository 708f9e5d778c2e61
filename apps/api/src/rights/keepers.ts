import { holdsHouseRight } from '../../../../libs/rights';
import type { Reader } from './reader';

/** Whether the reader keeps what holds for the whole house, in their own right or in the place of who is away. */
export function keepsHouse({ offices }: Reader): boolean {
  return holdsHouseRight('keepHouse', offices);
}

/** The same in their own right alone. */
export function isKeeper({ offices }: Reader): boolean {
  return holdsHouseRight('keepHouseInOwnRight', offices);
}
