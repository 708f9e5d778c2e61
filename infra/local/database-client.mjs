import pg from 'pg';
import { built, setting } from './project.mjs';

/** What PostgreSQL calls its refusals, https://www.postgresql.org/docs/current/errcodes-appendix.html */
export const SQLSTATE = {
  invalidAuthorisation: '28000',
  invalidPassword: '28P01',
  noSuchDatabase: '3D000',
  databaseExists: '42P04',
  insufficientPrivilege: '42501',
  noSuchTable: '42P01',
};

/** Runs `work` with a connection to the database and closes it. */
export async function withClient(url, work, options = {}) {
  const client = new pg.Client({ connectionString: url, ...options });
  // A server that is stopped meanwhile fails the query at hand. Without a listener it would bring this process down
  // as well, and with it whoever has to stop the rest.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    // Not waited for: a connection that was refused for its certificate never says that it has ended.
    void client.end().catch(() => undefined);
    throw error;
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Who and where, as the client reads an address: without the password, for messages. */
export function partsOf(url) {
  const { host, port, user, password, database } = new pg.Client({ connectionString: url });
  return { server: `${host}:${port}`, user, database, hasPassword: Boolean(password) };
}

/** How the applications would speak to this database, by the settings of this process: password file, certificates. */
export function databaseAccess(url) {
  const { databaseConnection } = built('libs/persistence/connection.js');
  const { connectionString, ssl } = databaseConnection({
    url,
    passwordFile: setting('MARINO_DATABASE_PASSWORD_FILE'),
    tls: {
      ca: setting('MARINO_DATABASE_CA'),
      cert: setting('MARINO_DATABASE_CERT'),
      key: setting('MARINO_DATABASE_KEY'),
    },
  });
  return { connectionString, ...(ssl && { ssl }) };
}
