import type { LocalDate } from '../../../../libs/law';
import { eventually } from '../../../../test/support/eventually';
import { somebody } from '../../../../test/support/nominations';
import { renew } from '../../../../test/support/renew';
import { BEGINS, scene, stageOf } from './scene';

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

  it.concurrent('lets the mandate of a former holder end with the import that brings the next', async () => {
    const { office, desk } = await scene();
    const former = holderIn('Ente che cambia', 'Ugo Bassi', '2026-03-01');
    const next = holderIn('Ente che cambia', 'Lea Conti', '2026-12-01');
    const first = await desk.importSeats([former], BEGINS, true);
    const [mandate = ''] = await desk.opened(first, 'mandate', 1);
    await desk.importSeats([next], BEGINS, true);
    expect(await desk.outcome(mandate)).toBe('replaced');
    expect((await office.caseFile(mandate)).facts).toMatchObject({
      successor: 'Lea Conti',
      endedOn: '2026-12-01',
    });
    expect((await office.facts(mandate)).filter(({ kind }) => kind === 'entryWritten')).toHaveLength(1);
  });

  it.concurrent(
    'lets it go on until the day of the next, and end early where the seat is left empty',
    async () => {
      const { office, desk } = await scene();
      const former = holderIn('Ente che aspetta', 'Ugo Bassi', '2026-03-01');
      const first = await desk.importSeats([former], BEGINS, true);
      const [mandate = ''] = await desk.opened(first, 'mandate', 1);
      await desk.outcome(
        await desk.importSeats([holderIn('Ente che aspetta', 'Lea Conti', '2027-03-01')], BEGINS),
      );
      await renew(office, mandate);
      expect((await office.caseFile(mandate)).outcome).toBeNull();
      await office.advance('2027-03-01', mandate);
      expect(await desk.outcome(mandate)).toBe('replaced');

      const empty = { body: 'Ente lasciato vuoto' };
      const second = await desk.importSeats([holderIn(empty.body, 'Ugo Bassi', '2026-03-01')], BEGINS, true);
      const [other = ''] = await desk.opened(second, 'mandate', 1);
      await desk.importSeats([{ ...empty, from: '2027-01-10' }], BEGINS);
      expect(await desk.outcome(other)).toBe('ended');
      expect((await office.caseFile(other)).facts).toMatchObject({ cause: 'Rettifica del registro' });
    },
  );

  it.concurrent('moves the end of a mandate with that of the register, in the extension too', async () => {
    const { office, desk } = await scene();
    const body = 'Ente che proroga';
    const held = holderIn(body, 'Ugo Bassi', '2026-03-01');
    const [mandate = ''] = await desk.opened(await desk.importSeats([held], BEGINS, true), 'mandate', 1);
    const importEnd = async (endsOn: LocalDate) =>
      desk.outcome(await desk.importSeats([{ ...held, endsOn }], BEGINS));
    const ends = async () => (await office.deadlines(mandate)).filter(({ key }) => key === 'end');
    await importEnd('2027-06-30');
    await eventually('the end has moved', async () =>
      (await ends())[0]?.due === '2027-06-30' ? true : undefined,
    );
    await renew(office, mandate);
    await office.advance('2027-07-01', mandate);
    await stageOf(office, mandate, 'extension');
    await importEnd('2028-06-30');
    await stageOf(office, mandate, 'mandate');
    expect(await ends()).toEqual([
      { key: 'end', due: '2027-06-30', state: 'expired' },
      { key: 'end', due: '2028-06-30', state: 'running' },
    ]);
    await office.advance('2027-08-30', mandate);
    expect(await desk.holder(held, '2027-08-30')).toBe('Ugo Bassi');
    expect((await office.caseFile(mandate)).outcome).toBeNull();
  });

  it.concurrent(
    'takes nothing of a table that was checked before another case wrote the same seat',
    async () => {
      const { office, desk } = await scene();
      const seat = holderIn('Ente conteso', 'Ugo Bassi', '2026-03-01');
      await desk.outcome(await desk.importSeats([seat], BEGINS));
      const rows = [
        holderIn('Ente conteso', 'Lea Conti', '2027-01-01'),
        holderIn('Ente nuovo della stessa tabella', 'Lea Conti', '2027-01-01'),
      ];
      // What the check has seen is what stood there before.
      const outdated = await desk.importSeats(rows, BEGINS, true, () => 0);
      expect(await desk.outcome(outdated)).toBe('outdated');
      expect((await office.caseFile(outdated)).facts['outdated']).toEqual([
        { line: 2, key: 'Ente conteso / Consiglio di amministrazione / 1' },
      ]);
      expect(await desk.holder(seat, BEGINS)).toBe('Ugo Bassi');
      expect(await desk.holder({ body: 'Ente nuovo della stessa tabella' }, BEGINS)).toBeUndefined();
      expect(await desk.openedBy(outdated, 'mandate')).toEqual([]);

      expect(await desk.outcome(await desk.importSeats(rows, BEGINS))).toBe('done');
      expect(await desk.holder(seat, BEGINS)).toBe('Lea Conti');
    },
  );
});

function holderIn(body: string, holder: string, startsOn: string) {
  return {
    body,
    holder,
    holderTaxCode: somebody(holder).taxCode,
    gender: 'female',
    startsOn,
    endsOn: '2029-03-01',
    mandateNumber: 1,
  };
}
