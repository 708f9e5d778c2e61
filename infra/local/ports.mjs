import { createServer } from 'node:net';
import { Failure } from './failure.mjs';

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
