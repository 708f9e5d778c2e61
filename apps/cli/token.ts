import { Client } from 'pg';
import { readSettings } from '../../libs/config';
import { type DatabaseAccess, databaseConnection } from '../../libs/persistence';
import { readTokenKey } from '../api/src/session/token-key';
import { Tokens } from '../api/src/session/tokens';

const EXIT_REFUSED = 1;

/** `marino token <login>`: prints a bearer token for scripts. Refuses outside a demonstration and for nobody's name. */
export async function printToken(login: string): Promise<number> {
  const settings = readSettings();
  if (!settings.demonstration) {
    return refuse('Tokens are printed for a demonstration only: MARINO_DEMONSTRATION is not true.');
  }
  if (!(await exists(login, settings.database))) return refuse(`Nobody signs in as "${login}".`);
  const token = await new Tokens(await readTokenKey(settings.tokenKeyFile)).issue(login);
  process.stdout.write(`${token}\n`);
  return 0;
}

async function exists(login: string, database: DatabaseAccess): Promise<boolean> {
  const client = new Client(databaseConnection(database));
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM person WHERE login = $1', [login]);
    return rowCount === 1;
  } finally {
    await client.end();
  }
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return EXIT_REFUSED;
}
