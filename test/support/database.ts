import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { migrate } from '../../libs/persistence';
import { testEngine } from './test-engine';

/** A new database with Marino's tables; `url` is for processes, `pool` for the test itself. */
export async function newDatabase(): Promise<{ url: string; pool: Pool }> {
  const { url } = await emptyDatabase();
  await migrate({ url });
  return { url, pool: new Pool({ connectionString: url, max: 10 }) };
}

/** A new database without tables. */
export async function emptyDatabase(): Promise<{ url: string }> {
  const engine = testEngine();
  const name = `test_${randomUUID().replaceAll('-', '_')}`;
  const admin = new Pool({ connectionString: engine.postgresUrl('postgres'), max: 1 });
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  return { url: engine.postgresUrl(name) };
}
