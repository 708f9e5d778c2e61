import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createActivities } from '../../activities';
import type { Ports } from '../../activities/ports';
import { noCases } from './no-cases';
import type { Office } from './office';
import { plainDocuments } from './plain-documents';
import { testEngine } from './test-engine';

/** A worker in the process of the test, for cases of a procedure that is not in the catalogue. */
export class WorkerHere {
  private static installed = false;

  private constructor(
    private readonly worker: Worker,
    private readonly connection: NativeConnection,
    private readonly running: Promise<void>,
  ) {}

  /** `workflowsPath` is a module whose default export runs a case, as `workflows/index.ts` does; `ports` are those in whose
   * place something else stands than documents of one line, and no engine for other cases. */
  static async start(
    office: Office,
    workflowsPath: string,
    ports: Partial<Ports> = {},
    { cached = 0 } = {},
  ): Promise<WorkerHere> {
    const engine = testEngine();
    // Once in a process, however many workers it has.
    if (!WorkerHere.installed)
      Runtime.install({
        logger: new DefaultLogger('ERROR'),
        telemetryOptions: { logging: { filter: 'ERROR' } },
      });
    WorkerHere.installed = true;
    const connection = await NativeConnection.connect({ address: engine.temporalAddress });
    const worker = await Worker.create({
      connection,
      namespace: engine.namespace,
      taskQueue: office.taskQueue,
      workflowsPath,
      dataConverter: office.encryption.dataConverter,
      // With none each step makes the case anew from its history: what it knows must all be in there.
      maxCachedWorkflows: cached,
      activities: createActivities({
        database: office.database,
        ...plainDocuments,
        cases: noCases,
        changed: () => undefined,
        ...ports,
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
