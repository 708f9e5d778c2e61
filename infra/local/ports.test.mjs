import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { it } from 'node:test';
import { findFreePorts, requireFreePorts } from './ports.mjs';

it('names the taken port, who needs it and the setting that moves it', async () => {
  const first = await findFreePorts(3);
  await requireFreePorts(first, 3, 'Temporal', 'MARINO_TEMPORAL_PORT');
  const server = createServer().listen(first + 2, '127.0.0.1');
  await once(server, 'listening');
  await assert.rejects(requireFreePorts(first, 3, 'Temporal', 'MARINO_TEMPORAL_PORT'), (error) => {
    assert.match(
      error.message,
      new RegExp(`Port ${first + 2} is taken, and Temporal needs it.*MARINO_TEMPORAL_PORT`),
    );
    return true;
  });
  server.close();
});
