import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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

  it('refuses a folder with files of somebody else, and leaves them alone', async () => {
    writeFileSync(join(path, 'thesis.txt'), 'twelve years of work');
    await assert.rejects(openDataFolder(path), Failure);
    assert.deepEqual(readdirSync(path), ['thesis.txt']);
  });

  it('is emptied by a reset, and stays recognisable and held', async () => {
    const folder = await openDataFolder(path);
    writeFileSync(folder.in('something'), '');
    writeFileSync(folder.logFile('api'), '');
    folder.clear();
    assert.deepEqual(readdirSync(path).sort(), ['MARINO-DATA.txt', 'logs', 'processes.json']);
    assert.deepEqual(readdirSync(folder.in('logs')), []);
    folder.release();
    (await openDataFolder(path)).release();
  });

  it('says why it cannot be made', async () => {
    writeFileSync(join(path, 'file'), '');
    await assert.rejects(openDataFolder(join(path, 'file', 'folder')), /cannot be written \(ENOTDIR\)/);
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
    const folder = await openDataFolder(path);
    await gone;
    assert.deepEqual(folder.leftBehind, ['ours']);
    folder.release();
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
