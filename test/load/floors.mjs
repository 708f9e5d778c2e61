import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';

/** About what a completed task brings along. */
const text = JSON.stringify({ answer: 'x'.repeat(400) });

/** The two floors below a step: what the engine and what the database cost by themselves. */
export async function openFloors({ engine, namespace, database }) {
  const connection = await Connection.connect({ address: engine.temporalAddress });
  const client = new Client({ connection, namespace });
  return {
    client,
    /** Closed loops of bare Updates, each loop on a workflow of its own. */
    async updates(loops, rounds, samples, name) {
      await inParallel(loops, async () => {
        const handle = await client.workflow.start('floor', {
          workflowId: `floor-${randomUUID()}`,
          taskQueue: 'floor',
        });
        for (let round = 0; round < rounds; round += 1) {
          await samples.time(name, () => handle.executeUpdate('step', { args: [text] }));
        }
        await handle.executeUpdate('end');
      });
    },
    /** Closed loops of transactions that insert one row. */
    async transactions(loops, rounds, samples, name) {
      await inParallel(loops, async () => {
        for (let round = 0; round < rounds; round += 1) {
          await samples.time(name, () =>
            database.query({
              name: 'floor',
              text: 'INSERT INTO floor_row (text) VALUES ($1)',
              values: [text],
            }),
          );
        }
      });
    },
    close: () => connection.close(),
  };
}

export function inParallel(loops, work) {
  return Promise.all(Array.from({ length: loops }, (_, loop) => work(loop)));
}
