import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../../libs/config';
import type {
  CaseQuery,
  PopulationFact,
  PopulationFound,
  SampleFound,
  TestFound,
  VerificationView,
} from '../../../libs/domain';
import { RunningApi } from '../running-api';
import { tamper } from './audits';
import { CasesToLookAt } from './record';

/** Cases of the population of {@link Looking.lookedInto} that anybody who works them may read. */
export const SEEN = 12;

const query: CaseQuery = { procedures: ['patronage'], stratifyBy: 'unit' };

export interface Looked {
  readonly population: PopulationFound;
  readonly sample: SampleFound;
  readonly test: TestFound;
}

/** The API over cases that look at others: twelve to be seen, one reserved, one restricted, and what is tampered with. */
export class Looking {
  readonly cases: CasesToLookAt;

  private constructor(readonly api: RunningApi) {
    this.cases = new CasesToLookAt(api.office.database);
  }

  static async start(): Promise<Looking> {
    return Looking.over(await RunningApi.start());
  }

  static async over(api: RunningApi): Promise<Looking> {
    const looking = new Looking(api);
    const { cases } = looking;
    for (let index = 0; index < SEEN; index += 1) await looking.see(`seen-${index}`, `Pratica ${index}`);
    await cases.open('seen-reserved', {
      procedure: 'patronage',
      level: 'reserved',
      title: 'Segreto',
      offices: ['nominations.officer', 'nominations.manager'],
    });
    await looking.late('seen-reserved');
    for (const id of ['seen-1', 'seen-2']) await looking.late(id);
    await cases.open('seen-secret', { procedure: 'patronage', level: 'restricted', title: 'Non esiste' });
    await looking.late('seen-secret');
    return looking;
  }

  see(id: string, title: string): Promise<void> {
    return this.cases.open(id, { procedure: 'patronage', title, on: '2026-03-01' });
  }

  private async late(id: string): Promise<void> {
    await this.cases.expired(id, '2026-04-01');
    await this.cases.write(id, '2026-04-03', {
      kind: 'deadlineMetLate',
      deadline: `${id}.d`,
      key: 'conclusion',
    });
  }

  /** A case that has taken a population, drawn from it and tested it, as its workflow would have. */
  async lookedInto(id: string, size = SEEN + 1): Promise<Looked> {
    await this.cases.open(id, { on: '2026-05-01' });
    const population = (await this.decide(id, {
      kind: 'populationTaken',
      version: `${id}.1`,
      title: 'Patrocini',
      query,
    })) as PopulationFound;
    const of = { population: `${id}.1`, list: population.digest };
    await this.cases.write(id, undefined, { kind: 'lotsDrawn', key: `${id}.2`, seed: 'seme' });
    const sample = (await this.decide(id, {
      kind: 'sampleDrawn',
      version: `${id}.2`,
      ...of,
      draw: 1,
      method: 'random',
      size,
      seed: 'seme',
    })) as SampleFound;
    const test = (await this.decide(id, {
      kind: 'populationTested',
      version: `${id}.3`,
      ...of,
      test: 'deadlinesKept',
    })) as TestFound;
    return { population, sample, test };
  }

  async decide(id: string, fact: PopulationFact) {
    return (await this.cases.write(id, undefined, fact)).populations?.[fact.version];
  }

  async verified(id: string, login: string): Promise<VerificationView> {
    return (await this.api.get(login, `/cases/${id}/journal/verification`)).body as VerificationView;
  }

  verifiedByCommand(id: string) {
    return spawnSync(process.execPath, [join(projectRoot, 'dist/apps/cli/main.js'), 'verify', id], {
      env: this.api.office.environment,
      encoding: 'utf8',
    });
  }

  tamper(table: string, statement: string, ...parameters: unknown[]): Promise<void> {
    return tamper(this.api.office.database, table, statement, ...parameters);
  }

  /** Replaces a text in the entries of a case's journal. */
  rewrite(id: string, kind: string, from: string, to: string): Promise<void> {
    return this.tamper(
      'journal_turn',
      `UPDATE journal_turn t SET entries = replace(t.entries::text, $2, $3)::json FROM journal_head h
       WHERE h.case_no = t.case_no AND h.case_id = $1 AND t.entries->0->'fact'->>'kind' = $4`,
      id,
      from,
      to,
      kind,
    );
  }
}
