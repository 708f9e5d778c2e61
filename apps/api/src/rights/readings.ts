import type { DataSource } from 'typeorm';
import type { Level } from '../../../../libs/domain';
import { query, sql } from '../../../../libs/persistence';
import { isReadingRecorded } from '../../../../libs/rights';
import type { Reader } from './reader';

/**
 * Puts on record that somebody has read a part of a case, before it is shown: of cases that are not ordinary, each part once
 * in five minutes, documents every time.
 */
export async function noteReading(
  dataSource: DataSource,
  { name }: Reader,
  { id, level }: { readonly id: string; readonly level: Level },
  what: string,
): Promise<void> {
  if (isReadingRecorded(level)) await query(dataSource, sql`SELECT note_reading(${id}, ${name}, ${what})`);
}
