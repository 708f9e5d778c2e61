import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from './data-folder.mjs';
import { findFreePorts, TEMPORAL_PORTS } from './ports.mjs';
import { createDatabases, startPostgres } from './postgres.mjs';
import { silent } from './progress.mjs';
import { obtainTemporal } from './temporal-binaries.mjs';
import { registerNamespaces, startTemporal } from './temporal.mjs';

/**
 * @typedef {{ name: string, retentionDays?: number, timeSkipping?: boolean }} Namespace
 *
 * @typedef {object} Engine
 * @property {(database: string) => string} postgresUrl
 * @property {string} [temporalAddress]  missing where Temporal was not asked for
 * @property {() => Promise<void>} stop  ends what runs on the folder, Temporal before PostgreSQL, and waits for it
 */

/**
 * The real engine on one machine: PostgreSQL 18 and, with all its persistence in it, Temporal. Both bind to loopback.
 * The parts are recorded in `folder.parts`, each with its log and a promise of its end.
 *
 * @param {object} options
 * @param {Awaited<ReturnType<typeof openDataFolder>>} options.folder
 * @param {{ postgres: number, temporal: number }} options.ports  `temporal` is the first of eight in a row
 * @param {{ postgres?: string, temporal?: string }} [options.portSettings]  named in the message about a taken port
 * @param {string[]} [options.databases]
 * @param {Namespace[]} [options.namespaces]
 * @param {boolean} [options.temporal]  false where Temporal runs elsewhere
 * @param {Record<string, string>} [options.postgresSettings]  on top of those in postgres.mjs
 * @param {typeof silent} [options.progress]
 * @returns {Promise<Engine>}
 */
export async function startEngine({
  folder,
  ports,
  portSettings = {},
  databases = ['marino'],
  namespaces = [],
  temporal: withTemporal = true,
  postgresSettings,
  progress = silent,
}) {
  const binaries = withTemporal ? await obtainTemporal(progress) : undefined;
  const stop = async () => {
    await folder.stopParts();
    folder.release();
  };
  try {
    const postgres = await progress.step('Starting PostgreSQL', async () => {
      const started = await startPostgres({
        folder,
        port: ports.postgres,
        portSetting: portSettings.postgres,
        extraSettings: postgresSettings,
      });
      await createDatabases(started, databases);
      return started;
    });
    if (!withTemporal) return { postgresUrl: postgres.url, stop };
    const temporal = await progress.step('Starting Temporal', async () => {
      const started = await startTemporal({
        folder,
        port: ports.temporal,
        portSetting: portSettings.temporal,
        binaries,
        postgres,
        namespaces,
      });
      await registerNamespaces(started, namespaces);
      return started;
    });
    return { postgresUrl: postgres.url, temporalAddress: temporal.address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * An engine in a temporary folder on free ports, for tests and measurements. Its stop also removes the folder.
 * @param {Omit<Parameters<typeof startEngine>[0], 'folder' | 'ports' | 'portSettings'>} options
 * @returns {Promise<Engine & { dataDir: string }>}
 */
export async function startThrowAwayEngine(options = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'marino-'));
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    const folder = await openDataFolder(dataDir);
    const first = await findFreePorts(1 + TEMPORAL_PORTS);
    const engine = await startEngine({ ...options, folder, ports: { postgres: first, temporal: first + 1 } });
    return {
      ...engine,
      dataDir,
      async stop() {
        await engine.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
