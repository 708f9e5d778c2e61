import { executed, stories } from './executed-round';
import { opens, lettersOf } from './scene';

describe('the split', () => {
  it.concurrent('leaves out who withdraws while it is proposed, and asks again', async () => {
    const { withoutNotice, withNotice } = await executed();
    const bodies = (task: typeof withNotice) =>
      (task.context['splitTable'] as { body: string }[]).map(({ body }) => body);
    expect(bodies(withoutNotice)).toContain('Chiesa che si ritira');
    expect(bodies(withNotice)).not.toContain('Chiesa che si ritira');
  });

  it.concurrent('does not wait for a late application', async () => {
    const { office, late, id } = await executed();
    expect((await office.caseFile(late)).facts['late']).toBe(true);
    await opens(office, late, ['formalCheck']);
    expect((await office.caseFile(id)).stage).toBe('execution');
  });

  it.concurrent(
    'goes back from the board, and takes effect after the tenth day on the notice board',
    async () => {
      const { office, id, beforeEffect } = await executed();
      expect(beforeEffect).toEqual([]);
      const { facts } = await office.caseFile(id);
      expect(facts['resolutionDate']).toBe('2027-10-08');
      expect(facts['executoryOn']).toBe('2027-10-23');
      expect(await office.deadlines(id)).toEqual(
        expect.arrayContaining([
          { key: 'split', due: '2027-11-30', state: 'met' },
          { key: 'albo', due: '2027-10-26', state: 'expired' },
          { key: 'commitment', due: '2027-12-31', state: 'met' },
        ]),
      );
      const answers = (await office.facts(id)).filter(
        ({ kind, key }) => kind === 'taskCompleted' && key === 'split.adoption',
      );
      expect(answers.map(({ answer }) => (answer as { result: string }).result)).toEqual([
        'returned',
        'rejected',
        'adopted',
      ]);
      expect(
        (await office.facts(id)).filter(({ kind, act }) => kind === 'actAdopted' && act === 'split'),
      ).toHaveLength(1);
    },
  );

  it.concurrent('is committed only with the visa', async () => {
    const { office, id } = await executed();
    const facts = await office.facts(id);
    expect(facts.filter(({ kind, act }) => kind === 'actAdopted' && act === 'commitment')).toHaveLength(1);
    expect(
      facts.filter(({ key, kind }) => key === 'commitment.visa' && kind === 'taskCompleted'),
    ).toHaveLength(2);
  });

  it.concurrent('excludes a denomination without weight for lack of funds', async () => {
    const { office, desk, cases } = await executed();
    expect(await desk.outcome(cases.weightless)).toBe('excludedNoFunds');
    expect(await lettersOf(office, cases.weightless)).toEqual(['receipt', 'exclusion']);
  });

  it.concurrent('gives the parishes of the Curia their parts by priority', async () => {
    const { office, id, desk } = await stories.curia();
    expect(await desk.outcome(id)).toBe('grantedInPart');
    const { facts } = await office.caseFile(id);
    expect(facts['granted']).toBe('120000.00');
    expect(facts['workShares']).toEqual([
      expect.objectContaining({ work: 2, name: 'Parrocchia prima', granted: '80000.00' }),
      expect.objectContaining({ work: 1, name: 'Parrocchia seconda', granted: '40000.00' }),
    ]);
    // 4 % on what an enterprise receives.
    expect(facts['withholding']).toBe('4800.00');
  });
});
