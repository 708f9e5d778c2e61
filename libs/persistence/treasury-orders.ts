import type { Pool, PoolClient } from 'pg';
import { ordersCsv, ordersOpi, type PaymentOrderSheet, type TreasuryCodes } from '../accounting';
import { type LocalDate, romeOffset } from '../law';
import { inTransaction } from './transaction';

/** A file of orders, with the texts that it has for ever. */
export interface TreasuryFile {
  /** Without the ending. */
  readonly name: string;
  readonly csv: string;
  readonly opi: string | null;
}

export interface HandOver {
  /** Milliseconds on the clock of who hands over. */
  readonly now: number;
  /** Without them there is a table and no file in the national standard. */
  readonly codes?: TreasuryCodes;
  /**
   * How long an order must have been on record, in seconds. A turn that the engine never confirmed is superseded a moment
   * later, and its order would be with the treasurer already.
   */
  readonly restSeconds: number;
}

/** Held by whoever numbers orders or registers what became of them: one after the other. */
const TREASURY_LOCK = `SELECT pg_advisory_xact_lock(hashtext('treasury'))`;

interface OrderRow {
  readonly id: string;
  readonly case_id: string;
  readonly on_day: LocalDate;
  readonly line: string;
  readonly gross: string;
  readonly withheld: string;
  readonly net: string;
  readonly iban: string;
  readonly act: string | null;
  readonly name: string;
  readonly tax_code: string;
  readonly reason: string;
  readonly cig: string | null;
  readonly cup: string | null;
  readonly line_title: string | null;
}

/**
 * Gives numbers to all orders that were not handed over, and fixes the files that hold them, one for each year: all of it in
 * one transaction, or nothing. What was cancelled or paid by hand meanwhile is not handed over. Throws an `AccountingError`
 * where an order cannot be written.
 */
export async function handOverOrders(pool: Pool, how: HandOver): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(TREASURY_LOCK);
    const rows = await ordersWaiting(client, how.restSeconds);
    const years = [...new Set(rows.map(({ on_day }) => yearOfOrder(on_day)))];
    for (const year of years)
      await keepFile(
        client,
        year,
        rows.filter(({ on_day }) => yearOfOrder(on_day) === year),
        how,
      );
  });
}

/** Files whose texts are fixed and that were never seen written down. */
export async function filesToWrite(pool: Pool): Promise<TreasuryFile[]> {
  const { rows } = await pool.query<TreasuryFile>(
    'SELECT name, csv, opi FROM treasury_file WHERE written_at IS NULL ORDER BY name',
  );
  return rows;
}

export async function fileWritten(pool: Pool, name: string): Promise<void> {
  await pool.query('UPDATE treasury_file SET written_at = clock_timestamp() WHERE name = $1', [name]);
}

const yearOfOrder = (day: LocalDate): number => Number(day.slice(0, 4));

async function ordersWaiting(client: PoolClient, restSeconds: number): Promise<OrderRow[]> {
  const { rows } = await client.query<OrderRow>(
    `SELECT m.id, m.case_id, m.on_day::text AS on_day, m.line, o.movement->>'gross' AS gross,
       o.movement->>'withheld' AS withheld, o.movement->>'net' AS net, o.movement->>'iban' AS iban,
       coalesce(l.reference, c.reference) AS act, c.creditor AS name, c.tax_code, c.reason,
       k.movement->>'cig' AS cig, k.movement->>'cup' AS cup,
       (SELECT e.title FROM register_entry e WHERE e.register = 'budgetLines' AND e.key = m.line AND e.entry IS NOT NULL
        ORDER BY e.ordinal DESC LIMIT 1) AS line_title
     FROM spending_movement m
     JOIN spending_movement l ON l.id = m.follows AND l.line = m.line
     JOIN spending_movement c ON c.id = m.commitment AND c.line = m.line
     CROSS JOIN LATERAL (SELECT j.fact->'movement' AS movement, j.recorded_at FROM journal j
       WHERE j.case_id = m.case_id AND j.position = m.position) o
     CROSS JOIN LATERAL (SELECT j.fact->'movement' AS movement FROM journal j
       WHERE j.case_id = c.case_id AND j.position = c.position) k
     WHERE m.type = 'ordered' AND o.recorded_at <= clock_timestamp() - make_interval(secs => $1)
       AND NOT EXISTS (SELECT FROM treasury_order t WHERE t.order_id = m.id)
       AND NOT EXISTS (SELECT FROM spending_movement s WHERE s.follows = m.id AND s.type IN ('paid', 'cancelled'))
     ORDER BY m.on_day, o.recorded_at, m.id`,
    [restSeconds],
  );
  return rows;
}

async function keepFile(
  client: PoolClient,
  year: number,
  rows: readonly OrderRow[],
  { now, codes }: HandOver,
): Promise<void> {
  const { rows: last } = await client.query<{ file: number; order: number }>(
    `SELECT (SELECT coalesce(max(number), 0) FROM treasury_file WHERE year = $1) AS file,
       (SELECT coalesce(max(number), 0) FROM treasury_order WHERE year = $1) AS order`,
    [year],
  );
  const { file = 0, order = 0 } = last[0] ?? {};
  const orders = rows.map((row, index) => sheetOf(row, year, order + index + 1));
  const number = String(file + 1).padStart(6, '0');
  const name = `mandati-${year}-${number}`;
  const createdAt = new Date(now + romeOffset(now)).toISOString().slice(0, 19);
  const flow = { id: `MARINO-${year}-${number}`, createdAt, year, orders };
  await client.query(
    'INSERT INTO treasury_file (name, year, number, made_at, csv, opi) VALUES ($1, $2, $3, $4, $5, $6)',
    [name, year, file + 1, new Date(now), ordersCsv(orders), codes ? ordersOpi(flow, codes) : null],
  );
  await client.query(
    `INSERT INTO treasury_order (order_id, case_id, year, number, gross, file)
     SELECT id, case_id, $1, number, gross, $2
     FROM unnest($3::text[], $4::text[], $5::integer[], $6::numeric[]) AS o (id, case_id, number, gross)`,
    [
      year,
      name,
      rows.map(({ id }) => id),
      rows.map(({ case_id }) => case_id),
      orders.map((each) => each.number),
      rows.map(({ gross }) => gross),
    ],
  );
}

function sheetOf(row: OrderRow, year: number, number: number): PaymentOrderSheet {
  return {
    year,
    number,
    on: row.on_day,
    act: row.act ?? '',
    creditor: { name: row.name, taxCode: row.tax_code },
    iban: row.iban,
    gross: row.gross,
    withheld: row.withheld,
    net: row.net,
    reason: row.reason,
    line: row.line,
    lineTitle: row.line_title ?? row.line,
    ...(row.cig !== null && { cig: row.cig }),
    ...(row.cup !== null && { cup: row.cup }),
  };
}
