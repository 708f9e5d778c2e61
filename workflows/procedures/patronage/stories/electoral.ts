import {
  ARRIVAL,
  dates,
  document,
  lettersOf,
  opens,
  scene,
  sends,
  spring,
  stageOf,
  tellPeriod,
} from './scene';

const silent = { electoralPeriods: [spring] };

describe('an electoral period', () => {
  it.concurrent(
    'holds the case at the gate until voting has closed, while the term stands still',
    async () => {
      const { office, desk } = await scene();
      const id = await desk.open('2026-04-13', {}, silent);
      await desk.examine(id);
      await stageOf(office, id, 'electoralGate');
      await opens(office, id, []);
      expect(await document(office.database, id, 'Sospensione per periodo elettorale')).toContain(
        'dal 10 aprile 2026 al 25 maggio 2026',
      );
      // Thirty days from 13 April with 42 days out of the count: 24 June.
      expect(await office.deadlines(id)).toContainEqual({
        key: 'conclusion',
        due: '2026-06-24',
        state: 'running',
      });
      await office.advance('2026-05-25', id);
      await opens(office, id, []);
      await office.advance('2026-05-26', id);
      await opens(office, id, ['grant.draft']);
      await desk.resolve(id);
      expect(await document(office.database, id, 'Deliberazione di concessione del patrocinio')).toMatch(
        /scade il 24 giugno 2026, e che i giorni impiegati sono 1, oltre a 42 giorni di sospensione/,
      );
      expect((await office.caseFile(id)).facts['electoralPeriod']).toBe('Elezioni comunali');
    },
  );

  it.concurrent('that is called while the board has the proposal takes it back', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.examine(id);
    await desk.doAll(id, 'grant.draft', 'grant.technicalOpinion');
    await office.advance('2026-04-10', id);
    await tellPeriod(office, id, spring);
    await stageOf(office, id, 'electoralGate');
    await opens(office, id, []);
    await tellPeriod(office, id, { ...spring, until: '2026-05-11' });
    await sends(office, id, 'electoralWait', 'electoralWait');
    await office.advance('2026-05-12', id);
    await opens(office, id, ['grant.draft']);
    expect((await lettersOf(office, id)).filter((letter) => letter === 'electoralWait')).toHaveLength(2);
  });

  it.concurrent('that is known before its first day takes the proposal back on that day', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL, {}, silent);
    await desk.examine(id);
    await opens(office, id, ['grant.draft']);
    await office.advance('2026-04-10', id);
    await stageOf(office, id, 'electoralGate');
    await opens(office, id, []);
  });

  it.concurrent('that is called off lets the case go on', async () => {
    const { office, desk } = await scene();
    const id = await desk.open('2026-04-13', {}, silent);
    await desk.examine(id);
    await stageOf(office, id, 'electoralGate');
    await tellPeriod(office, id, { ...spring, calledOff: true });
    await opens(office, id, ['grant.draft']);
  });

  it.concurrent('bars an initiative that falls in it whole, after the applicant has been heard', async () => {
    const { office, desk } = await scene();
    const id = await desk.open('2026-04-10', dates('2026-05-25'), silent);
    await desk.examine(id);
    await desk.do(id, 'observations');
    await desk.do(id, 'assessObservations');
    await desk.doAll(id, 'refusal.draft', 'refusal.signature');
    expect(await desk.outcome(id)).toBe('refused');
    const act = await document(office.database, id, 'Determinazione di diniego del patrocinio');
    expect(act).toContain('si svolge per intero in periodo elettorale');
    expect(act).toContain('Elezioni comunali');
  });

  it.concurrent('still bars it where observations are accepted but the initiative stays', async () => {
    const { office, desk } = await scene();
    const id = await desk.open('2026-04-10', dates('2026-05-25'), silent);
    await desk.examine(id);
    await desk.do(id, 'observations');
    await desk.do(id, 'assessObservations', { outcome: 'readmit', answer: 'Si valuterà.' });
    await opens(office, id, ['refusal.draft']);
  });

  it.concurrent('no longer bars an initiative that is moved beyond it', async () => {
    const { office, desk } = await scene();
    const id = await desk.open('2026-04-10', dates('2026-05-25'), silent);
    await desk.examine(id);
    await opens(office, id, ['observations']);
    await desk.request(id, 'changeDates', {
      receivedOn: '2026-04-10',
      startsOn: '2026-06-20',
      endsOn: '2026-06-20',
      reasons: 'Periodo elettorale.',
    });
    await desk.do(id, 'observations');
    await desk.do(id, 'assessObservations', { outcome: 'readmit', answer: 'Le date sono nuove.' });
    await stageOf(office, id, 'electoralGate');
    await office.advance('2026-05-26', id);
    await opens(office, id, ['grant.draft']);
  });

  it.concurrent('meets an initiative that is moved into it while the case waits', async () => {
    const { office, desk } = await scene();
    const id = await desk.open('2026-04-10', {}, silent);
    await desk.examine(id);
    await stageOf(office, id, 'electoralGate');
    await desk.request(id, 'changeDates', {
      receivedOn: '2026-04-10',
      startsOn: '2026-05-25',
      endsOn: '2026-05-25',
      reasons: 'Anticipo.',
    });
    await opens(office, id, ['observations']);
  });

  it.concurrent('suspends the use of the mark for what was granted before', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.grant(id);
    await tellPeriod(office, id, spring);
    await office.advance('2026-04-10', id);
    await sends(office, id, 'useSuspended');
    expect(await document(office.database, id, 'Sospensione dell’uso del marchio')).toContain(
      'Il patrocinio concesso resta efficace',
    );
    expect((await office.caseFile(id)).facts['useSuspended']).toBe('Elezioni comunali');
  });
});
