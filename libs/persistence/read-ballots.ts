import type { DataSource } from 'typeorm';
import { type BallotFact, ballotFacts, ballotsOf, type BallotView } from '../domain';
import { query, sql } from './statement';

/** The secret ballots of a case, as its journal has them. */
export async function readBallots(dataSource: DataSource, caseId: string): Promise<BallotView[]> {
  const rows = await query<{ fact: BallotFact }>(
    dataSource,
    sql`SELECT fact FROM journal WHERE case_id = ${caseId} AND fact->>'kind' = ANY (${ballotFacts}) ORDER BY position`,
  );
  return ballotsOf(rows.map(({ fact }) => fact));
}
