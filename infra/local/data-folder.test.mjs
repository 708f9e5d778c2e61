import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openDataFolder } from './data-folder.mjs';
import { Failure } from './failure.mjs';
import { identityOf, launch } from './processes.mjs';

const FOREVER = ['-e', 'setInterval(() => undefined, 1000)'];

describe('the data folder', () => {
  let path;
  beforeEach(() => (path = mkdtempSync(join(tmpdir(), 'marino-folder-'))));
  afterEach(() => rmSync(path, { recursive: true, force: true }));

  /** A record as a start leaves it that was killed before it could clean up. */
  async function recordOf(owner, parts = []) {
    (await openDataFolder(path)).release();
    writeFileSync(join(path, 'processes.json'), JSON.stringify({ owner, parts }));
  }

  it('takes an empty folder and knows it again', async () => {
    (await openDataFolder(path)).release();
    writeFileSync(join(path, 'something'), '');
    (await openDataFolder(path)).release();
  });

  it('refuses a folder with files of somebody else, and leaves them alone even on a reset', async () => {
    writeFileSync(join(path, 'thesis.txt'), 'twelve years of work');
    await assert.rejects(openDataFolder(path, { reset: true }), Failure);
    assert.deepEqual(readdirSync(path), ['thesis.txt']);
  });

  it('is emptied by a reset and stays recognisable', async () => {
    const folder = await openDataFolder(path);
    writeFileSync(folder.in('something'), '');
    folder.release();
    const again = await openDataFolder(path, { reset: true });
    assert.equal(existsSync(again.in('something')), false);
    again.release();
    (await openDataFolder(path)).release();
  });

  it('refuses a second start and names the process of the first', async () => {
    const other = spawn(process.execPath, FOREVER);
    await recordOf({ pid: other.pid, identity: identityOf(other.pid) });
    await assert.rejects(openDataFolder(path), (error) => error.message.includes(`process ${other.pid}`));
    other.kill();
  });

  it('is not held by a stranger who got the process number of an earlier start', async () => {
    await recordOf({ pid: process.ppid, identity: 'an earlier life' });
    (await openDataFolder(path)).release();
  });

  it('ends what a killed start has left, and nothing that only has its number', async () => {
    const ours = spawn(process.execPath, FOREVER);
    const stranger = spawn(process.execPath, FOREVER);
    const gone = once(ours, 'exit');
    await recordOf({ pid: 1, identity: 'gone' }, [
      { name: 'ours', pid: ours.pid, identity: identityOf(ours.pid), stopSignal: 'SIGTERM' },
      { name: 'theirs', pid: stranger.pid, identity: 'another', stopSignal: 'SIGTERM' },
    ]);
    (await openDataFolder(path)).release();
    await gone;
    assert.equal(stranger.exitCode ?? stranger.signalCode, null);
    stranger.kill();
  });

  it('stops its parts in the reverse order of their start, and once', async () => {
    const folder = await openDataFolder(path);
    const order = [];
    for (const name of ['database', 'engine', 'api']) {
      const part = launch({ name, command: process.execPath, args: FOREVER, logFile: folder.logFile(name) });
      void part.ended.then(() => order.push(name));
      folder.add(part);
    }
    await Promise.all([folder.stopParts(), folder.stopParts()]);
    assert.deepEqual(order, ['api', 'engine', 'database']);
    folder.release();
  });
});
