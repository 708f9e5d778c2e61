import { romeInstantOf } from '../../../libs/law';
import { namedPeople, Office } from '../../../test/support/office';
import { describeReach } from '../../../test/support/reached';
import { describeRefusals } from '../../../test/support/refusals';
import { putIn, takePaper, taskOf } from '../../../test/support/secret-ballot';
import { opens, refused, stageOf } from '../../../test/support/story';
import { expertCommission } from './procedure';

const officer = 'federico.lunghi';
const head = 'giorgio.maggioni';
const experts = [
  'ermanno.bazzini',
  'costanza.delmati',
  'tiziano.ferrario',
  'norma.gavirati',
  'ulisse.lonati',
  'palmira.scotti',
] as const;
const [ermanno, costanza, tiziano, norma, ulisse, palmira] = experts;
const five = [ermanno, costanza, tiziano, norma, ulisse];

let office: Office;
beforeAll(async () => {
  office = await Office.open({ trials: true });
});
afterAll(() => office.close());
jest.setTimeout(120_000);

/** A case that is opened on a day in September. */
function opened(): Promise<string> {
  return office.openCase(
    expertCommission.key,
    officer,
    { term: '2026-2031', councilSince: '2026-06-15' },
    { clockOffset: romeInstantOf('2026-09-01', 9) - Date.now() },
  );
}

type Votes = readonly (readonly [string, number])[];
async function councilVotes(id: string, votes: Votes, present = 45): Promise<void> {
  const task = (await office.openTasks(id)).find(({ key }) => key === 'councilBallot');
  await office.command(id, 'claimTask', officer, { task: task?.id });
  await office.command(id, 'completeTask', officer, {
    task: task?.id,
    answer: {
      heldOn: '2026-09-01',
      reference: 'n. 41/2026',
      present,
      votes: votes.map(([expert, count]) => ({ expert, votes: count })),
    },
    people: namedPeople(...votes.map(([expert]) => expert).filter((login) => login !== 'nessuno')),
  });
}

async function accept(id: string, ...logins: string[]): Promise<void> {
  for (const login of logins)
    await office.completeTask(await taskOf(office, id, login), login, { decision: 'accepts' });
}

/** A meeting on a day of September, chaired by the eldest. */
async function meets(id: string, day: string, chair: string): Promise<void> {
  await office.complete(id, 'commission.convening', officer, {
    day,
    time: '14:30',
    place: 'Palazzo Marino, sala Alessi',
  });
  await office.advance(day, id);
  await office.complete(id, 'commission.presence', officer, {
    held: true,
    openedAt: '14:40',
    absent: [],
    remote: [],
    chair,
  });
}

/** A ballot in which these vote for that one. */
async function ballot(id: string, votes: SecretVotes): Promise<void> {
  const papers = [];
  for (const [login, choice] of votes)
    papers.push(await takePaper(office, id, login, choice ? [choice] : []));
  for (const paper of papers) expect(await putIn(office, paper)).toBe(true);
  await office.complete(id, 'commission.count', officer, { decision: 'count' });
}
type SecretVotes = readonly (readonly [string, string | undefined])[];

/** All who are there agree on how the commission works, then the minutes. */
async function minutes(id: string, chair: string, present: readonly string[]): Promise<void> {
  for (const login of present)
    await office.completeTask(await taskOf(office, id, login), login, { vote: 'favour' });
  await office.complete(id, 'commission.minutes', officer, {
    discussion: 'Si procede alla votazione.',
    closedAt: '15:30',
  });
  await office.completeTask(await taskOf(office, id, chair), chair, { decision: 'signed' });
}

async function serving(): Promise<Record<string, unknown>> {
  const { rows } = await office.database.query<{ key: string; role: string }>(
    `SELECT DISTINCT ON (key) key, entry->>'role' AS role FROM register_entry
     WHERE register = 'expertCommission' AND NOT isempty(holds) AND upper_inf(holds) ORDER BY key, ordinal DESC`,
  );
  return Object.fromEntries(rows.map(({ key, role }) => [key, role]));
}

test('the commission is elected in two ballots, elects its chair in two, loses members, and ends with the Council', async () => {
  const id = await opened();
  await refused(councilVotes(id, [[ermanno, 46]]), 'invalidForm', [['votes', 0, 'votes']]);
  await refused(councilVotes(id, [[ermanno, 30]], 49), 'invalidForm', [['present']]);
  await refused(councilVotes(id, [['nessuno', 30]]), 'personNotQualified');
  await refused(councilVotes(id, [[officer, 30]]), 'personNotQualified');
  // Four at once, as in 2011; the fifth after more ballots.
  await councilVotes(id, [
    [ermanno, 40],
    [costanza, 35],
    [tiziano, 30],
    [norma, 29],
    [ulisse, 28],
  ]);
  await accept(id, ermanno, costanza, tiziano);
  await office.completeTask(await taskOf(office, id, norma), norma, {
    decision: 'declines',
    reasons: 'Impegni professionali.',
  });
  await refused(councilVotes(id, [[ermanno, 30]]), 'invalidForm', [['votes', 0, 'expert']]);
  await councilVotes(id, [[ulisse, 20]]);
  await councilVotes(id, [
    [ulisse, 31],
    [norma, 30],
  ]);
  await accept(id, ulisse, norma);

  await meets(id, '2026-09-10', ermanno);
  await ballot(id, [
    [ermanno, norma],
    [costanza, norma],
    [tiziano, ulisse],
    [norma, ulisse],
    [ulisse, undefined],
  ]);
  await ballot(id, [
    [ermanno, norma],
    [costanza, norma],
    [tiziano, norma],
    [norma, ulisse],
    [ulisse, undefined],
  ]);
  await minutes(id, ermanno, five);
  await stageOf(office, id, 'office');
  expect((await office.caseFile(id)).facts).toMatchObject({
    chair: 'Norma Gavirati',
    minutesNumber: expect.stringMatching(/^\d{4}\//) as string,
  });
  expect(await serving()).toEqual({
    ...Object.fromEntries(five.map((login) => [login, 'member'])),
    [norma]: 'chair',
  });

  // The chair leaves: the Council fills the seat, the commission elects another chair.
  await office.command(id, 'makeRequest', officer, {
    request: 'memberLeaves',
    answer: { member: norma, lastDay: '2026-09-20', cause: 'resignation', reference: 'Prot. 77/2026' },
    people: namedPeople(norma),
  });
  await opens(office, id, ['councilBallot']);
  await councilVotes(id, [[palmira, 33]]);
  await accept(id, palmira);
  await meets(id, '2026-09-25', ermanno);
  await office.command(id, 'makeRequest', officer, {
    request: 'commission.attendance',
    answer: { member: ulisse, presence: 'left', at: '14:45' },
    people: namedPeople(ulisse),
  });
  const others = [ermanno, costanza, tiziano, palmira] as const;
  await takePaper(office, id, ermanno, [palmira]);
  // Who does not take a paper does without; a ballot without the others is annulled and repeated.
  await office.complete(id, 'commission.box', officer, {});
  await office.complete(id, 'commission.count', officer, {
    decision: 'annul',
    reasons: 'Mancano tre schede.',
  });
  await ballot(
    id,
    others.map((login) => [login, palmira] as const),
  );
  await minutes(id, ermanno, others);
  await stageOf(office, id, 'office');
  expect(await serving()).toMatchObject({ [palmira]: 'chair', [ulisse]: 'member' });
  expect(await serving()).not.toHaveProperty([norma]);

  await office.command(id, 'makeRequest', head, {
    request: 'councilDissolved',
    answer: { lastDay: '2026-09-30', reference: 'DPR 30 settembre 2026' },
  });
  expect(await office.caseFile(id)).toMatchObject({ outcome: 'dissolved' });
  expect(await serving()).toEqual({});
});

test('a commission that is not constituted is given up', async () => {
  const id = await opened();
  await office.command(id, 'withdraw', officer, { reason: 'Aperta per errore.' });
  expect((await office.caseFile(id)).outcome).toBe('withdrawn');
});

describeReach(expertCommission, () => office.database);
describeRefusals(expertCommission, () => office);
