import type { Pool } from 'pg';
import { withAdvisoryLockIfFree } from '../../libs/persistence';
import { newDatabase } from '../support/database';

let pool: Pool;
beforeAll(async () => {
  ({ pool } = await newDatabase());
});
afterAll(() => pool.end());

const done = () => Promise.resolve('done');
const about = (act: string, work: () => Promise<string>) =>
  withAdvisoryLockIfFree(pool, ['openingAboutAct', act], work, () => 'taken');

test('the lock of one thing is given back after the work, also after work that failed', async () => {
  const whileHeld = await about('a', () => about('a', done));
  expect(whileHeld).toBe('taken');
  await expect(about('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await about('a', done)).toBe('done');
});

test('while one thing is locked others are free', async () => {
  expect(await about('a', () => about('b', done))).toBe('done');
});

test('a connection that is lost while it holds a lock ends nothing but the lock', async () => {
  const cutOff = async () => {
    await pool.query(
      `SELECT pg_terminate_backend(pid, 10000) FROM pg_locks WHERE locktype = 'advisory' AND classid = 7104`,
    );
    return 'done';
  };
  expect(await about('a', cutOff)).toBe('done');
  expect(await about('a', done)).toBe('done');
});
