import type { Pool } from 'pg';
import type { CaseQuery, PopulationDecision, PopulationFact } from '../../../libs/domain';
import type { CasesToLookAt } from './record';

/** Cases that look at others, as the record answers them. */
export class Audits {
  private opened = 0;

  constructor(
    private readonly database: Pool,
    private readonly cases: CasesToLookAt,
  ) {}

  async open(): Promise<string> {
    this.opened += 1;
    const id = `audit-${this.opened}`;
    await this.cases.open(id, { procedure: 'audit', level: 'restricted' });
    return id;
  }

  async decide(id: string, fact: PopulationFact): Promise<PopulationDecision | undefined> {
    return (await this.cases.write(id, undefined, fact)).populations?.[fact.version];
  }

  /** The list that the case keeps under a digest. */
  async list(id: string, digest: string): Promise<string | undefined> {
    const { rows } = await this.database.query<{ list: string }>(
      `SELECT list FROM population_list WHERE case_id = $1 AND digest = decode($2, 'hex')`,
      [id, digest],
    );
    return rows[0]?.list;
  }
}

export const taking = (version: string, query: CaseQuery): PopulationFact => ({
  kind: 'populationTaken',
  version,
  title: 'Prova',
  query,
});

/** Changes the record as somebody who owns its tables and means no good. */
export async function tamper(
  database: Pool,
  table: string,
  statement: string,
  ...parameters: unknown[]
): Promise<void> {
  await database.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  const { rowCount } = await database.query(statement, parameters);
  await database.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  if (!rowCount) throw new Error(`Nothing of ${table} was changed`);
}

/**
 * Cases of the procedure `l`: late by two days; reported and not done when the case ended, by ten; expired without being a
 * delay; reported and open, by many.
 */
export async function openLateCases(cases: CasesToLookAt): Promise<void> {
  await cases.open('l-two', { procedure: 'l', on: '2026-03-01' });
  await cases.expired('l-two', '2026-04-01');
  await cases.write('l-two', '2026-04-03', {
    kind: 'deadlineMetLate',
    deadline: 'l-two.d',
    key: 'conclusion',
  });
  await cases.open('l-ten', { procedure: 'l', on: '2026-03-01' });
  await cases.expired('l-ten', '2026-04-01');
  const escalated = (id: string) =>
    cases.write(id, '2026-04-02', {
      kind: 'escalated',
      deadline: `${id}.d`,
      key: 'conclusion',
      office: 'secretary',
    });
  await escalated('l-ten');
  await cases.write('l-ten', '2026-04-11', { kind: 'caseClosed', outcome: 'granted' });
  await cases.open('l-posting', { procedure: 'l', on: '2026-03-01' });
  await cases.expired('l-posting', '2026-04-01');
  await cases.open('l-open', { procedure: 'l', on: '2026-03-01' });
  await cases.expired('l-open', '2026-04-01');
  await escalated('l-open');
}
