import { refusal } from '../../../../test/support/refusal';
import { ARRIVAL, document, opens, refused, registered, scene } from './scene';

describe('the board', () => {
  it.concurrent('grants by a resolution that costs nothing, entered in the register', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.grant(id);
    const { facts } = await office.caseFile(id);
    expect(facts).toMatchObject({ resolutionDate: ARRIVAL, executoryOn: ARRIVAL });
    const act = await document(office.database, id, 'Deliberazione di concessione del patrocinio');
    expect(act).toContain('**non comporta oneri a carico del bilancio comunale**');
    expect(act).toContain('- regolarità contabile: non dovuto');
    expect(await document(office.database, id, 'Comunicazione della concessione')).toContain(
      String(facts['resolutionNumber']),
    );
    expect(await registered(office, id)).toEqual([
      { period: '[2026-04-07,2026-06-15)', state: 'granted', startsOn: '2026-06-12' },
    ]);
    expect(await office.deadlines(id)).toEqual(
      expect.arrayContaining([
        { key: 'conclusion', due: '2026-05-07', state: 'met' },
        { key: 'printing', due: '2026-06-01', state: 'met' },
        { key: 'albo', due: '2026-04-21', state: 'running' },
      ]),
    );
  });

  it.concurrent('has no accounting opinion to hear, unless Accounting finds a cost', async () => {
    const { desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.examine(id);
    await desk.do(id, 'grant.draft');
    await refused(desk.do(id, 'grant.accountingOpinion', { opinion: 'favourable' }), 'invalidForm', [
      ['opinion'],
    ]);
  });

  it.concurrent('waits for the effect of a resolution that is not immediately executable', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.examine(id);
    await desk.doAll(id, 'grant.draft', 'grant.technicalOpinion', 'grant.accountingOpinion');
    const later = {
      immediatelyExecutable: false,
      members: undefined,
      votesForImmediateEffect: undefined,
    };
    await desk.do(id, 'grant.adoption', later);
    await desk.do(id, 'grant.publication');
    await opens(office, id, []);
    // Posted on 7 April it takes effect on the eighteenth.
    await office.advance('2026-04-18', id);
    await opens(office, id, ['markKit']);
    expect((await office.caseFile(id)).facts['executoryOn']).toBe('2026-04-18');
  });

  it.concurrent('must give immediate effect where the initiative would begin before', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.examine(id);
    await office.advance('2026-06-02', id);
    await desk.doAll(id, 'grant.draft', 'grant.technicalOpinion', 'grant.accountingOpinion');
    await refused(
      desk.do(id, 'grant.adoption', {
        immediatelyExecutable: false,
        members: undefined,
        votesForImmediateEffect: undefined,
      }),
      'invalidForm',
      [['immediatelyExecutable']],
    );
  });

  it.concurrent('may reject: the applicant is heard, and the proposal can come again', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.examine(id);
    const steps = ['grant.draft', 'grant.technicalOpinion', 'grant.accountingOpinion'];
    const rejected = {
      result: 'rejected',
      immediatelyExecutable: false,
      members: undefined,
      votesForImmediateEffect: undefined,
      reasons: 'Iniziativa già sostenuta nel 2025.',
    };
    await desk.doAll(id, ...steps);
    await desk.do(id, 'grant.adoption', rejected);
    expect(await document(office.database, id, 'Preavviso di rigetto')).toContain(
      'Iniziativa già sostenuta nel 2025.',
    );
    await desk.do(id, 'observations');
    await desk.do(id, 'assessObservations', { outcome: 'readmit', answer: 'Altra iniziativa.' });
    await desk.doAll(id, ...steps);
    await desk.do(id, 'grant.adoption', rejected);
    await office.advance('2026-05-08', id);
    await desk.doAll(id, 'refusal.draft', 'refusal.signature');
    expect(await desk.outcome(id)).toBe('refused');
    expect(await registered(office, id)).toEqual([]);
  });

  it.concurrent('gets the proposal again when the initiative moves', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.examine(id);
    await desk.do(id, 'grant.draft');
    await desk.request(id, 'changeDates', {
      receivedOn: ARRIVAL,
      startsOn: '2026-07-03',
      endsOn: '2026-07-04',
      reasons: 'Lavori alla Darsena.',
    });
    await opens(office, id, ['grant.draft']);
    await desk.resolve(id);
    expect(await document(office.database, id, 'Deliberazione di concessione del patrocinio')).toContain(
      'prevista dal 3 luglio 2026 al 4 luglio 2026',
    );
    expect(await office.deadlines(id)).toEqual(
      expect.arrayContaining([
        { key: 'printing', due: '2026-06-01', state: 'cancelled' },
        { key: 'printing', due: '2026-06-23', state: 'met' },
      ]),
    );
  });

  it.concurrent('keeps the drafter of a proposal from giving an opinion on it', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.examine(id);
    await desk.do(id, 'grant.draft');
    const { id: task } = await desk.task(id, 'grant.technicalOpinion');
    const drafter = {
      person: 'andrea.locatelli',
      name: 'Andrea Locatelli',
      offices: ['cabinet.officer', 'cabinet.director'],
    };
    expect(
      await refusal(office, id, 'claimTask', 'andrea.locatelli', { task, actor: drafter }),
    ).toMatchObject({ code: 'dutiesExclude' });
  });
});
