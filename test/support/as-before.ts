import type { Office } from './office';
import { renew } from './renew';

/**
 * Makes of a case that has just been opened one from before a change: its journal no longer says that it follows the change,
 * and it goes on from there. What cases from before do is played by this and by the recorded histories.
 */
export async function asBefore(office: Office, caseId: string, change: string): Promise<void> {
  const client = await office.database.connect();
  try {
    await client.query('BEGIN');
    // The journal only grows, whoever writes: a test says otherwise for this one transaction.
    await client.query('SET LOCAL session_replication_role = replica');
    const { rowCount } = await client.query(
      `UPDATE journal_turn SET entries = regexp_replace(entries::text, $2, '')::json
       WHERE first = 1 AND case_no = (SELECT case_no FROM journal_head WHERE case_id = $1) AND entries::text ~ $2`,
      [caseId, `"${change}",|,?"${change}"`],
    );
    if (rowCount !== 1) throw new Error(`Case ${caseId} does not say that it follows ${change}`);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  await renew(office, caseId);
}
