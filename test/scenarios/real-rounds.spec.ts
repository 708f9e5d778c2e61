import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { holderOf } from '../../apps/cli/demonstration/holders';
import { play } from '../../apps/cli/demonstration/player';
import { answerOf, grantsChapter, type RoundData } from '../../apps/cli/demonstration/round-script';
import { enterLine } from '../support/contributions';
import { deskOf } from '../support/office-desk';
import { Office } from '../support/office';
import { clockOffsetTo } from '../support/clock';

const rounds = join(__dirname, '../../apps/cli/demonstration/rounds');
const read = <T>(name: string): T => JSON.parse(readFileSync(join(rounds, name), 'utf8')) as T;
const published = read<{ rounds: { referenceYear: number; awards: { body: string; amount: string }[] }[] }>(
  'published-awards.json',
);
const officer = holderOf('contributions.officer');

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

describe.each([
  [2011, '3576000.00'],
  [2014, '2773609.23'],
])('the round of %i, from its opening to the last report', (year, total) => {
  const round = read<RoundData>(`${year}.json`);
  const from = `${round.round.applicationYear}-03-02`;
  let id: string;
  let family: readonly string[];

  beforeAll(async () => {
    const clockOffset = clockOffsetTo(from);
    await enterLine(office, round.round.applicationYear, grantsChapter, round.fund);
    id = await office.openCase('religiousContributionsRound', officer, round.round, { clockOffset });
    family = await play(
      deskOf(office),
      id,
      {
        answer: (task, today) => answerOf(round, task, today),
        arrivals: round.applications.map(({ receivedOn, application }) => ({
          on: receivedOn,
          happen: () => office.openChild(id, 'religiousContribution', officer, application, receivedOn),
        })),
      },
      { from, until: `${round.round.applicationYear + 4}-01-01` },
    );
  });

  it(`gives every body its published award and ${total} in all`, async () => {
    const { facts } = await office.caseFile(id);
    const table = facts['splitTable'] as { body: string; granted: string }[];
    const awards = published.rounds.find(({ referenceYear }) => referenceYear === year)?.awards ?? [];
    expect(new Map(table.map(({ body, granted }) => [body, granted]))).toEqual(
      new Map(awards.map(({ body, amount }) => [body, amount])),
    );
    expect(table).toHaveLength(awards.length);
    expect(facts['distributed']).toBe(total);
  });

  it('says of each figure how it came about', async () => {
    const { facts } = await office.caseFile(id);
    for (const row of facts['splitTable'] as { why: string }[])
      expect(row.why).toMatch(/Costo ammissibile .* euro.*Contributo assegnato: .* euro\./);
  });

  it('pays every cent it has granted and ends with every application', async () => {
    const { outcome, facts } = await office.caseFile(id);
    expect(outcome).toBe('completed');
    expect(facts['paid']).toBe(total);
    for (const child of family.slice(1)) {
      const application = await office.caseFile(child);
      expect(application.outcome).toBe('grantedInFull');
      expect(application.facts['paid']).toBe(application.facts['granted']);
    }
  });

  it('keeps duties apart in every case of it', async () => {
    const { rows } = await office.database.query('SELECT * FROM duty_breaches()');
    expect(rows).toEqual([]);
    const done = await office.database.query<{ duties: string }>(
      'SELECT count(DISTINCT duty) AS duties FROM duty_done WHERE case_id = ANY ($1)',
      [family],
    );
    expect(Number(done.rows[0]?.duties)).toBeGreaterThan(10);
  });

  it('reconciles bookings, commitments, liquidations, orders and payments in the ledger', async () => {
    const { rows } = await office.database.query<object>(
      `SELECT sum(booked)::text AS booked, sum(committed)::text AS committed, sum(saved)::text AS saved,
         sum(liquidated)::text AS liquidated, sum(ordered)::text AS ordered, sum(paid)::text AS paid
       FROM spending_movement WHERE case_id = ANY ($1)`,
      [family],
    );
    const all = { committed: total, liquidated: total, ordered: total, paid: total };
    expect(rows).toEqual([{ booked: '0.00', saved: '0.00', ...all }]);
  });

  it('closes the intake on 30 June or the next legal working day', async () => {
    const intake = (await office.deadlines(id)).find(({ key }) => key === 'intake');
    expect(intake).toEqual({ key: 'intake', due: `${year + 1}-06-30`, state: 'expired' });
  });

  it('leaves no task open and no deadline running', async () => {
    expect(await office.openTasks(...family)).toEqual([]);
    const deadlines = (await Promise.all(family.map((member) => office.deadlines(member)))).flat();
    expect(deadlines.filter(({ state }) => state === 'running')).toEqual([]);
  });
});
