import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createActivities } from '../../activities';
import { noCases } from './no-cases';
import type { Office } from './office';
import { plainDocuments } from './plain-documents';
import { testEngine } from './test-engine';

/** A worker in the process of the test, for cases of a procedure that is not in the catalogue. */
export class WorkerHere {
  private constructor(
    private readonly worker: Worker,
    private readonly connection: NativeConnection,
    private readonly running: Promise<void>,
  ) {}

  /** `workflowsPath` is a module whose default export runs a case, as `workflows/index.ts` does; `documents` are the ports
   * in whose place something else stands than documents of one line. */
  static async start(
    office: Office,
    workflowsPath: string,
    documents: Partial<typeof plainDocuments> = {},
  ): Promise<WorkerHere> {
    const engine = testEngine();
    Runtime.install({
      logger: new DefaultLogger('ERROR'),
      telemetryOptions: { logging: { filter: 'ERROR' } },
    });
    const connection = await NativeConnection.connect({ address: engine.temporalAddress });
    const worker = await Worker.create({
      connection,
      namespace: engine.namespace,
      taskQueue: office.taskQueue,
      workflowsPath,
      dataConverter: office.encryption.dataConverter,
      // Each step makes the case anew from its history: what it knows must all be in there.
      maxCachedWorkflows: 0,
      activities: createActivities({
        database: office.database,
        ...plainDocuments,
        ...documents,
        cases: noCases,
        changed: () => undefined,
      }),
    });
    return new WorkerHere(worker, connection, worker.run());
  }

  async stop(): Promise<void> {
    this.worker.shutdown();
    await this.running;
    await this.connection.close();
  }
}
