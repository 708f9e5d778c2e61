import type { Pool } from 'pg';
import type { RecordedYears } from '../domain';

/** Notes since which year the house wants cases of a procedure; what was noted once stays. */
export async function noteFirstYear(database: Pool, procedure: string, year: number): Promise<void> {
  await database.query(
    'INSERT INTO recurrence (procedure, first_year) VALUES ($1, $2) ON CONFLICT (procedure) DO NOTHING',
    [procedure, year],
  );
}

/** What is on record of the years of a procedure; undefined where nobody has noted its first one yet. */
export async function recordedYears(database: Pool, procedure: string): Promise<RecordedYears | undefined> {
  const { rows } = await database.query<RecordedYears>(
    `SELECT r.first_year AS first, coalesce((SELECT array_agg(y.year ORDER BY y.year) FROM recurring_case y
       JOIN case_file f ON f.id = y.case_id WHERE y.procedure = r.procedure), '{}') AS opened
     FROM recurrence r WHERE r.procedure = $1`,
    [procedure],
  );
  return rows[0];
}
