import { scoresOf } from '../../../../apps/cli/demonstration/prize-script';
import { examiners, officer, spareExaminer } from '../../../../test/support/degree-prizes';
import { eventually } from '../../../../test/support/eventually';
import { candidates, newDesk, refused } from './scene';

describe('a reading', () => {
  it.concurrent('is scored once, within the grid, and never by whoever has a conflict', async () => {
    const desk = await newDesk();
    const { id, cases, commission } = await desk.upToReadings(['ada']);
    const [first, second] = await desk.readings(id);
    if (!first || !second) throw new Error('Two readers were given the thesis');

    await desk.doFor(first.reader, first.id, 'declareConflict');
    const tooMany = scoresOf([101, 50, 50, 50], 4);
    await refused(desk.doFor(first.reader, first.id, 'score', tooMany), 'invalidForm', [
      ['scores', 0, 'points'],
    ]);
    await refused(desk.doFor(first.reader, first.id, 'score', scoresOf(50, 3)), 'invalidForm', [['scores']]);
    await refused(desk.doFor(first.reader, first.id, 'score', scoresOf(50, 5)), 'invalidForm', [
      ['scores', 4, 'criterion'],
    ]);
    const task = await desk.task(first.id, 'score');
    await desk.doFor(first.reader, first.id, 'score', scoresOf(80, 4));
    await desk.outcome(first.id);
    const again = { task: task.id, answer: scoresOf(90, 4) };
    await expect(desk.office.command(first.id, 'completeTask', first.reader, again)).rejects.toThrow();

    const declaration = await desk.task(second.id, 'declareConflict');
    await refused(
      desk.doFor(second.reader, second.id, 'declareConflict', { conflict: 'conflict' }),
      'invalidForm',
      [['reasons']],
    );
    await desk.doFor(second.reader, second.id, 'declareConflict', {
      conflict: 'conflict',
      reasons: 'Riconosco il lavoro.',
    });
    expect(await desk.outcome(second.id)).toBe('conflict');
    const scored = { task: declaration.id, answer: scoresOf(90, 4) };
    await expect(desk.office.command(second.id, 'completeTask', second.reader, scored)).rejects.toThrow();

    // The third member reads in the place of the second; with a conflict of theirs nobody is left, and more are named.
    const [third] = await desk.readings(id);
    if (!third) throw new Error('Another reader was given the thesis');
    expect([first.reader, second.reader]).not.toContain(third.reader);
    const conflict = { conflict: 'conflict', reasons: 'È un mio allievo.' };
    await desk.doFor(third.reader, third.id, 'declareConflict', conflict);
    const { context } = await desk.task(id, 'nameCommission');
    expect(context['why']).toContain('non ha altri lettori');
    await desk.name(id, [spareExaminer]);
    await desk.declare(commission, [spareExaminer]);
    const [fourth] = await desk.readings(id);
    expect(fourth?.reader).toBe(spareExaminer);
    await desk.readToTheEnd(id, commission, { ada: [60, 60] });
    await desk.office.command(cases.ada, 'withdraw', officer, { reason: 'Rinuncia.' });
  });

  it.concurrent('goes to another when a conflict of its reader is reported, scored or not', async () => {
    const desk = await newDesk();
    const { id, cases, commission } = await desk.upToReadings(['ada']);
    const [first, second] = await desk.readings(id);
    if (!first || !second) throw new Error('Two readers were given the thesis');
    await desk.doFor(first.reader, first.id, 'declareConflict');
    await desk.doFor(first.reader, first.id, 'score', scoresOf(10, 4));
    expect(await desk.outcome(first.id)).toBe('scored');

    const report = (reader: string) =>
      desk.office.command(cases.ada, 'makeRequest', officer, {
        request: 'readerConflict',
        answer: { reader, reasons: 'Segnalato dall’ateneo: è stato correlatore.' },
      });
    await report(first.reader);
    const [waiting, third] = await eventually('a third reader', async () => {
      const open = await desk.readings(id);
      return open.length === 2 ? open : undefined;
    });
    expect([waiting?.reader, third?.reader]).toContain(second.reader);
    await report(second.reader);
    expect(await desk.outcome(second.id)).toBe('conflict');
    await desk.name(id, [spareExaminer]);
    await desk.declare(commission, [spareExaminer]);
    await desk.readToTheEnd(id, commission, { ada: [60, 64] });
    // What the first has given does not count: with it a third reading would have been asked for.
    await refused(report(spareExaminer), 'notNow');
    const { rows } = await desk.office.database.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM case_file WHERE parent_id = $1 AND procedure = 'prizeReading'`,
      [id],
    );
    expect(rows[0]?.count).toBe(4);
    await desk.office.command(cases.ada, 'withdraw', officer, { reason: 'Rinuncia.' });
  });

  it.concurrent(
    'is dropped when its candidate withdraws, and without theses the edition is deserted',
    async () => {
      const desk = await newDesk();
      const { id, cases, commission } = await desk.upToReadings(['dario']);
      const open = await desk.readings(id);
      await desk.office.command(cases.dario, 'withdraw', officer, { reason: 'Lavora all’estero.' });
      expect(await desk.outcome(id)).toBe('deserted');
      for (const reading of open) expect(await desk.outcome(reading.id)).toBe('notNeeded');
      expect(await desk.outcome(commission)).toBe('dissolved');
    },
  );
});

describe('the commission', () => {
  it.concurrent(
    'is named after the last moment, among examiners, and again where too few accept',
    async () => {
      const desk = await newDesk();
      const id = await desk.open();
      await desk.openIntake(id);
      const application = await desk.apply(id, candidates.ada);
      await desk.closeIntake(id, application);
      expect((await desk.office.openTasks(id)).map(({ key }) => key)).toEqual([]);
      await desk.admit(application);
      await refused(
        desk.name(id, ['andrea.locatelli', 'ettore.brivio', 'marina.casnati']),
        'personNotQualified',
      );
      await refused(desk.name(id, ['ludovica.arcari', 'ettore.brivio']), 'invalidForm', [['members']]);
      await desk.name(id, examiners);
      const commission = await desk.childOf(id, 'prizeCommission');
      await desk.declare(commission, ['ludovica.arcari', 'ettore.brivio']);
      await refused(
        desk.doFor('marina.casnati', commission, 'declaration', { noConvictions: false }),
        'invalidForm',
        [['accepts']],
      );
      await desk.doFor('marina.casnati', commission, 'declaration', { accepts: false });
      await desk.task(id, 'nameCommission');
      await refused(desk.name(id, ['ludovica.arcari']), 'answersAlready');
      await desk.name(id, [spareExaminer]);
      await desk.declare(commission, [spareExaminer]);
      const readers = (await desk.readings(id)).map(({ reader }) => reader);
      expect(readers).not.toContain('marina.casnati');
    },
  );

  it.concurrent(
    'does not decide without a quorum, and meets again after a ranking is voted down',
    async () => {
      const desk = await newDesk();
      const { id, commission } = await desk.upToReadings(['carla']);
      await desk.readToTheEnd(id, commission, { carla: [60, 64] });
      await desk.doFor('ludovica.arcari', commission, 'mentions');
      await desk.do(commission, 'commission.convening', { day: '2022-10-20' });
      await desk.office.advance('2022-10-20', commission);
      await refused(
        desk.do(commission, 'commission.presence', { absent: ['marina.casnati'] }),
        'invalidForm',
        [['held']],
      );
      await desk.do(commission, 'commission.presence', {
        held: false,
        openedAt: undefined,
        reasons: 'Manca il numero legale.',
      });
      // It is quorate when it opens; then a member leaves, and the vote does not count.
      await desk.convene(commission);
      await desk.office.command(commission, 'makeRequest', officer, {
        request: 'commission.attendance',
        answer: { member: 'marina.casnati', presence: 'left', at: '15:20' },
      });
      for (const member of ['ludovica.arcari', 'ettore.brivio'])
        await desk.doFor(member, commission, 'commission.vote');
      await desk.minute(commission);
      await desk.doFor('ludovica.arcari', commission, 'mentions');
      await desk.meet(commission, 'against');
      await desk.doFor('ludovica.arcari', commission, 'mentions');
      await desk.meet(commission, 'favour');
      expect(await desk.outcome(commission)).toBe('concluded');
      await desk.doAll(id, 'award.draft', 'award.signature');
      expect(await desk.outcome(id)).toBe('notAssigned');
      const votes = await eventually('votes', async () => {
        const taken = (await desk.office.facts(commission)).filter(({ kind }) => kind === 'voteTaken');
        return taken.length === 2 ? taken : undefined;
      });
      expect(votes.map(({ adopted }) => adopted)).toEqual([false, true]);
    },
  );
});
