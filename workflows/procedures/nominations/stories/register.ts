import { BEGINS, scene } from './scene';

describe('the register of seats', () => {
  it.concurrent('takes a table in one turn, and follows each holder by a mandate', async () => {
    const { office, desk } = await scene();
    const held = {
      body: 'Ente del registro',
      holder: 'Ida Moro',
      holderTaxCode: 'IDAMORO',
      gender: 'female',
      startsOn: '2026-03-01',
      endsOn: '2029-03-01',
      mandateNumber: 1,
    };
    const id = await desk.importSeats([held, { body: 'Ente del registro', seat: 2 }], BEGINS, true);
    expect(await desk.outcome(id)).toBe('done');
    expect(await desk.holder(held, BEGINS)).toBe('Ida Moro');
    expect(await desk.holder({ ...held, seat: 2 }, BEGINS)).toBeNull();
    const facts = (await office.facts(id)).filter(({ kind }) => kind === 'registerEntered');
    expect(facts).toHaveLength(2);
    const { rows } = await office.database.query<{ turns: string }>(
      `SELECT count(DISTINCT turn) AS turns FROM journal WHERE case_id = $1 AND fact->>'kind' = 'registerEntered'`,
      [id],
    );
    expect(rows[0]?.turns).toBe('1');
    const [mandate = ''] = await desk.opened(id, 'mandate', 1);
    expect(await office.deadlines(mandate)).toEqual([{ key: 'end', due: '2029-03-01', state: 'running' }]);
  });
});
