import { officer } from '../../../../test/support/contributions';
import { describeReach } from '../../../../test/support/reached';
import { describeRefusals } from '../../../../test/support/refusals';
import { application, round } from '../procedure';
import { executed, stories } from './executed-round';
import { opening } from './scene';
import './intake';
import './examination';
import './before-split';
import './round';
import './split';
import './latecomers';
import './grant';
import './ledger';
import './before-ledger';

describe('all of it together', () => {
  it('ends the round with what was paid and what came back', async () => {
    const { office, desk, id, cases, late } = await executed();
    await Promise.all(Object.values(stories).map((story) => story()));
    expect((await office.caseFile(id)).outcome).toBeNull();
    await office.command(late, 'withdraw', officer, { reason: 'Domanda tardiva.' });
    expect(await desk.outcome(id)).toBe('completed');
    const { facts } = await office.caseFile(id);
    // Five grants of 40,000.00, one of 36,000.00, 120,000.00 for the Curia.
    expect(facts['paid']).toBe('356000.00');
    expect(facts['recovered']).toBe('98000.00');
    expect(facts['saved']).toBe('44000.00');
    // What is committed is liquidated, what is ordered is paid, and nothing stays set aside.
    const { rows } = await office.database.query<object>(
      `SELECT sum(booked)::text AS booked, sum(committed)::text AS committed, sum(saved)::text AS saved,
         sum(liquidated)::text AS liquidated, sum(ordered)::text AS ordered, sum(paid)::text AS paid,
         sum(recovered)::text AS recovered
       FROM spending_movement WHERE case_id = ANY ($1)`,
      [[id, ...Object.values(cases)]],
    );
    expect(rows).toEqual([
      {
        booked: '0.00',
        committed: '356000.00',
        saved: '44000.00',
        liquidated: '356000.00',
        ordered: '356000.00',
        paid: '356000.00',
        recovered: '98000.00',
      },
    ]);
  });
});

for (const declaration of [round, application]) {
  describeReach(declaration, async () => (await opening).database);
  describeRefusals(declaration, () => opening);
}
