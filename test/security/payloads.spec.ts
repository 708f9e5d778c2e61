import { spawnSync } from 'node:child_process';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { temporal } from '@temporalio/proto';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { Client, Connection } from '@temporalio/client';
import { Pool } from 'pg';
import {
  destroyCaseKey,
  KeyDestroyedError,
  newMasterKey,
  openEncryption,
  readableHistory,
  readMasterKeys,
  rewrapCaseKeys,
} from '../../libs/encryption';
import { projectRoot, readSettings } from '../../libs/config';
import { exportHistories } from '../../apps/worker/history-export';
import { clockOffsetTo } from '../support/clock';
import { actor, type Office } from '../support/office';
import { RunningApi } from '../support/running-api';
import { testEngine } from '../support/test-engine';
import { eventually } from '../support/eventually';

const officer = 'andrea.locatelli';
const director = 'paola.vismara';
const auditor = 'nicola.sartirana';
const letter = {
  kind: 'letter',
  owner: 'cabinet',
  subject: 'Panchine di via Zorlesco',
  description: 'Le panchine di via Zorlesco sono rotte.',
  sender: 'Ada Zorlesco',
  address: 'ada.zorlesco@pec.example.org',
};
const secret = /zorlesco/i;

interface HistoryAnswer {
  readonly events: readonly { readonly attributes: unknown }[];
  readonly kept?: object;
  readonly erased?: {
    readonly by: string;
    readonly reason: string;
    readonly text: { it: string; en: string };
  };
}

let api: RunningApi;
let office: Office;

beforeAll(async () => {
  api = await RunningApi.start();
  ({ office } = api);
});
afterAll(() => api.stop());

/** Opened, planned, refused a command, looked into, and ended; the sender stands in all of it. */
async function wholeCase(): Promise<string> {
  const id = await office.openCase('genericCase', officer, letter, {
    clockOffset: clockOffsetTo('2026-03-02'),
  });
  const tasks = [{ title: 'Sopralluogo in via Zorlesco', instructions: 'Contare.', due: '2026-03-10' }];
  await office.complete(id, 'plan', officer, { decision: 'handle', tasks });
  await office.complete(id, 'standard.added.text', officer, { report: 'Ada Zorlesco ha ragione.' });
  await office.complete(id, 'verification', director, {
    verified: true,
    result: 'Cambiate.',
    reply: 'Gentile Ada Zorlesco, le panchine sono nuove.',
  });
  await office.client.workflow.getHandle(id).result();
  return id;
}

async function fetched(id: string) {
  return office.client.workflow.getHandle(id).fetchHistory();
}

/** Everything with an encoding that stands in a history, as text. */
function encodingsIn(json: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [, encoding = ''] of json.matchAll(/"encoding": ?"([^"]+)"/g)) {
    const name = Buffer.from(encoding, 'base64').toString();
    found.set(name, (found.get(name) ?? 0) + 1);
  }
  return found;
}

/** The text of a history with all Base64 in it undone. */
function plainTextOf(json: string): string {
  return json.replaceAll(/"([A-Za-z0-9+/]{8,}={0,2})"/g, (_, text: string) =>
    Buffer.from(text, 'base64').toString('latin1'),
  );
}

async function historyOf(id: string): Promise<HistoryAnswer> {
  const { status, body } = await api.get(auditor, `/cases/${id}/history`);
  expect(status).toBe(200);
  return body as HistoryAnswer;
}

describe('what Temporal keeps of a case', () => {
  let id: string;
  beforeAll(async () => (id = await wholeCase()));

  it('says nothing of what the case is about', async () => {
    const json = historyToJSON(await fetched(id));
    expect(plainTextOf(json)).not.toMatch(secret);
    expect(plainTextOf(json)).not.toMatch(/Andrea|Locatelli|locatelli/);
    const { raw } = await office.client.workflow.getHandle(id).describe();
    expect(plainTextOf(JSON.stringify(raw))).not.toMatch(secret);
  });

  it('is encrypted but for the notes that the engine makes for itself', async () => {
    const history = await fetched(id);
    const own = new Set(['data', 'patch-data', 'patch_data']);
    for (const { markerRecordedEventAttributes: marker } of history.events ?? [])
      for (const name of Object.keys(marker?.details ?? {}))
        if (own.has(name)) delete marker?.details?.[name];
    // By these the engine lists what it runs: names of changes of the code and of workers.
    const events = history.events?.filter((event) => !event.upsertWorkflowSearchAttributesEventAttributes);
    const encodings = encodingsIn(historyToJSON({ events }));
    expect([...encodings.keys()]).toEqual(['binary/encrypted']);
    expect(encodings.get('binary/encrypted')).toBeGreaterThan(10);
  });

  it('names its key by a number and nothing else', async () => {
    const { events } = await fetched(id);
    const [payload] = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    expect(Object.keys(payload?.metadata ?? {}).toSorted()).toEqual(['encoding', 'key']);
    expect(Buffer.from(payload?.metadata?.['key'] ?? []).toString()).toMatch(/^\d+$/);
  });

  it('is read by who may read the case', async () => {
    expect(JSON.stringify(await historyOf(id))).toMatch(secret);
  });

  it('has another key in each case', async () => {
    const other = await office.openCase('genericCase', officer, letter);
    const { rows } = await office.database.query(
      'SELECT DISTINCT wrapped FROM case_key WHERE case_id IN ($1, $2)',
      [id, other],
    );
    expect(rows).toHaveLength(2);
  });
});

it('reads what a running case had before encryption, and encrypts what follows', async () => {
  const connection = await Connection.connect({ address: testEngine().temporalAddress });
  const { namespace } = office.client.options;
  const plain = new Client({ connection, namespace });
  const id = crypto.randomUUID();
  await plain.workflow.start('genericCase', {
    workflowId: id,
    taskQueue: office.taskQueue,
    args: [{ application: letter, actor: actor(officer) }],
  });
  await eventually('the first task', async () => (await office.openTasks(id))[0]);
  await office.complete(id, 'plan', officer, {
    decision: 'refuse',
    reasons: 'Di via Zorlesco si occupa altri.',
  });
  await office.client.workflow.getHandle(id).result();
  await connection.close();
  const encodings = encodingsIn(historyToJSON(await fetched(id)));
  expect(encodings.get('json/plain')).toBeGreaterThan(0);
  expect(encodings.get('binary/encrypted')).toBeGreaterThan(0);
  expect(JSON.stringify(await historyOf(id))).toMatch(/si occupa altri/);
});

describe('a case whose key was destroyed', () => {
  let id: string;
  let parent: string;
  const reason = 'Scarto autorizzato, prot. 12/2036';
  const erase = (caseId: string, afterDays: number) =>
    destroyCaseKey(office.database, caseId, { by: 'sistemi', reason, afterDays });

  beforeAll(async () => {
    id = await wholeCase();
    parent = await office.openCase('genericCase', officer, letter);
  });

  it('was closed, and at rest long enough', async () => {
    expect(await erase(crypto.randomUUID(), 0)).toBe('unknown');
    expect(await erase(parent, 0)).toBe('open');
    expect(await erase(id, 1)).toBe('tooEarly');
    expect(JSON.stringify(await historyOf(id))).toMatch(secret);
  });

  it('says in its history that it was erased, when and why, in both languages', async () => {
    const before = await historyOf(id);
    expect(await erase(id, 0)).toBeUndefined();
    const { events, erased } = await historyOf(id);
    expect(events).toHaveLength(before.events.length);
    expect(JSON.stringify(events)).not.toMatch(secret);
    expect(events.every(({ attributes }) => JSON.stringify(attributes) === '{}')).toBe(true);
    expect(erased).toMatchObject({ by: 'sistemi', reason });
    expect(erased?.text.it).toMatch(
      /cancellato (il |l’)\d.*20\d\d da sistemi.*Scarto autorizzato, prot. 12\/2036/,
    );
    expect(erased?.text.en).toMatch(/erased on \d.*20\d\d by sistemi.*Scarto autorizzato/);
  });

  it('is erased once, and stays so', async () => {
    expect(await erase(id, 0)).toBe('already');
    await expect(office.database.query('DELETE FROM case_key WHERE case_id = $1', [id])).rejects.toThrow();
    await expect(
      office.database.query('UPDATE case_key SET reason = $2 WHERE case_id = $1', [id, 'Altro']),
    ).rejects.toThrow(/cannot be changed/);
  });

  it('cannot be read by a process that starts anew, in the engine or on record', async () => {
    const { client, database, taskQueue } = office;
    await exportHistories(client, database, { taskQueue, graceMs: 0 }, (_, error) => {
      throw error;
    });
    const fresh = await openEncryption(readSettings(office.environment));
    const { rows } = await database.query<{ content: Buffer }>(
      'SELECT content FROM case_history WHERE case_id = $1',
      [id],
    );
    const history = temporal.api.history.v1.History.decode(brotliDecompressSync(rows[0]?.content ?? ''));
    await expect(readableHistory(history, fresh.codec)).rejects.toThrow(KeyDestroyedError);
    await fresh.close();
    const { kept, erased } = await historyOf(id);
    expect(kept).toBeDefined();
    expect(erased).toBeDefined();
  });

  it('keeps its journal and its verification', async () => {
    const facts = (await office.facts(id)).map(({ kind }) => kind);
    expect(facts).toContain('caseClosed');
    const { body } = await api.get(auditor, `/cases/${id}/journal/verification`);
    expect(body).toMatchObject({ intact: true });
  });

  it('is not taken up again', async () => {
    const { status, body } = await api.post(director, `/cases/${id}/reopening`, { reason: 'Errore.' });
    expect([status, (body as { code: string }).code]).toEqual([409, 'caseErased']);
  });

  it('keeps nobody waiting who has something to tell it', async () => {
    // Whoever is related to a case sends it a signal.
    const relation = { answer: { case: id, reasons: 'Stesse panchine.' } };
    expect((await api.post(officer, `/cases/${parent}/requests/standard.relate`, relation)).status).toBe(200);
    await office.complete(parent, 'plan', officer, { decision: 'refuse', reasons: 'Già fatto.' });
    await expect(office.client.workflow.getHandle(parent).result()).resolves.toBeDefined();
  });
});

it('waits for a database that is away, and goes on when it is back', async () => {
  const id = await office.openCase('genericCase', officer, letter);
  const { rows } = await office.database.query<{ name: string }>('SELECT current_database() AS name');
  const admin = new Pool({ connectionString: testEngine().postgresUrl('postgres'), max: 1 });
  const allow = (yes: boolean) => admin.query(`ALTER DATABASE ${rows[0]?.name} ALLOW_CONNECTIONS ${yes}`);
  // A worker that remembers no key has to ask for it.
  await office.endWorker('SIGKILL');
  const worker = await office.startWorker();
  await allow(false);
  await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND application_name = 'worker'`,
    [rows[0]?.name],
  );
  const command = office
    .command(id, 'claimTask', officer, { task: `${id}.none` })
    .catch((error: unknown) => error);
  await eventually('the engine has heard that the step failed', async () => {
    const { events } = await fetched(id);
    return events?.some(({ workflowTaskFailedEventAttributes: failed }) => failed) || undefined;
  });
  expect(worker.exitCode).toBeNull();
  await allow(true);
  await admin.end();
  // Refused, because there is no such task: the case has answered.
  expect(await command).toMatchObject({ code: 'taskNotFound' });
  expect(worker.exitCode).toBeNull();
});

describe('the command line', () => {
  const marino = (args: readonly string[], more: object = {}) =>
    spawnSync(process.execPath, [join(projectRoot, 'dist/apps/cli/main.js'), ...args], {
      env: { ...office.environment, ...more },
      encoding: 'utf8',
    });

  it('erases what may be erased, says why where not, and by which account', async () => {
    const id = await wholeCase();
    const erase = (caseId: string, days: string) =>
      marino(['erase', caseId, '--reason', 'Scarto'], { MARINO_ERASURE_AFTER: days });
    expect(marino(['erase', id]).status).toBe(2);
    expect(erase('nessuna', '0')).toMatchObject({ status: 1, stderr: 'There is no case "nessuna".\n' });
    expect(erase(id, '3653').stderr).toMatch(/has not been at rest for 3653 days/);
    expect(erase(id, '0')).toMatchObject({ status: 0, stderr: '' });
    expect(erase(id, '0').stderr).toMatch(/were erased before/);
    expect((await historyOf(id)).erased).toMatchObject({ by: userInfo().username, reason: 'Scarto' });
    const verified = marino(['verify', id]);
    expect(verified.status).toBe(0);
    expect(JSON.parse(verified.stdout)).toMatchObject({ intact: true });
  });

  it('makes a master key, and puts the keys of cases under it', async () => {
    const file = office.environment['MARINO_MASTER_KEY_FILE'] ?? '';
    const { stdout } = marino(['new-master-key']);
    await appendFile(file, stdout);
    expect(marino(['rewrap']).stdout).toMatch(/^\d+ keys are now under \d{4}-\d\d-\d\d\.\w{4}/);
    const { rows } = await office.database.query(
      'SELECT DISTINCT master_key FROM case_key WHERE destroyed_at IS NULL',
    );
    expect(rows).toEqual([{ master_key: stdout.split(' ')[0] }]);
  });
});

it('another master key wraps from now on, and the older one can go when all are wrapped anew', async () => {
  const file = office.environment['MARINO_MASTER_KEY_FILE'] ?? '';
  const before = await readFile(file, 'utf8');
  const id = await office.openCase('genericCase', officer, letter);
  const newest = newMasterKey();
  await writeFile(file, `${before}${newest}`);
  const masterKeys = await readMasterKeys(file);
  expect(await rewrapCaseKeys(office.database, masterKeys)).toBeGreaterThan(0);
  expect(await rewrapCaseKeys(office.database, masterKeys)).toBe(0);
  await writeFile(file, newest);
  // A worker that starts with the new key alone takes the case on.
  await office.endWorker('SIGKILL');
  await office.startWorker();
  await office.complete(id, 'plan', officer, { decision: 'refuse', reasons: 'Altrove.' });
  expect((await office.caseFile(id)).outcome).not.toBeNull();
});
