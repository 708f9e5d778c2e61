import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { it } from 'node:test';
import { findFreePorts, requireFreePorts, requirePorts } from './ports.mjs';

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

it('refuses ports of one start that overlap, unless the part runs elsewhere', async () => {
  const first = await findFreePorts(10);
  const settings = { httpPort: first + 8, ports: { postgres: first, temporal: first + 1 } };
  await assert.rejects(
    requirePorts(settings),
    /Temporal needs the ports .* the web port .* MARINO_TEMPORAL_PORT or MARINO_HTTP_PORT/,
  );
  await requirePorts({ ...settings, temporalAddress: 'elsewhere:7233' });
  await requirePorts({ ...settings, httpPort: first + 9 });
});
