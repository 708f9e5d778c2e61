import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MasterKeyError, newMasterKey, readMasterKeys } from './master-keys';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'marino-master-'))));
afterEach(() => rm(folder, { recursive: true }));

const inFolder = (name: string) => join(folder, name);

it('is made once by many who start together, and is its owner’s alone', async () => {
  const file = inFolder('keys/master.keys');
  const read = await Promise.all(Array.from({ length: 20 }, () => readMasterKeys(file)));
  const [{ current }] = read as [(typeof read)[0]];
  expect(new Set(read.map((keys) => Buffer.from(keys.key(current)).toString('hex'))).size).toBe(1);
  expect(await readdir(inFolder('keys'))).toEqual(['master.keys']);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(inFolder('keys'))).mode & 0o777).toBe(0o700);
});

it('wraps with the last key and opens with all', async () => {
  const file = inFolder('master.keys');
  const { current: older } = await readMasterKeys(file);
  await writeFile(
    file,
    `# kept by the office of systems\n${await readFile(file, 'utf8')}\n${newMasterKey()}`,
  );
  const keys = await readMasterKeys(file);
  expect(keys.current).not.toBe(older);
  expect(keys.key(older)).toHaveLength(32);
  expect(() => keys.key('2020-01-01.none')).toThrow(/lacks the key 2020-01-01.none/);
});

it('finds a key that was added since', async () => {
  const file = inFolder('master.keys');
  const keys = await readMasterKeys(file);
  const added = newMasterKey();
  await writeFile(file, `${await readFile(file, 'utf8')}${added}`);
  expect(keys.key(added.split(' ')[0] ?? '')).toHaveLength(32);
});

it.each([
  ['too short', 'a c2hvcnQ=', /Line 1/],
  ['without a name', `${Buffer.alloc(32, 1).toString('base64')}`, /Line 1/],
  [
    'named twice',
    `${newMasterKey()}a ${Buffer.alloc(32, 1).toString('base64')}\na ${Buffer.alloc(32, 2).toString('base64')}`,
    /Line 3/,
  ],
  ['none', '\n', /has no key/],
])('that is %s is refused without being shown', async (_, text, message) => {
  const file = inFolder('master.keys');
  await writeFile(file, text);
  const error = (await readMasterKeys(file).catch((thrown: unknown) => thrown)) as Error;
  expect(error).toBeInstanceOf(MasterKeyError);
  expect(error.message).toMatch(message);
  for (const word of text.split(/\s+/).filter((part) => part.length > 5))
    expect(error.message).not.toContain(word);
});
