import { createActivities } from '../../../../activities';
import { coverPaper, type SignedPaper, uncover } from '../../../../libs/ballots';
import type { BallotView, BoxView, Page, ProblemView } from '../../../../libs/domain';
import { absoluteMajority } from '../../../../libs/law';
import { booking, HallsRecord } from '../../../../test/support/hall-bookings/record';
import { noCases } from '../../../../test/support/no-cases';
import { plainDocuments } from '../../../../test/support/plain-documents';
import { type Answer, RunningApi } from '../../../../test/support/running-api';

const reader = 'andrea.locatelli';
const stranger = 'giulia.ferrari';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

const activities = () =>
  createActivities({
    database: api.office.database,
    ...plainDocuments,
    cases: noCases,
    changed: () => undefined,
  });

interface Voting {
  readonly ballot: string;
  readonly publicKey: string;
  /** Signed papers of as many voters as there are choices. */
  readonly papers: readonly SignedPaper[];
}

/** A ballot whose box is open, with the papers that its voters have. */
async function voting(ballot: string, ...choices: string[][]): Promise<Voting> {
  const { openBallot, openBox } = activities();
  const publicKey = await openBallot({ ballot, case: `case-of-${ballot}` });
  const covered = await Promise.all(choices.map((chosen) => coverPaper(publicKey, ballot, chosen)));
  await openBox({
    ballot,
    covered: covered.map((paper, at) => ({ paper: `t${at}`, covered: paper.covered })),
  });
  const { body } = await box(ballot);
  const { signed } = body as BoxView;
  const papers = await Promise.all(
    covered.map((paper, at) =>
      uncover(publicKey, paper, signed.find(({ paper: task }) => task === `t${at}`)?.signed ?? ''),
    ),
  );
  return { ballot, publicKey, papers };
}

const box = (ballot: string): Promise<Answer> => api.anonymous().get(`/api/ballots/${ballot}`);

async function put({ ballot, ...vote }: SignedPaper): Promise<number | string> {
  const answer: Answer = await api.anonymous().post(`/api/ballots/${ballot}/papers`).send(vote);
  const { status, body } = answer;
  return status === 204 ? status : (body as ProblemView).code;
}

describe('a box', () => {
  it('takes each paper once, whoever brings it and however often', async () => {
    const { ballot, papers } = await voting('b1', ['ada'], []);
    const [first, second] = papers as [SignedPaper, SignedPaper];
    expect(await put(first)).toBe(204);
    expect(await put(first)).toBe(204);
    expect(await put(second)).toBe(204);
    expect((await box(ballot)).body).toMatchObject({ state: 'open', inBox: 2 });
    // What lies in it is shown to nobody as long as it is open, and its key is no more.
    expect(Object.keys((await box(ballot)).body as object).sort()).toEqual([
      'inBox',
      'publicKey',
      'signed',
      'state',
    ]);
  });

  it('takes no paper that says something else than was signed', async () => {
    const { papers } = await voting('b2', ['ada']);
    const [paper] = papers as [SignedPaper];
    expect(await put({ ...paper, choices: ['bea'] })).toBe('paperNotGenuine');
    const { papers: others } = await voting('b3', ['ada']);
    expect(await put({ ...(others[0] as SignedPaper), ballot: 'b2' })).toBe('paperNotGenuine');
    expect(await put({ ...paper, signature: 'none' })).toBe('invalidForm');
    expect((await box('b2')).body).toMatchObject({ inBox: 0 });
  });

  it('takes nothing before it is open, after it is closed, or when there is none', async () => {
    const { openBallot, countPapers } = activities();
    await openBallot({ ballot: 'b4', case: 'case-of-b4' });
    const { papers } = await voting('b5', ['ada'], ['bea']);
    const [first, second] = papers as [SignedPaper, SignedPaper];
    expect(await put({ ...first, ballot: 'b4' })).toBe('paperNotGenuine');
    expect(await put({ ...first, ballot: 'b0' })).toBe('ballotNotFound');
    expect((await box('b0')).status).toBe(404);
    await put(first);
    expect(await countPapers({ ballot: 'b5', fewer: false })).toEqual({ papers: 2, inBox: 1 });
    const counted = await countPapers({ ballot: 'b5', fewer: true });
    expect(counted.counted).toMatchObject([{ serial: first.serial, choices: ['ada'] }]);
    expect(await put(second)).toBe('boxNotOpen');
    // Who asks once more whether theirs is there is told so.
    expect(await put(first)).toBe(204);
    expect(await countPapers({ ballot: 'b5', fewer: false })).toEqual(counted);
  });

  it('is opened and signs once: what is handed in later is signed by nobody', async () => {
    const { openBox } = activities();
    const { ballot, publicKey } = await voting('b6', ['ada']);
    const late = await coverPaper(publicKey, ballot, ['bea']);
    expect(await openBox({ ballot, covered: [{ paper: 'late', covered: late.covered }] })).toBe(1);
    expect(((await box(ballot)).body as BoxView).signed.map(({ paper }) => paper)).toEqual(['t0']);
  });

  it('has no column that says when or by whom', async () => {
    const { rows } = await api.office.database.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'ballot_vote' ORDER BY name`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['ballot', 'choices', 'serial', 'signature']);
  });
});

describe('the ballots of a case', () => {
  it('are read by who may read the case, with all that it takes to count again', async () => {
    const { publicKey, papers } = await voting('c1.1', ['ada']);
    const about = {
      item: 'chair',
      question: 'Elezione del Presidente',
      options: [{ key: 'ada', name: 'Ada' }],
      choose: 1,
      seats: 1,
      majority: absoluteMajority,
      members: 3,
      round: 1,
    };
    const record = new HallsRecord(api.office);
    await record.open('c1', booking('c1.0', 'Coro', { from: '2020-05-20' }));
    await record.write('c1', { kind: 'ballotOpened', ballot: 'c1.1', ...about, publicKey });
    const ballots = async () => {
      const { body } = await api.get(reader, '/cases/c1/ballots');
      return (body as Page<BallotView>).items;
    };
    expect(await ballots()).toEqual([{ ballot: 'c1.1', ...about, publicKey }]);
    const counted = papers.map(({ ballot: _, ...paper }) => paper);
    await record.write(
      'c1',
      { kind: 'boxOpened', ballot: 'c1.1', papers: 1 },
      { kind: 'ballotClosed', ballot: 'c1.1', papers: counted },
    );
    expect(await ballots()).toMatchObject([{ signed: 1, closed: { papers: counted, annulled: false } }]);
    expect((await api.get(stranger, '/cases/c1/ballots')).status).toBe(404);
  });
});
