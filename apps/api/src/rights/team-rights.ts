import { holdsHouseRight } from '../../../../libs/rights';
import type { Reader } from './reader';

/** Whether the reader heads a unit, also in the place of somebody who is away. */
export function leadsATeam(reader: Reader): boolean {
  return holdsHouseRight('leadTeam', reader.offices);
}
