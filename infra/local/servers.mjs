import { startEngine } from './engine.mjs';
import { prepareDatabase, prepareTemporal, requireSameCases } from './existing-servers.mjs';
import { PORT_SETTINGS } from './ports.mjs';

/** Without it what runs on existing servers could never be read again. */
const MASTER_KEYS = 'master.keys';

/**
 * PostgreSQL and Temporal for one start: those that settings point to, the others started here. A Temporal started here
 * keeps its data in the PostgreSQL started here.
 * @returns {Promise<{ databaseUrl: string, temporalAddress: string }>}
 */
export async function startServers(settings, folder, progress) {
  const { databaseUrl, temporalAddress, namespace, taskQueue, demonstration, reset } = settings;
  const cases = { name: namespace, retentionDays: 90, timeSkipping: demonstration };
  const isNothingStarted = databaseUrl !== undefined && temporalAddress !== undefined;
  const checkCases = (addresses) => requireSameCases({ ...addresses, namespace, taskQueue });

  if (databaseUrl) {
    await progress.step('Reaching the existing PostgreSQL', () => prepareDatabase(databaseUrl));
  }
  if (temporalAddress) {
    await progress.step('Reaching the existing Temporal', () => prepareTemporal(temporalAddress, cases));
  }
  // A reset would empty one of the two: what the other keeps must not be left without it.
  if (reset || isNothingStarted) await checkCases({ databaseUrl, temporalAddress });
  if (reset)
    await progress.step(`Emptying ${folder.path}`, async () =>
      folder.clear(databaseUrl ? [MASTER_KEYS] : []),
    );
  if (isNothingStarted) return { databaseUrl, temporalAddress };

  const engine = await startEngine({
    folder,
    ports: settings.ports,
    portSettings: PORT_SETTINGS,
    databases: databaseUrl ? [] : ['marino'],
    namespaces: [cases],
    temporal: !temporalAddress,
    progress,
  });
  const addresses = {
    databaseUrl: databaseUrl ?? engine.postgresUrl('marino'),
    temporalAddress: temporalAddress ?? engine.temporalAddress,
  };
  // Where both are started here they keep their data in one place and cannot get apart.
  if (databaseUrl || temporalAddress) await checkCases(addresses);
  return addresses;
}
