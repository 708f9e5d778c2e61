import type { Pool, PoolClient } from 'pg';
import {
  type HandedOver,
  type MatchedReceipt,
  matchReceipts,
  type Receipt,
  type ReceiptError,
} from '../accounting';
import type { ReceiptFact } from '../domain';
import { inTransaction } from './transaction';

/** What came of a journal of cash. */
export type KeptJournal =
  | { readonly kind: 'refused'; readonly errors: readonly ReceiptError[] }
  /** This file was read before. */
  | { readonly kind: 'known' }
  | {
      readonly kind: 'kept';
      readonly news: number;
      readonly known: number;
      /** Money that came back after its payment was registered. */
      readonly returned: readonly MatchedReceipt[];
    };

/** A receipt that its case has to be told. */
export interface UntoldReceipt {
  readonly caseId: string;
  readonly receipt: Omit<ReceiptFact, 'kind'>;
}

/** Registers what a journal says, whole or not at all, and the same file once. */
export function keepReceipts(
  pool: Pool,
  file: { readonly name: string; readonly sha256: Buffer },
  receipts: readonly Receipt[],
): Promise<KeptJournal> {
  return inTransaction(pool, async (client): Promise<KeptJournal> => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('treasury'))`);
    const { rowCount } = await client.query('SELECT FROM treasury_journal WHERE sha256 = $1', [file.sha256]);
    if (rowCount !== 0) return { kind: 'known' };
    const matched = matchReceipts(receipts, await handedOver(client, receipts));
    if (!matched.ok) return { kind: 'refused', errors: matched.errors };
    await client.query('INSERT INTO treasury_journal (sha256, name) VALUES ($1, $2)', [
      file.sha256,
      file.name,
    ]);
    for (const { order, receipt } of [...matched.news, ...matched.returned])
      await client.query(
        `INSERT INTO treasury_receipt (order_id, status, on_day, reference, reason, journal)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [order.order, receipt.status, receipt.on, receipt.reference, receipt.reason, file.sha256],
      );
    const { news, known, returned } = matched;
    return { kind: 'kept', news: news.length, known: known.length, returned };
  });
}

/** What no case has been told, in the order in which it was registered. */
export async function untoldReceipts(pool: Pool): Promise<UntoldReceipt[]> {
  const { rows } = await pool.query<{ case_id: string; receipt: UntoldReceipt['receipt'] }>(
    `SELECT o.case_id, jsonb_strip_nulls(jsonb_build_object('order', r.order_id, 'status', r.status, 'on', r.on_day,
       'reference', r.reference, 'reason', r.reason)) AS receipt
     FROM treasury_receipt r JOIN treasury_order o USING (order_id)
     WHERE r.told_at IS NULL ORDER BY r.ordinal`,
  );
  return rows.map(({ case_id, receipt }) => ({ caseId: case_id, receipt }));
}

export async function receiptTold(pool: Pool, { receipt }: UntoldReceipt): Promise<void> {
  await pool.query(
    'UPDATE treasury_receipt SET told_at = clock_timestamp() WHERE order_id = $1 AND status = $2',
    [receipt.order, receipt.status],
  );
}

/** The orders that receipts name, each with what was registered of it last. */
async function handedOver(client: PoolClient, receipts: readonly Receipt[]): Promise<HandedOver[]> {
  const { rows } = await client.query<{
    order_id: string;
    case_id: string;
    year: number;
    number: number;
    gross: string;
    status: HandedOver['status'] | null;
  }>(
    `SELECT o.order_id, o.case_id, o.year, o.number, o.gross::text AS gross,
       (SELECT r.status FROM treasury_receipt r WHERE r.order_id = o.order_id ORDER BY r.ordinal DESC LIMIT 1) AS status
     FROM treasury_order o WHERE (o.year, o.number) IN (SELECT * FROM unnest($1::integer[], $2::integer[]))`,
    [receipts.map(({ year }) => year), receipts.map(({ number }) => number)],
  );
  return rows.map(({ order_id, case_id, status, ...order }) => ({
    ...order,
    order: order_id,
    caseId: case_id,
    ...(status && { status }),
  }));
}
