import type { BallotView, CountedPaper } from '../domain';
import { absoluteMajority } from '../law';
import { checkBallot } from './check-ballot';
import { coverPaper, newBallotKeys, signCovered, type SignedPaper, uncover } from './secret-paper';

const ballot = 'c-1.7';

const outOfTheBox = ({ ballot: _, ...paper }: SignedPaper): CountedPaper => paper;

async function counted(...choices: string[][]): Promise<BallotView> {
  const { publicKey, privateKey } = await newBallotKeys();
  const papers = await Promise.all(
    choices.map(async (chosen) => {
      const covered = await coverPaper(publicKey, ballot, chosen);
      const signed = await signCovered(privateKey, covered.covered);
      return outOfTheBox(await uncover(publicKey, covered, signed));
    }),
  );
  return {
    ballot,
    item: 'chair',
    question: 'Elezione del Presidente',
    options: [],
    choose: 1,
    seats: 1,
    majority: absoluteMajority,
    members: 3,
    round: 1,
    publicKey,
    signed: papers.length,
    closed: { papers, annulled: false },
  };
}

/** The same ballot with other papers, as if somebody had changed the record. */
type Papers = readonly CountedPaper[];
const withPapers = (of: BallotView, change: (papers: Papers) => Papers): BallotView => ({
  ...of,
  closed: { papers: change(of.closed?.papers ?? []), annulled: false },
});

test('a count is confirmed by whoever has its papers and its key', async () => {
  expect(await checkBallot(await counted(['ada'], []))).toEqual({
    ballot,
    papers: 2,
    wrong: 0,
    tooMany: false,
    intact: true,
  });
});

test('a paper that was changed, added or doubled is found', async () => {
  const honest = await counted(['ada'], ['bea']);
  const stranger = (await counted(['ada'])).closed?.papers ?? [];
  const check = async (change: (papers: Papers) => Papers) => {
    const { wrong, tooMany, intact } = await checkBallot(withPapers(honest, change));
    return { wrong, tooMany, intact };
  };
  expect(
    await check(([first, ...rest]) => [{ ...(first as Papers[number]), choices: ['bea'] }, ...rest]),
  ).toEqual({
    wrong: 1,
    tooMany: false,
    intact: false,
  });
  expect(await check((papers) => [...papers, ...stranger])).toEqual({
    wrong: 1,
    tooMany: true,
    intact: false,
  });
  expect(await check(([first]) => [first as Papers[number], first as Papers[number]])).toEqual({
    wrong: 1,
    tooMany: false,
    intact: false,
  });
});
