import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { projectRoot } from '../config';
import { withAdvisoryLock } from './advisory-lock';
import { type DatabaseAccess, databaseConnection } from './connection';

const FOLDER = join(projectRoot, 'libs', 'persistence', 'migrations');
const FUNCTIONS = join(projectRoot, 'libs', 'persistence', 'functions');

/** Under this name the hash of all functions is kept beside those of the migrations. */
const FUNCTIONS_NAME = 'functions';

/** A migration that has run was changed or has gone: the database cannot be brought to a known state. */
class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

/**
 * Brings the database to the newest schema: runs the migrations in the order of their names, each once
 * and in a transaction of its own, while no other process migrates; then the functions, all of them whenever one has
 * changed. Resolves with the names it ran. Throws {@link MigrationError} when a migration that has run is no longer the same.
 *
 * @param folder other migrations, such as those of an older release; then without the functions of today
 */
export async function migrate(database: DatabaseAccess, folder = FOLDER): Promise<string[]> {
  const client = new Client(databaseConnection(database, 'marino migrate'));
  await client.connect();
  try {
    return await withAdvisoryLock(client, 'migration', () => runMissing(client, folder));
  } finally {
    await client.end();
  }
}

async function runMissing(client: Client, folder: string): Promise<string[]> {
  await client.query(
    `CREATE TABLE IF NOT EXISTS schema_migration (
       name text PRIMARY KEY, hash text NOT NULL, at timestamptz NOT NULL DEFAULT now())`,
  );
  const { rows } = await client.query<{ name: string; hash: string }>(
    'SELECT name, hash FROM schema_migration',
  );
  const migrations = await readFiles(folder);
  requireUnchanged(
    rows.filter(({ name }) => name !== FUNCTIONS_NAME),
    migrations,
  );

  const done = new Map(rows.map(({ name, hash }) => [name, hash]));
  const missing = migrations.filter(({ name }) => !done.has(name));
  if (folder === FOLDER) {
    const functions = await readFunctions();
    if (missing.length > 0 || done.get(FUNCTIONS_NAME) !== functions.hash) missing.push(functions);
  }
  for (const migration of missing) await run(client, migration);
  return missing.map(({ name }) => name);
}

/**
 * The functions of the database that are replaced as a whole, as one text. A migration may have made one of them anew, as it
 * stood then: they follow every migration.
 */
async function readFunctions(): Promise<Migration> {
  const files = await readFiles(FUNCTIONS);
  const text = files.map((file) => file.text).join('\n');
  return { name: FUNCTIONS_NAME, text, hash: hashOf(text) };
}

async function readFiles(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, hash: hashOf(text) };
    }),
  );
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function requireUnchanged(
  recorded: readonly { name: string; hash: string }[],
  migrations: readonly Migration[],
): void {
  for (const { name, hash } of recorded) {
    const file = migrations.find((migration) => migration.name === name);
    if (file?.hash === hash) continue;
    throw new MigrationError(
      `Migration ${name} has run on this database and ${file ? 'was changed since' : 'is missing now'}. ` +
        'Restore the file and put the change into a new one.',
    );
  }
}

async function run(client: Client, { name, text, hash }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(text);
    await client.query(
      `INSERT INTO schema_migration (name, hash) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, at = excluded.at`,
      [name, hash],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
