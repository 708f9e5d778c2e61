import { Client, Connection } from '@temporalio/client';
import type { Cases } from '../../../activities/ports';
import type { Settings } from '../../../libs/config';
import { openEncryption } from '../../../libs/encryption';
import { engineConnection } from '../../../libs/engine/connection';
import { casesOnEngine } from '../../worker/cases-on-engine';

/** The cases of the engine that this installation names, as long as it is not closed. */
export async function openCases(settings: Settings): Promise<{ cases: Cases; close(): Promise<void> }> {
  const connection = await Connection.connect(engineConnection(settings.temporal));
  const encryption = await openEncryption(settings);
  const { dataConverter } = encryption;
  const client = new Client({ connection, namespace: settings.temporal.namespace, dataConverter });
  return {
    cases: casesOnEngine(client, settings),
    async close() {
      await connection.close();
      await encryption.close();
    },
  };
}
