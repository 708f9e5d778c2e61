import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { Client } from '@temporalio/client';
import { NativeConnection, Runtime, DefaultLogger, Worker, type WorkerOptions } from '@temporalio/worker';
import { Pool } from 'pg';
import { createActivities } from '../../activities';
import { pdfRenderer } from '../../activities/letters/pdf/pdf-renderer';
import { readSettings, type Settings } from '../../libs/config';
import { openEncryption } from '../../libs/encryption';
import { engineConnection, whyRefused } from '../../libs/engine/connection';
import { databaseConnection } from '../../libs/persistence';
import { catalogue } from '../../workflows/procedures';
import { casesOnEngine } from './cases-on-engine';
import { bundlePath } from './bundle-workflows';
import { ChangeNotices } from './change-notices';
import { becomeCurrent } from './deployment';
import { HistoryExport } from './history-export';
import { letterheadsOf } from './letterheads';
import { keepRecurrences, Recurrences } from './recurrences';
import { templatesOnDisk } from './templates';

/** Starts a worker that runs cases until the process is told to stop. */
async function main(): Promise<void> {
  const settings = readSettings();
  // The process decides about its own end; the SDK only reports.
  Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
  const database = new Pool({ ...databaseConnection(settings.database), max: settings.database.pool });
  // The database may cut a connection at rest; the pool throws it away, and the next statement gets another. Unheard, the
  // event would end the process.
  database.on('error', () => undefined);
  const connection = await connect(engineConnection(settings.temporal));
  const encryption = await openEncryption(settings);
  const { dataConverter } = encryption;
  const client = new Client({ connection, namespace: settings.temporal.namespace, dataConverter });
  const warn = (message: string, error: unknown): void => {
    Runtime.instance().logger.warn(message, { error });
  };
  const histories = new HistoryExport(
    client,
    database,
    { taskQueue: settings.temporal.taskQueue, graceMs: settings.worker.historyGraceMs },
    warn,
  );
  const recurrences = new Recurrences(
    () => keepRecurrences(client, database, settings.temporal.taskQueue, catalogue),
    (message, error) => {
      Runtime.instance().logger.warn(message, { error });
    },
  );
  // Named after the queue: installations that share a namespace do not take each other's work.
  const version = {
    deploymentName: settings.temporal.taskQueue,
    buildId: settings.worker.build ?? fingerprint(),
  };
  const worker = await Worker.create({
    connection,
    namespace: settings.temporal.namespace,
    taskQueue: settings.temporal.taskQueue,
    dataConverter,
    activities: createActivities({
      database,
      templates: templatesOnDisk(),
      renderer: pdfRenderer,
      letterheads: letterheadsOf(database),
      cases: casesOnEngine(client, settings),
      movesClocks: settings.demonstration,
      changed: new ChangeNotices(database).changed,
    }),
    workerDeploymentOptions: {
      version,
      useWorkerVersioning: true,
      // A case lives for years and goes on with the newest code (changes stand behind `patched` or `changes`).
      defaultVersioningBehavior: 'AUTO_UPGRADE',
    },
    ...workflows(settings),
    ...limits(settings),
  });
  const stop = (): void => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
  // The first document opens the fonts, which must not happen while a register is locked.
  pdfRenderer.render('Marino', { title: '', number: '', day: '2026-01-01' });
  const running = worker.run();
  await becomeCurrent(client, version, () => worker.getState() !== 'RUNNING', warn);
  histories.start();
  recurrences.start();
  process.send?.('ready');
  await running;
  await recurrences.stop();
  await histories.stop();
  await connection.close();
  await encryption.close();
  await database.end();
  if (process.connected) process.disconnect();
}

/** The SDK may hear of a closed connection before it hears why it was closed. */
async function connect(access: ReturnType<typeof engineConnection>): Promise<NativeConnection> {
  try {
    return await NativeConnection.connect(access);
  } catch (cause) {
    const reason = await whyRefused(access);
    throw reason === undefined
      ? cause
      : new Error(`Temporal at ${access.address} cannot be used: ${reason}`, { cause });
  }
}

function workflows({ worker }: Settings): Partial<WorkerOptions> {
  if (worker.stackTraces || !existsSync(bundlePath))
    return { workflowsPath: require.resolve('../../workflows/index') };
  return { workflowBundle: { codePath: bundlePath } };
}

/** Short, because it stands twice in the history of every step; the one the SDK makes takes 90 bytes. */
function fingerprint(): string {
  if (!existsSync(bundlePath)) return 'sources';
  return createHash('sha256').update(readFileSync(bundlePath)).digest('hex').slice(0, 12);
}

function limits({ worker }: Settings): Partial<WorkerOptions> {
  return {
    maxCachedWorkflows: worker.cachedWorkflows,
    maxConcurrentWorkflowTaskExecutions: worker.workflowTasks,
    maxConcurrentLocalActivityExecutions: worker.activities,
    // All activities are local ones: nothing is to be polled for.
    maxConcurrentActivityTaskExecutions: 1,
    shutdownGraceTime: worker.graceMs,
  };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
