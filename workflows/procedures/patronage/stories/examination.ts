import { holderOf } from '../../../../apps/cli/demonstration/holders';
import { ARRIVAL, document, lettersOf, opens, refused, scene } from './scene';

const culture = 'culture.director';
const sport = 'sport.director';
const abroad = 'international-relations.director';

describe('the directorates', () => {
  it.concurrent(
    'are asked side by side, and International Relations where a consulate takes part',
    async () => {
      const { office, desk } = await scene();
      const id = await desk.open(ARRIVAL, {
        otherPatronages: [{ body: 'Consolato generale di prova', kind: 'consulate', state: 'granted' }],
      });
      await refused(desk.do(id, 'competence', { consult: [culture, culture] }), 'invalidForm', [['consult']]);
      const [competence] = await office.openTasks(id);
      if (!competence) throw new Error('The check of competence is not open');
      await office.command(id, 'completeTask', holderOf(competence.office), {
        task: competence.id,
        answer: { competence: 'thisUnit', consult: [culture, sport], overlap: 'Prot. 2026/0000007' },
      });
      await desk.do(id, 'completeness');
      await opens(office, id, ['sectorOpinion', 'sectorOpinion', 'sectorOpinion']);
      const asked = await office.openTasks(id);
      expect(asked.map((task) => task.office).toSorted()).toEqual([culture, abroad, sport]);

      const of = (directorate: string) => asked.find((task) => task.office === directorate);
      const give = async (directorate: string, answer: object) => {
        const task = of(directorate);
        if (task) await office.completeTask(task, holderOf(directorate), answer);
      };
      await give(abroad, { outcome: 'favourable', text: 'Il Consolato conferma.' });
      await give(culture, { outcome: 'needsDocuments', text: 'Il programma dei concerti.' });
      await opens(office, id, ['informationArrived', 'sectorOpinion']);
      expect(await document(office.database, id, 'Richiesta di informazioni')).toContain(
        'richiesto da Direzione Cultura',
      );
      await office.advance('2026-04-12', id);
      await desk.do(id, 'informationArrived');
      await opens(office, id, ['sectorOpinion', 'sectorOpinion']);
      const again = (await office.openTasks(id)).find((task) => task.office === culture);
      if (!again) throw new Error('Culture is not asked again');
      await refused(
        office.completeTask(again, holderOf(culture), { outcome: 'needsDocuments', text: 'Ancora.' }),
        'invalidForm',
        [['outcome']],
      );
      await office.command(id, 'completeTask', holderOf(culture), {
        task: again.id,
        answer: { outcome: 'unfavourable', text: 'Programma generico.' },
      });
      // Sport says nothing within twenty days of 7 April.
      await office.advance('2026-04-28', id);
      const { context } = await desk.task(id, 'requirements');
      expect(context).toMatchObject({ overlap: 'Prot. 2026/0000007', maySuspend: false });
      expect((await office.caseFile(id)).facts['opinions']).toEqual([
        { directorate: 'Direzione Cultura', outcome: 'contrario', text: 'Programma generico.' },
        { directorate: 'Direzione Giovani e Sport', outcome: 'non espresso nel termine', text: '' },
        {
          directorate: 'Area Relazioni Internazionali',
          outcome: 'favorevole',
          text: 'Il Consolato conferma.',
        },
      ]);
      await desk.do(id, 'requirements');
      await desk.resolve(id);
      const act = await document(office.database, id, 'Deliberazione di concessione del patrocinio');
      expect(act).toContain('- Consolato generale di prova: concesso');
      expect(act).toContain('- Direzione Cultura: contrario. Programma generico.');
      // Five days from 7 to 12 April are out of the count.
      expect(act).toMatch(
        /scade il 12 maggio 2026, e che i giorni impiegati sono 16, oltre a 5 giorni di sospensione/,
      );
    },
  );
});

describe('the assessment', () => {
  it.concurrent('may suspend the term once for information, and goes on by itself', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.doAll(id, 'competence', 'completeness');
    await desk.do(id, 'requirements', { outcome: 'needsInformation', reasons: 'Quanto costa l’ingresso?' });
    await opens(office, id, ['informationArrived']);
    expect(await office.deadlines(id)).toEqual(
      expect.arrayContaining([
        { key: 'suspension', due: '2026-05-07', state: 'running' },
        // Thirty days more than 7 May: a Saturday, on which terms end.
        { key: 'conclusion', due: '2026-06-06', state: 'running' },
      ]),
    );
    await office.advance('2026-05-08', id);
    await opens(office, id, ['requirements']);
    await refused(
      desk.do(id, 'requirements', { outcome: 'needsInformation', reasons: 'Ancora.' }),
      'invalidForm',
      [['outcome']],
    );
  });

  it.concurrent(
    'that finds an obstacle is confirmed, put to the applicant and becomes the refusal',
    async () => {
      const { office, desk } = await scene();
      const id = await desk.open(ARRIVAL);
      await desk.doAll(id, 'competence', 'completeness');
      await refused(desk.do(id, 'requirements', { profit: true }), 'invalidForm', [['outcome']]);
      const [task] = await office.openTasks(id);
      if (!task) throw new Error('The assessment is not open');
      const answer = {
        outcome: 'unfavourable',
        significant: true,
        relevant: true,
        notablePeople: false,
        single: true,
        alreadyPatronised: false,
        profit: true,
        advertising: false,
        propaganda: false,
        foreignAims: false,
        cityOffice: false,
        reasons: 'Ingresso a pagamento con fini di lucro.',
      };
      await office.command(id, 'completeTask', holderOf(task.office), { task: task.id, answer });
      // Who has examined the application may neither confirm nor sign.
      await desk.do(id, 'confirmObstacle');
      await office.advance('2026-04-18', id);
      await desk.doAll(id, 'refusal.draft', 'refusal.signature');
      expect(await desk.outcome(id)).toBe('refused');
      expect((await office.caseFile(id)).facts['obstacle']).toMatch(/a scopo di lucro/);
      expect(await document(office.database, id, 'Comunicazione del diniego')).toContain(
        'Ingresso a pagamento con fini di lucro.',
      );
    },
  );

  it.concurrent('goes on when the observations overcome the obstacle', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.doAll(id, 'competence', 'completeness');
    await desk.do(id, 'requirements', { outcome: 'unfavourable', significant: false });
    await desk.do(id, 'confirmObstacle');
    await desk.do(id, 'observations');
    await desk.do(id, 'assessObservations', { outcome: 'readmit', answer: 'Il programma è ora completo.' });
    await opens(office, id, ['grant.draft']);
  });

  it.concurrent('cannot call one initiative what lasts more than a year', async () => {
    const { desk } = await scene();
    const id = await desk.open(ARRIVAL, { initiative: { endsOn: '2027-06-12' } });
    await desk.doAll(id, 'competence', 'completeness');
    await refused(desk.do(id, 'requirements'), 'invalidForm', [['single']]);
  });
});

describe('the mark before the grant', () => {
  const use = { foundOn: ARRIVAL, where: 'Sito dell’evento', description: 'Marchio in testata.' };

  it.concurrent('brings a warning, and the second time an obstacle to the grant', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.request(id, 'earlyUse', use, holderOf('communication.officer'));
    expect(await document(office.database, id, 'Diffida dall’uso del marchio')).toContain('Si diffida');
    await desk.examine(id);
    await opens(office, id, ['grant.draft']);
    await desk.request(id, 'earlyUse', { ...use, where: 'Manifesti' });
    await desk.do(id, 'confirmObstacle');
    await office.advance('2026-04-18', id);
    await desk.doAll(id, 'refusal.draft', 'refusal.signature');
    expect(await desk.outcome(id)).toBe('refused');
    const { facts } = await office.caseFile(id);
    expect(facts['uses']).toMatchObject([
      { result: 'diffida' },
      { where: 'Manifesti', result: 'motivo ostativo' },
    ]);
    expect(facts['obstacle']).toMatch(/nonostante la diffida/);
    expect(await lettersOf(office, id)).toEqual(['receipt', 'earlyUseWarning', 'rejectionNotice', 'refusal']);
  });

  it.concurrent('is forgiven when the observations explain it', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.request(id, 'earlyUse', use);
    await desk.request(id, 'earlyUse', use);
    await desk.examine(id);
    await desk.do(id, 'confirmObstacle');
    await desk.do(id, 'observations');
    await desk.do(id, 'assessObservations', { outcome: 'readmit', answer: 'Il sito è di terzi.' });
    await opens(office, id, ['grant.draft']);
  });
});
