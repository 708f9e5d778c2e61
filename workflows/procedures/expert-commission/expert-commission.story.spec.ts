import { CommissionDesk, experts, secretary } from '../../../test/support/expert-commission';
import { namedPeople, Office } from '../../../test/support/office';
import { describeReach } from '../../../test/support/reached';
import { describeRefusals } from '../../../test/support/refusals';
import { takePaper, taskOf } from '../../../test/support/secret-ballot';
import { opens, refused, stageOf } from '../../../test/support/story';
import { expertCommission } from './procedure';

const officer = secretary;
const head = 'giorgio.maggioni';
const [ermanno, costanza, tiziano, norma, ulisse, palmira] = experts;
const five = [ermanno, costanza, tiziano, norma, ulisse];

let office: Office;
let desk: CommissionDesk;
beforeAll(async () => {
  office = await Office.open({ trials: true });
  desk = new CommissionDesk(office);
});
afterAll(() => office.close());

async function serving(): Promise<Record<string, unknown>> {
  const { rows } = await office.database.query<{ key: string; role: string }>(
    `SELECT DISTINCT ON (key) key, entry->>'role' AS role FROM register_entry
     WHERE register = 'expertCommission' AND NOT isempty(holds) AND upper_inf(holds) ORDER BY key, ordinal DESC`,
  );
  return Object.fromEntries(rows.map(({ key, role }) => [key, role]));
}

test('the commission is elected in two ballots, elects its chair in two, loses members, and ends with the Council', async () => {
  const id = await desk.open();
  await refused(desk.councilVotes(id, [[ermanno, 46]]), 'invalidForm', [['votes', 0, 'votes']]);
  await refused(desk.councilVotes(id, [[ermanno, 30]], 49), 'invalidForm', [['present']]);
  await refused(desk.councilVotes(id, [['nessuno', 30]]), 'personNotQualified');
  await refused(desk.councilVotes(id, [[officer, 30]]), 'personNotQualified');
  // Four at once, as in 2011; the fifth after more ballots.
  await desk.councilVotes(id, [
    [ermanno, 40],
    [costanza, 35],
    [tiziano, 30],
    [norma, 29],
    [ulisse, 28],
  ]);
  await desk.accept(id, ermanno, costanza, tiziano);
  await office.completeTask(await taskOf(office, id, norma), norma, {
    decision: 'declines',
    reasons: 'Impegni professionali.',
  });
  await refused(desk.councilVotes(id, [[ermanno, 30]]), 'invalidForm', [['votes', 0, 'expert']]);
  await desk.councilVotes(id, [[ulisse, 20]]);
  await desk.councilVotes(id, [
    [ulisse, 31],
    [norma, 30],
  ]);
  await desk.accept(id, ulisse, norma);

  await desk.meet(id, '2026-09-10', ermanno);
  await desk.ballot(id, [
    [ermanno, norma],
    [costanza, norma],
    [tiziano, ulisse],
    [norma, ulisse],
    [ulisse, undefined],
  ]);
  await desk.ballot(id, [
    [ermanno, norma],
    [costanza, norma],
    [tiziano, norma],
    [norma, ulisse],
    [ulisse, undefined],
  ]);
  await desk.conclude(id, ermanno, five);
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
  await desk.councilVotes(id, [[palmira, 33]]);
  await desk.accept(id, palmira);
  await desk.meet(id, '2026-09-25', ermanno);
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
  await desk.ballot(
    id,
    others.map((login) => [login, palmira] as const),
  );
  await desk.conclude(id, ermanno, others);
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
  const id = await desk.open();
  await office.command(id, 'withdraw', officer, { reason: 'Aperta per errore.' });
  expect((await office.caseFile(id)).outcome).toBe('withdrawn');
});

describeReach(expertCommission, () => office.database);
describeRefusals(expertCommission, () => office);
