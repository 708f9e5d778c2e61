import { createServer } from 'node:net';
import { Failure } from './failure.mjs';

/** One for clients, three between the services, four for their membership: see infra/temporal/server.yaml. */
export const TEMPORAL_PORTS = 8;

/** What moves a port of `npm start`. */
export const PORT_SETTINGS = {
  http: 'MARINO_HTTP_PORT',
  postgres: 'MARINO_POSTGRES_PORT',
  temporal: 'MARINO_TEMPORAL_PORT',
};

/** @returns {Promise<boolean>} whether a server could listen there now */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => server.close(() => resolve(true)));
    server.listen(port, '127.0.0.1');
  });
}

/** Fails with the port and the setting that moves it. `setting` may be missing where there is none. */
export async function requireFreePorts(first, count, purpose, setting) {
  for (let port = first; port < first + count; port += 1) {
    if (await isFree(port)) continue;
    const row = count > 1 ? ` to the first of ${count} free ports in a row` : ' to another port';
    throw new Failure(
      `Port ${port} is taken, and ${purpose} needs it. Stop the program that listens there` +
        (setting ? `, or set ${setting}${row}.` : '.'),
    );
  }
}

/** All at once and first: nobody waits for a build, or loses data to a reset, to be told of a taken port. */
export async function requirePorts({ httpPort, ports, databaseUrl, temporalAddress }) {
  const rows = [{ first: httpPort, count: 1, purpose: 'the web', setting: PORT_SETTINGS.http }];
  // PostgreSQL is started also where only Temporal needs it.
  if (!databaseUrl || !temporalAddress) {
    rows.push({ first: ports.postgres, count: 1, purpose: 'PostgreSQL', setting: PORT_SETTINGS.postgres });
  }
  if (!temporalAddress) {
    const { temporal } = PORT_SETTINGS;
    rows.push({ first: ports.temporal, count: TEMPORAL_PORTS, purpose: 'Temporal', setting: temporal });
  }
  for (const [index, row] of rows.entries()) {
    const other = rows.slice(0, index).find((before) => overlap(before, row));
    if (other) {
      throw new Failure(
        `${row.purpose} needs ${named(row)}, ${other.purpose} ${named(other)}: they overlap. ` +
          `Set ${row.setting} or ${other.setting} to another port.`,
      );
    }
    await requireFreePorts(row.first, row.count, row.purpose, row.setting);
  }
}

const overlap = (one, other) => one.first < other.first + other.count && other.first < one.first + one.count;

const named = ({ first, count }) =>
  count > 1 ? `the ports ${first} to ${first + count - 1}` : `port ${first}`;

/**
 * The first of `count` free ports in a row. Below the range from which systems take the ports of outgoing
 * connections: one of those could otherwise slip in between the choice and its use.
 */
export async function findFreePorts(count) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const first = 15_000 + Math.floor(Math.random() * 15_000);
    const row = Array.from({ length: count }, (_, offset) => isFree(first + offset));
    if ((await Promise.all(row)).every(Boolean)) return first;
  }
  throw new Failure(`No ${count} free ports in a row were found between 15000 and 30000.`);
}
