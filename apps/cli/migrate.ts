import { readSettings } from '../../libs/config';
import { migrate } from '../../libs/persistence/migrate';

/** `marino migrate`: brings the database to the newest schema and names what it ran. */
export async function runMigrations(): Promise<number> {
  const names = await migrate(readSettings().database);
  process.stdout.write(names.length > 0 ? `${names.join('\n')}\n` : 'Nothing to do.\n');
  return 0;
}
