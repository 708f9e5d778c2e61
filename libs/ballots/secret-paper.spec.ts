import { coverPaper, isGenuine, newBallotKeys, signCovered, uncover, type BallotKeys } from './secret-paper';

let keys: BallotKeys;

beforeAll(async () => {
  keys = await newBallotKeys();
});

const ballot = 'c-1.7';
async function voted(choices: readonly string[], { publicKey, privateKey } = keys) {
  const paper = await coverPaper(publicKey, ballot, choices);
  return uncover(publicKey, paper, await signCovered(privateKey, paper.covered));
}

describe('a paper that was signed under its cover', () => {
  it('is genuine', async () => {
    expect(await isGenuine(keys.publicKey, await voted(['ada']))).toBe(true);
    expect(await isGenuine(keys.publicKey, await voted([]))).toBe(true);
  });

  it('is not any more when anything on it is changed', async () => {
    const paper = await voted(['ada']);
    const other = await voted(['ada']);
    for (const changed of [
      { ...paper, choices: ['bea'] },
      { ...paper, choices: [] },
      { ...paper, serial: other.serial },
      { ...paper, ballot: 'c-1.8' },
      { ...paper, signature: other.signature },
      { ...paper, signature: 'none' },
      { ...paper, signature: '' },
    ])
      expect(await isGenuine(keys.publicKey, changed)).toBe(false);
  });

  it('is not by the key of another ballot', async () => {
    const others = await newBallotKeys();
    expect(await isGenuine(keys.publicKey, await voted(['ada'], others))).toBe(false);
  });

  it('cannot be uncovered with the signature of another', async () => {
    const [mine, theirs] = [
      await coverPaper(keys.publicKey, ballot, ['ada']),
      await coverPaper(keys.publicKey, ballot, ['ada']),
    ];
    const signed = await signCovered(keys.privateKey, theirs.covered);
    await expect(uncover(keys.publicKey, mine, signed)).rejects.toThrow();
  });
});

describe('who signs', () => {
  it('sees nothing of what is written: covers of the same paper differ, and neither serial nor choice is in them', async () => {
    const papers = await Promise.all(
      Array.from({ length: 3 }, () => coverPaper(keys.publicKey, ballot, ['ada'])),
    );
    expect(new Set(papers.map(({ covered }) => covered)).size).toBe(3);
    for (const { covered, filled } of papers) expect(covered).not.toContain(filled.serial);
  });

  it('gives the same signature to the same paper, so that asking again gives no second vote', async () => {
    const { covered } = await coverPaper(keys.publicKey, ballot, ['ada']);
    const first = await signCovered(keys.privateKey, covered);
    expect(await signCovered(keys.privateKey, covered)).toBe(first);
  });

  it.each(['', 'AAAA', '!!'])('signs nothing that is no paper: %j', async (covered) => {
    await expect(signCovered(keys.privateKey, covered)).rejects.toThrow();
  });
});
