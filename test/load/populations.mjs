import { built } from './stage.mjs';
import { Samples } from './statistics.mjs';

const ROUNDS = 8;
const DRAWN = 60;

/** What cases that are over leave behind, for those that are open in the measurement: so much of it that every test has work. */
const LEFT_BEHIND = [
  // One term in ten was met late.
  `UPDATE deadline SET state = 'expired', met_at = due + interval '30 hours' WHERE hashtext(case_id) % 10 = 0`,
  `INSERT INTO registration (register, year, number, case_id, key, at, direction, subject, correspondent)
   SELECT 'bench', 2020, row_number() OVER (ORDER BY id), id, 'bench', opened_at, 'in', title, 'Bench' FROM case_file`,
  `INSERT INTO register_counter SELECT 'bench', 2020, count(*) FROM case_file`,
  // One case in five was decided by the board, published and paid, each in its order.
  `CREATE TEMPORARY TABLE paid AS SELECT id, opened_at, row_number() OVER (ORDER BY id) AS no FROM case_file
   WHERE hashtext(id) % 5 = 0`,
  `INSERT INTO task (id, case_id, key, procedure, stage, office, state, duty, opened_at, opened_in, closed_at, closed_in)
   SELECT p.id || '.' || t.key, p.id, t.key, 'religiousContribution', 'bench', 'bench', 'completed', t.duty,
     p.opened_at, 1, p.opened_at + interval '1 day', t.place
   FROM paid p CROSS JOIN (VALUES ('grant.technicalOpinion', 'technicalOpinion', 1), ('grant.accountingOpinion', 'accountingOpinion', 2),
     ('grant.adoption', 'adoption', 3), ('grant.publication', 'publication', 4)) t (key, duty, place)`,
  `INSERT INTO spending_movement (ordinal, on_day, position, id, line, case_id, type, commitment, amount, booked, committed, saved,
     liquidated, ordered, paid, recovered)
   SELECT p.no * 2 + m.place, (p.opened_at + interval '9 days')::date, 4, p.id || '.' || m.type, '2020/bench', p.id, m.type,
     p.id || '.committed', 100 + p.no, 0, CASE m.place WHEN 0 THEN 100 + p.no ELSE 0 END, 0, 0, 0,
     CASE m.place WHEN 1 THEN 100 + p.no ELSE 0 END, 0
   FROM paid p CROSS JOIN (VALUES (0, 'committed'), (1, 'paid')) m (place, type)`,
];

/**
 * A population of all cases, a draw from it and each test over it, as the record makes them within a turn: statement, list,
 * digests and what is kept, in a transaction that is taken back.
 */
export async function measurePopulations({ database }, progress) {
  const { decidePopulations } = built('activities/record/populations');
  const { caseTestNames } = built('libs/domain');
  const samples = new Samples();
  const found = {};
  const client = await database.connect();
  try {
    await progress.step('Populations of all cases', async () => {
      for (const statement of LEFT_BEHIND) await client.query(statement);
      await client.query('VACUUM (ANALYZE) deadline, task, registration, spending_movement');
      for (let round = 0; round < ROUNDS; round += 1) {
        const decide = (name, fact) =>
          samples.time(name, async () => {
            const [{ fact: decided }] = await decidePopulations(client, { case: 'bench' }, [
              { fact: { version: `bench.${name}`, ...fact } },
            ]);
            return decided.decision;
          });
        await client.query('BEGIN');
        const query = { procedures: ['religiousContribution'], stratifyBy: 'unit' };
        const population = await decide('population', { kind: 'populationTaken', query });
        const of = { population: 'bench.population', list: population.digest };
        for (const method of ['random', 'strata'])
          await decide(`draw of ${DRAWN}, ${method}`, {
            kind: 'sampleDrawn',
            ...of,
            method,
            size: DRAWN,
            seed: 'bench',
          });
        for (const test of caseTestNames) {
          const { tested, exceptions } = await decide(`test ${test}`, {
            kind: 'populationTested',
            ...of,
            test,
          });
          found[test] = { tested, exceptions };
        }
        await decide('population of late cases', {
          kind: 'populationTaken',
          query: { ...query, late: true },
        });
        await client.query('ROLLBACK');
        found.population = population.count;
      }
    });
  } finally {
    client.release();
  }
  return { times: samples.summaries(), found };
}
