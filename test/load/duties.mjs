import { Samples } from './statistics.mjs';

/** What people have had in a finished case of contributions: as many duties as its steps ask of them. */
const DUTIES = [
  'registration',
  'evaluation',
  'evaluation',
  'sectorOpinion',
  'evaluation',
  'confirmation',
  'proposal',
  'liquidation',
  'payment',
];
const PEOPLE_OF_THE_HOUSE = 300;
const PROOFS = 12;

/**
 * The proof that duties were kept apart, over all cases that are open by now, each given the duties of a finished one by
 * people who are not the same, and the question what stands against giving a task to people.
 */
export async function measureDutiesApart({ database }, { inboxRounds }, progress) {
  const samples = new Samples();
  const found = await progress.step('Duties apart in all cases', async () => {
    // Case by case other people: none has two duties that are kept apart.
    await database.query(
      `INSERT INTO duty_done (at, position, case_id, duty, person, name)
       SELECT c.opened_at, 1000 + d.place, c.id, d.duty, 'bench.of.' || p.person, 'Bench'
       FROM (SELECT id, opened_at, row_number() OVER (ORDER BY id) AS no FROM case_file) c
       CROSS JOIN unnest($1::text[]) WITH ORDINALITY AS d (duty, place)
       CROSS JOIN LATERAL (SELECT (c.no * 7 + d.place * 31) % $2 AS person) p`,
      [DUTIES, PEOPLE_OF_THE_HOUSE],
    );
    await database.query('VACUUM (ANALYZE) duty_done');
    const { rows: some } = await database.query('SELECT id FROM case_file ORDER BY md5(id) LIMIT $1', [
      inboxRounds,
    ]);
    let counted;
    for (let time = 0; time < PROOFS; time += 1)
      counted = await samples.time('the proof over all cases', () =>
        database.query(
          'SELECT (SELECT count(*) FROM duty_breaches()) AS breaches, count(*) AS duties FROM duty_done',
        ),
      );
    for (const { id } of some)
      await samples.time('what stands against a task', () =>
        database.query(`SELECT * FROM duties_around($1)`, [id]),
      );
    return counted.rows[0];
  });
  if (found.breaches !== '0')
    throw new Error(`The proof finds ${found.breaches} breaches where none was made`);
  return { times: samples.summaries(), duties: Number(found.duties) };
}
