import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { treasuryCodes } from '../../../test/support/accounting/sheets';
import { readTreasuryCodes } from './treasury-codes-file';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'marino-codes-'))));
afterAll(() => rm(folder, { recursive: true }));

const read = async (content: string) => {
  const path = join(folder, 'codes.json');
  await writeFile(path, content);
  return readTreasuryCodes(path);
};

describe('the file of treasury codes', () => {
  it('is read as it stands', async () => {
    expect(await read(JSON.stringify(treasuryCodes))).toEqual(treasuryCodes);
  });

  it.each<[string, object, RegExp]>([
    ['a bank without five digits', { abi: '1234' }, /^abi: /m],
    ['a name that nobody knows', { iban: 'IT' }, /unrecognized key/i],
    [
      'a day that there is not',
      { classifications: [{ ...treasuryCodes.classifications[0], from: '2027-02-30' }] },
      /^classifications\.0\.from: /m,
    ],
    [
      'another level of the plan of accounts',
      { classifications: [{ ...treasuryCodes.classifications[0], economic: 'U.1.04.04' }] },
      /^classifications\.0\.economic: /m,
    ],
  ])('with %s is refused by name', async (_, wrong, message) => {
    await expect(read(JSON.stringify({ ...treasuryCodes, ...wrong }))).rejects.toThrow(message);
  });

  it('that is no JSON is refused', async () => {
    await expect(read('{')).rejects.toThrow('is no JSON');
  });
});
