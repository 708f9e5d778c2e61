import { actor } from '../../../../test/support/office';
import { refusal } from '../../../../test/support/refusal';
import { eventually } from '../../../../test/support/eventually';
import { renew } from '../../../../test/support/renew';
import { ARRIVAL, dates, document, expires, lettersOf, opens, refused, scene } from './scene';

const cabinet = 'andrea.locatelli';
const director = 'paola.vismara';
const abroad = 'valentina.corno';

describe('an application', () => {
  it.concurrent(
    'is receipted with the day until which it could come and the term of the decision',
    async () => {
      const { office, desk } = await scene();
      const id = await desk.open(ARRIVAL);
      await opens(office, id, ['competence']);
      expect(await office.deadlines(id)).toEqual([
        { key: 'conclusion', due: '2026-05-07', state: 'running' },
        { key: 'filing', due: '2026-04-28', state: 'met' },
        // Ten days before 12 June is a holiday, the day before it is not.
        { key: 'printing', due: '2026-06-01', state: 'running' },
      ]);
      expect((await office.caseFile(id)).number).toMatch(/^2026\/\d{7}$/);
      const receipt = await document(office.database, id, 'Ricevuta e avvio del procedimento');
      expect(receipt).toContain('concludersi entro il 7 maggio 2026');
      expect(receipt).not.toContain('tardiva');
    },
  );

  it.concurrent('of 29 April is late by one day and can be admitted with reasons', async () => {
    const { office, desk } = await scene();
    const id = await desk.open('2026-04-29');
    expect((await office.caseFile(id)).facts).toMatchObject({ latestFiling: '2026-04-28', daysLate: 1 });
    expect(await document(office.database, id, 'Ricevuta e avvio del procedimento')).toContain(
      'doveva pervenire entro il 28 aprile 2026',
    );
    await desk.do(id, 'competence');
    const { context } = await desk.do(id, 'lateDecision');
    expect(context).toMatchObject({ daysLate: 1, latestFiling: '2026-04-28' });
    await opens(office, id, ['completeness']);
    await desk.doAll(id, 'completeness', 'requirements');
    await desk.resolve(id);
    expect(await document(office.database, id, 'Deliberazione di concessione del patrocinio')).toContain(
      'è stata ammessa per la ragione che segue: Il tempo residuo consente l’istruttoria.',
    );
  });

  it.concurrent('that is not admitted is put to the applicant and refused as late', async () => {
    const { office, desk } = await scene();
    const id = await desk.open('2026-05-04');
    await desk.do(id, 'competence');
    await desk.do(id, 'lateDecision', { admitted: false, reasons: 'Calendario della Giunta completo.' });
    // The tenth day of the notice is 14 May.
    await opens(office, id, ['observations']);
    await office.advance('2026-05-15', id);
    await desk.doAll(id, 'refusal.draft', 'refusal.signature');
    expect(await desk.outcome(id)).toBe('late');
    const act = await document(office.database, id, 'Determinazione di diniego del patrocinio');
    expect(act).toContain('senza l’anticipo di quarantacinque giorni');
    expect(act).toContain('Calendario della Giunta completo.');
    expect(act).toContain('non sono pervenute osservazioni');
    // Eleven days have passed, ten of them in the notice.
    expect(act).toContain('i giorni impiegati sono 1, oltre a 10 giorni di sospensione');
    expect(await lettersOf(office, id)).toEqual(['receipt', 'rejectionNotice', 'refusal']);
  });

  it.concurrent('that comes when the initiative has begun cannot be admitted', async () => {
    const { office, desk } = await scene();
    const id = await desk.open('2026-06-12');
    await desk.do(id, 'competence');
    await opens(office, id, ['observations']);
    await office.advance('2026-06-23', id);
    await desk.doAll(id, 'refusal.draft', 'refusal.signature');
    expect(await desk.outcome(id)).toBe('late');
  });

  it.concurrent('not admitted at first goes on when observations overcome the lateness', async () => {
    const { office, desk } = await scene();
    const id = await desk.open('2026-05-04');
    await desk.do(id, 'competence');
    await desk.do(id, 'lateDecision', { admitted: false, reasons: 'Tempi stretti.' });
    await desk.do(id, 'observations');
    await desk.do(id, 'assessObservations', { outcome: 'readmit', answer: 'Il ritardo è del Comune.' });
    await opens(office, id, ['completeness']);
    expect((await office.caseFile(id)).facts['lateAdmitted']).toBe('Il ritardo è del Comune.');
  });

  it.concurrent('that is late no more after a change of dates needs no decision', async () => {
    const { office, desk } = await scene();
    const id = await desk.open('2026-05-04');
    await desk.do(id, 'competence');
    await opens(office, id, ['lateDecision']);
    await desk.request(id, 'changeDates', {
      receivedOn: '2026-05-04',
      startsOn: '2026-06-18',
      endsOn: '2026-06-20',
      reasons: 'Maltempo previsto.',
    });
    await opens(office, id, ['completeness']);
    // 45 days before 18 June is 4 May, the day of the application.
    expect((await office.caseFile(id)).facts).toMatchObject({ latestFiling: '2026-05-04', daysLate: 0 });
    expect(await document(office.database, id, 'Riscontro al cambio di data')).toContain(
      'il termine utile per la domanda è il 4 maggio 2026',
    );
  });

  it.concurrent('is late after a change to earlier dates', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.do(id, 'competence');
    await desk.request(id, 'changeDates', {
      receivedOn: ARRIVAL,
      startsOn: '2026-05-10',
      endsOn: '2026-05-10',
      place: 'Parco Sempione',
      reasons: 'Anticipo.',
    });
    await desk.doAll(id, 'completeness', 'requirements');
    await opens(office, id, ['lateDecision']);
    expect((await office.caseFile(id)).facts).toMatchObject({
      place: 'Parco Sempione',
      latestFiling: '2026-03-26',
      daysLate: 12,
    });
  });
});

describe('competence', () => {
  it.concurrent('of a borough forwards the application and tells the applicant', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL, { initiative: { relevance: 'borough' } });
    await refused(desk.do(id, 'competence', { competence: 'borough' }), 'invalidForm', [['forwardTo']]);
    await office.complete(id, 'competence', cabinet, {
      competence: 'borough',
      forwardTo: 'Municipio 6',
      consult: [],
    });
    expect(await desk.outcome(id)).toBe('forwarded');
    expect(await lettersOf(office, id)).toEqual(['receipt', 'forwarding', 'forwardingNotice']);
    expect(await document(office.database, id, 'Trasmissione per competenza')).toContain('**Municipio 6**');
    expect(await office.deadlines(id)).toContainEqual({
      key: 'conclusion',
      due: '2026-05-07',
      state: 'met',
    });
  });

  it.concurrent(
    'of International Relations is theirs from the start for international initiatives',
    async () => {
      const { office, desk } = await scene();
      const id = await desk.open(ARRIVAL, { initiative: { relevance: 'international' } });
      const { office: at } = await desk.task(id, 'competence');
      expect(at).toBe('international-relations.officer');
      expect(await document(office.database, id, 'Ricevuta e avvio del procedimento')).toContain(
        'Area Relazioni Internazionali',
      );
      await desk.do(id, 'competence');
      expect(await refusal(office, id, 'withdraw', cabinet, { reason: 'Rinuncia.' })).toMatchObject({
        code: 'officeRequired',
      });
      await office.command(id, 'withdraw', abroad, { reason: 'Il richiedente rinuncia.' });
      expect(await desk.outcome(id)).toBe('withdrawn');
    },
  );

  it.concurrent('of the other unit hands it over, with its work, its manager and its term', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.do(id, 'competence', { competence: 'otherUnit' });
    const { id: task } = await desk.task(id, 'completeness');
    expect((await office.openTasks(id)).map(({ office: at }) => at)).toEqual([
      'international-relations.officer',
    ]);
    const assignee = actor('matteo.riboldi');
    expect(await refusal(office, id, 'assignTask', director, { task, assignee })).toMatchObject({
      code: 'officeRequired',
    });
    await office.command(id, 'assignTask', 'stefano.galimberti', { task, assignee });
    await desk.do(id, 'completeness', {}, 'matteo.riboldi');
    await desk.do(id, 'requirements');
    await desk.do(id, 'grant.draft');
    expect((await desk.task(id, 'grant.technicalOpinion')).office).toBe('international-relations.director');
    // The application reached the city when it reached the first unit.
    expect(await office.deadlines(id)).toContainEqual({
      key: 'conclusion',
      due: '2026-05-07',
      state: 'running',
    });
  });

  it.concurrent('of International Relations comes back to the Cabinet', async () => {
    const { desk } = await scene();
    const id = await desk.open(ARRIVAL, { initiative: { relevance: 'international' } });
    await desk.do(id, 'competence', { competence: 'otherUnit' });
    expect((await desk.task(id, 'completeness')).office).toBe('cabinet.officer');
  });

  it.concurrent('asks where a request for money goes before the case can end', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL, { asksForMoney: true, moneyAsked: '4000.00' });
    expect(await document(office.database, id, 'Ricevuta e avvio del procedimento')).toContain(
      'oggetto di un procedimento distinto',
    );
    await desk.do(id, 'competence', { competence: 'directorate', forwardTo: 'Direzione Cultura' });
    await opens(office, id, ['moneyRequest']);
    const { context } = await desk.do(id, 'moneyRequest');
    expect(context['moneyAsked']).toBe('4000.00');
    expect(await desk.outcome(id)).toBe('forwarded');
    expect((await office.caseFile(id)).facts['relatedRequest']).toBe('Unità Contributi: Prot. 2026/0004411');
  });

  it.concurrent('lets a request for money go its own way, and hears of its end', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL, { asksForMoney: true, moneyAsked: '4000.00' });
    const { number } = await office.caseFile(id);
    await desk.do(id, 'moneyRequest', { handling: 'open', handedTo: undefined, reference: undefined });
    await renew(office, id);
    const request = `${id}-1`;
    const plan = await desk.task(request, 'plan');
    expect(plan.office).toBe('contributions.officer');
    expect(await office.caseFile(request)).toMatchObject({ number, facts: { amount: '4000.00' } });
    await office.completeTask(plan, 'giulia.ferrari', { decision: 'refuse', reasons: 'Fondi esauriti.' });
    await eventually('the news of the end', async () =>
      (await office.facts(id)).find(({ kind }) => kind === 'relatedCaseEnded'),
    );
    await renew(office, id);
    expect((await office.caseFile(id)).facts).toMatchObject({ moneyRequestEnded: ARRIVAL });
    const opened = (await office.facts(id)).filter(({ kind }) => kind === 'caseRelated');
    expect(opened).toEqual([{ kind: 'caseRelated', relation: 'opened', other: request, side: 'source' }]);
    const turns = await office.database.query(
      `SELECT count(DISTINCT turn) AS turns FROM journal WHERE case_id = $1
       AND fact->>'kind' IN ('taskCompleted', 'caseRelated')`,
      [id],
    );
    // What a step opens is on record in the transaction of that step.
    expect(turns.rows).toEqual([{ turns: '1' }]);
  });
});

describe('the papers', () => {
  const attachments = {
    report: true,
    deedAndStatute: 'onFile',
    appointmentMinutes: true,
    identityDocument: true,
    eventBudget: false,
    chamberExtract: false,
  };
  const incomplete = { complete: false, missing: ['Bilancio preventivo'] };

  it.concurrent('of commercial applicants are asked for once, while the term goes on', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL, { applicantKind: 'commercial', attachments });
    await desk.do(id, 'competence');
    const { context } = await desk.task(id, 'completeness');
    expect(context['papers']).toEqual([
      'bilancio preventivo dell’iniziativa, datato e firmato',
      'visura ordinaria della Camera di commercio',
    ]);
    await refused(desk.do(id, 'completeness'), 'invalidForm', [['notes']]);
    await desk.do(id, 'completeness', { ...incomplete, stampDuty: 'missing' });
    expect(await document(office.database, id, 'Richiesta di integrazione')).toMatch(
      /- Bilancio preventivo\n- prova dell’assolvimento dell’imposta di bollo \(euro 16,00\)/,
    );
    expect(await office.deadlines(id)).toEqual(
      expect.arrayContaining([
        { key: 'completion', due: '2026-04-17', state: 'running' },
        { key: 'conclusion', due: '2026-05-07', state: 'running' },
      ]),
    );
    await desk.do(id, 'documentsArrived');
    await opens(office, id, ['requirements']);
    expect((await office.caseFile(id)).facts['stampDuty']).toBe('assolta');
    expect(await lettersOf(office, id)).toEqual(['receipt', 'completionRequest']);
  });

  it.concurrent('that do not come lead to a refusal which answers what was observed', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.do(id, 'competence');
    await desk.do(id, 'completeness', incomplete);
    await office.advance('2026-04-18', id);
    await desk.do(id, 'confirmObstacle');
    await desk.do(id, 'observations', { receivedOn: '2026-04-18', text: 'Il bilancio segue.' });
    await desk.do(id, 'assessObservations', { answer: 'Il bilancio non è pervenuto.' });
    await desk.do(id, 'refusal.draft');
    await desk.do(id, 'refusal.signature', { decision: 'returned', reasons: 'Citare la richiesta.' });
    await desk.do(id, 'refusal.draft', { additions: 'Vista la richiesta di integrazione.' });
    await desk.do(id, 'refusal.signature');
    expect(await desk.outcome(id)).toBe('refused');
    const act = await document(office.database, id, 'Determinazione di diniego del patrocinio');
    expect(act).toContain('non è stata completata nel termine assegnato');
    expect(act).toContain('«Il bilancio segue.»');
    expect(act).toContain('Il bilancio non è pervenuto.');
    expect(act).toContain('Vista la richiesta di integrazione.');
    // The notice of 18 April stopped the term until ten days after the observations: to a Sunday, so Monday 18 May.
    expect(await office.deadlines(id)).toContainEqual({
      key: 'conclusion',
      due: '2026-05-18',
      state: 'met',
    });
  });

  it.concurrent('are looked at again when the head of the unit returns what was found', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.do(id, 'competence');
    await desk.do(id, 'completeness', incomplete);
    await desk.do(id, 'documentsArrived', { complete: false });
    await desk.do(id, 'confirmObstacle', { confirmed: false, notes: 'Il bilancio non è dovuto.' });
    await desk.do(id, 'completeness');
    await opens(office, id, ['requirements']);
    expect(await lettersOf(office, id)).not.toContain('rejectionNotice');
  });

  it.concurrent('without the stamp duty are reported and stop nothing', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL, { stampDuty: 'missing' });
    await desk.do(id, 'competence');
    await desk.do(id, 'completeness', { stampDuty: 'missing' });
    await office.advance('2026-04-18', id);
    await opens(office, id, ['requirements']);
    expect(await document(office.database, id, 'Segnalazione per la regolarizzazione del bollo')).toContain(
      'euro 16,00',
    );
  });
});

describe('before the decision', () => {
  it.concurrent('the applicant may give up', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await office.command(id, 'withdraw', cabinet, { reason: 'Iniziativa rinviata a data da definire.' });
    expect(await desk.outcome(id)).toBe('withdrawn');
  });

  it.concurrent('an initiative that is off ends the case', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.do(id, 'competence');
    await desk.request(id, 'cancelled', { receivedOn: ARRIVAL, reasons: 'Mancano gli sponsor.' });
    expect(await desk.outcome(id)).toBe('lapsed');
    expect(await document(office.database, id, 'Comunicazione di decadenza')).toContain(
      'archiviazione della domanda di patrocinio',
    );
  });

  it.concurrent('an initiative that is over without a decision ends the case with the remedies', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL, dates('2026-06-12'));
    await desk.do(id, 'competence');
    await office.advance('2026-06-13', id);
    expect(await desk.outcome(id)).toBe('lapsed');
    expect(await document(office.database, id, 'Comunicazione di decadenza')).toContain(
      'si è svolta prima della decisione',
    );
    expect(await office.deadlines(id)).toContainEqual({
      key: 'conclusion',
      due: '2026-05-07',
      state: 'expired',
    });
  });

  it.concurrent(
    'a substitute decides in place of the head of the unit once the term has passed',
    async () => {
      const { office, desk } = await scene();
      const id = await desk.open(ARRIVAL);
      await desk.examine(id);
      await office.advance('2026-05-08', id);
      await expires(office, id, 'conclusion');
      await desk.request(id, 'standard.substitute', { motion: 'party', reasons: 'Istanza del 7 maggio.' });
      await desk.do(id, 'grant.draft');
      expect((await desk.task(id, 'grant.technicalOpinion')).office).toBe('general-manager');
      await desk.doAll(id, 'grant.technicalOpinion', 'grant.accountingOpinion', 'grant.adoption');
      expect(await document(office.database, id, 'Deliberazione di concessione del patrocinio')).toMatch(
        /è scaduto il 7 maggio 2026, e che i giorni impiegati sono 31, con un ritardo di 1 giorno;/,
      );
    },
  );
});
