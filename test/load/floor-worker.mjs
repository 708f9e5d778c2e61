import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import pg from 'pg';
import { inProject } from '../../infra/local/project.mjs';

/** Where the floor's workflows wait for their worker. */
const TASK_QUEUE = 'floor';

/** A worker as fast as ours, with nothing of ours in it. */
async function main() {
  const { MARINO_DATABASE_URL, MARINO_TEMPORAL_ADDRESS, MARINO_TEMPORAL_NAMESPACE } = process.env;
  Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
  const pool = new pg.Pool({ connectionString: MARINO_DATABASE_URL, max: 10 });
  await pool.query(
    'CREATE TABLE floor_row (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text text NOT NULL)',
  );
  const connection = await NativeConnection.connect({ address: MARINO_TEMPORAL_ADDRESS });
  const worker = await Worker.create({
    connection,
    namespace: MARINO_TEMPORAL_NAMESPACE,
    taskQueue: TASK_QUEUE,
    workflowBundle: await bundleWorkflowCode({
      workflowsPath: fileURLToPath(new URL('floor-workflow.mjs', import.meta.url)),
      preloadModules: [inProject('dist/workflows/no-promise-traces.js')],
      logger: new DefaultLogger('WARN'),
    }),
    activities: {
      async insertRow(text) {
        await pool.query({
          name: 'insert-row',
          text: 'INSERT INTO floor_row (text) VALUES ($1)',
          values: [text],
        });
      },
    },
    maxConcurrentActivityTaskExecutions: 1,
  });
  const stop = () => worker.getState() === 'RUNNING' && worker.shutdown();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  process.on('disconnect', stop);
  const running = worker.run();
  process.send?.('ready');
  await running;
  await connection.close();
  await pool.end();
  if (process.connected) process.disconnect();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
