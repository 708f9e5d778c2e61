import assert from 'node:assert/strict';
import { it } from 'node:test';
import { identityOf, interruptCommands, run } from './processes.mjs';

it('ends an interrupted command with all it has started, also one that does not listen, and begins no other', async () => {
  let heard;
  const grandchild = new Promise((resolve) => (heard = resolve));
  const command = run('sh', ['-c', `trap '' INT; sleep 1000 & echo $! >&2; wait`], { onOutput: heard });
  const pid = Number(await grandchild);
  assert.notEqual(identityOf(pid), undefined);

  interruptCommands();
  await assert.rejects(command, /ended with SIGKILL/);
  assert.equal(identityOf(pid), undefined);
  await assert.rejects(run('true', []), /Interrupted/);
});
