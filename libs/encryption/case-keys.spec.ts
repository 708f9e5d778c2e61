import type { Pool } from 'pg';
import { CaseKeys, KeyDestroyedError } from './case-keys';
import { PayloadEncryption } from './payload-encryption';
import { randomKey, seal } from './seal';

const master = randomKey();
const masterKeys = { current: 'm', key: () => master };
const MINUTES = 60_000;

/** One case with one key; what is asked of the table is counted. */
function table() {
  const row = {
    id: '7',
    case_id: 'case',
    wrapped: seal(master, randomKey(), 'case') as Buffer | null,
    master_key: 'm',
    destroyed_at: null as Date | null,
  };
  const state = { row, away: false, asked: 0 };
  const query = () => {
    state.asked += 1;
    return state.away ? Promise.reject(new Error('away')) : Promise.resolve({ rows: [row] });
  };
  return Object.assign(state, { pool: { query } as unknown as Pool });
}

it('asks once for many, and who can read a case can answer in it', async () => {
  const state = table();
  const keys = new CaseKeys(state.pool, masterKeys);
  const [one] = await Promise.all([keys.byItsId('7'), keys.byItsId('7')]);
  expect((await keys.forCase('case')).key).toEqual(one);
  expect(state.asked).toBe(1);
});

it('forgets after some minutes, and sees then that a key was destroyed', async () => {
  const state = table();
  let now = 0;
  const keys = new CaseKeys(state.pool, masterKeys, () => now);
  await keys.byItsId('7');
  Object.assign(state.row, { wrapped: null, destroyed_at: new Date() });
  await expect(keys.byItsId('7')).resolves.toBeDefined();
  now = 3 * MINUTES;
  await expect(keys.byItsId('7')).rejects.toThrow(KeyDestroyedError);
  // What is still said to the case can be read by nobody.
  const [one, other] = [await keys.forCase('case'), await keys.forCase('case')];
  expect(one.key).not.toEqual(other.key);
});

it('goes on with what it remembers while the database is away, and asks again', async () => {
  const state = table();
  let now = 0;
  const keys = new CaseKeys(state.pool, masterKeys, () => now);
  const { key } = await keys.forCase('case');
  Object.assign(state, { away: true });
  now = 10 * MINUTES;
  expect((await keys.forCase('case')).key).toEqual(key);
  expect(await keys.byItsId('7')).toEqual(key);
  const asked = state.asked;
  await keys.forCase('case');
  expect(state.asked).toBeGreaterThan(asked);
});

it('says that it cannot go on where it remembers nothing', async () => {
  const state = Object.assign(table(), { away: true });
  const keys = new CaseKeys(state.pool, masterKeys);
  await expect(keys.forCase('case')).rejects.toThrow('away');
  Object.assign(state, { away: false });
  await expect(keys.forCase('case')).resolves.toMatchObject({ id: '7' });
});

it('what belongs to no case says nothing, and needs no key', async () => {
  const state = Object.assign(table(), { away: true });
  const codec = new PayloadEncryption(new CaseKeys(state.pool, masterKeys));
  const secret = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('"Ada Fermi"') };
  const [sent] = await codec.encode([secret]);
  expect(Buffer.from(sent?.data ?? []).toString()).not.toContain('Ada Fermi');
  expect(state.asked).toBe(0);
});
