import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import type { ProcedureDeclaration } from '../../../libs/domain';
import {
  applicationOf,
  apply,
  eventually,
  officer,
  openRound,
  RoundDesk,
  roundOf,
  workOf,
} from '../../../test/support/contributions';
import { Office } from '../../../test/support/office';
import { application, round } from './procedure';

/** Stories run side by side on cases of their own, so the office opens before the first of them. */
const opening = Office.open();
/** The whole execution, four years of it, is played once and then looked at from many sides. */
jest.setTimeout(150_000);

afterAll(async () => (await opening).close());

/** Played once, however many stories stand on it. */
function once<T>(play: () => Promise<T>): () => Promise<T> {
  let played: Promise<T> | undefined;
  return () => (played ??= play());
}

// 30 June 2024 is a Sunday: the intake closes on Monday 1 July.
const intakeRound = once(async () => {
  const office = await opening;
  const data = roundOf(2024, { evangelical: 1 });
  const desk = new RoundDesk(office, data);
  const id = await openRound(office, data, '2024-06-24');
  await desk.doAll(id, 'computeFund', 'approveOpening');
  // One that stays under examination keeps the round from going on.
  await apply(office, id, applicationOf('Chiesa che attende'));
  await office.advance('2024-07-05', id);
  return { office, desk, id };
});

async function applied(body: string, changes: object = {}, receivedOn = '2024-06-28') {
  const { office, desk, id } = await intakeRound();
  return { office, desk, id: await apply(office, id, applicationOf(body, changes), receivedOn) };
}

const incomplete = { complete: false, missing: ['Computo metrico'] };
const observations = { receivedOn: '2024-07-08', text: 'Il computo era allegato alla PEC del 28 giugno.' };

describe('the intake', () => {
  it.concurrent('closes on Monday 1 July where 30 June is a Sunday', async () => {
    const { office, id } = await intakeRound();
    expect(await office.deadlines(id)).toContainEqual({ key: 'intake', due: '2024-07-01', state: 'expired' });
  });

  it.concurrent('takes an application of that Monday as one in time', async () => {
    const { office, id } = await applied('Chiesa del lunedì', {}, '2024-07-01');
    expect((await office.caseFile(id)).facts['late']).toBe(false);
    expect(await office.deadlines(id)).toContainEqual({
      key: 'conclusion',
      due: '2024-11-30',
      state: 'running',
    });
  });

  it.concurrent('registers a late application, hears the applicant and refuses it', async () => {
    const { office, desk, id } = await applied('Chiesa in ritardo', {}, '2024-07-02');
    const { number, facts } = await office.caseFile(id);
    expect(number).toMatch(/^2024\/\d{7}$/);
    expect(facts['late']).toBe(true);
    await desk.do(id, 'formalCheck');
    // The tenth day of a notice of 5 August is Ferragosto.
    await office.advance('2024-08-05', id);
    await desk.do(id, 'confirmAdmission', { confirmed: true });
    expect(await office.deadlines(id)).toContainEqual({
      key: 'observations',
      due: '2024-08-16',
      state: 'running',
    });
    await office.advance('2024-08-16', id);
    await opens(office, id, ['observations']);
    await office.advance('2024-08-17', id);
    await opens(office, id, ['refusal.draft']);
    await desk.doAll(id, 'refusal.draft');
    await desk.do(id, 'refusal.signature', { decision: 'returned', reasons: 'Citare la PEC.' });
    await office.advance('2024-08-20', id);
    await desk.do(id, 'refusal.draft', { additions: 'La PEC è del 2 luglio.' });
    await desk.do(id, 'refusal.signature', { decision: 'signed' });
    expect(await desk.outcome(id)).toBe('inadmissible');
    const act = await document(office.database, id, 'Determinazione di inammissibilità');
    expect(act).toContain('pervenuta oltre il termine');
    expect(act).toContain('La PEC è del 2 luglio.');
    expect(act).toContain('non risultano osservazioni');
    // From 2 July to 20 August, the day of the signature.
    expect(act).toMatch(/scade il 30 novembre 2024 .* impiegati 49 giorni/);
    const letter = await document(office.database, id, 'Comunicazione del provvedimento negativo');
    expect(letter).toMatch(/sessanta giorni/);
  });
});

describe('the examination', () => {
  it.concurrent('goes on after observations that complete an incomplete application', async () => {
    const { office, desk, id } = await applied('Chiesa completata');
    await desk.do(id, 'formalCheck', incomplete);
    const confirmed = await desk.do(id, 'confirmAdmission', { confirmed: true });
    expect(confirmed.context['details']).toBe('Computo metrico');
    expect(await office.deadlines(id)).toContainEqual({
      key: 'observations',
      due: '2024-07-15',
      state: 'running',
    });
    await office.advance('2024-07-08', id);
    await desk.do(id, 'observations', observations);
    await desk.do(id, 'assessObservations', {
      outcome: 'readmit',
      answer: 'Il computo è agli atti.',
      works: [],
    });
    await desk.do(id, 'recognitionCheck');
    await opens(office, id, ['buildingOpinion', 'urbanOpinion']);
    expect(await office.deadlines(id)).toContainEqual({
      key: 'observations',
      due: '2024-07-15',
      state: 'met',
    });
  });

  it.concurrent('answers in the refusal what the applicant has observed', async () => {
    const { office, desk, id } = await applied('Chiesa senza poteri');
    await desk.do(id, 'formalCheck', { representationProven: false, notes: 'Procura scaduta.' });
    await desk.do(id, 'confirmAdmission', { confirmed: true });
    await desk.do(id, 'observations', { receivedOn: '2024-07-05', text: 'La procura si rinnova da sé.' });
    await desk.do(id, 'assessObservations', {
      outcome: 'confirm',
      answer: 'La procura non prevede il rinnovo.',
      works: [],
    });
    await desk.do(id, 'refusal.draft');
    await desk.do(id, 'refusal.signature', { decision: 'signed' });
    expect(await desk.outcome(id)).toBe('inadmissible');
    const act = await document(office.database, id, 'Determinazione di inammissibilità');
    expect(act).toContain('autorità religiosa competente');
    expect(act).toContain('Procura scaduta.');
    expect(act).toContain('«La procura si rinnova da sé.»');
    expect(act).toContain('La procura non prevede il rinnovo.');
    expect((await office.caseFile(id)).facts['inadmissibleReason']).toMatch(/autorità religiosa competente/);
  });

  it.concurrent('refuses a body without a stable presence when nothing is observed', async () => {
    const { office, desk, id } = await applied('Chiesa itinerante');
    await desk.do(id, 'formalCheck');
    await desk.do(id, 'recognitionCheck', { stable: false, reasons: 'Nessuna sede dal 2019.' });
    await desk.do(id, 'confirmAdmission', { confirmed: true });
    await office.advance('2024-07-16', id);
    await desk.do(id, 'refusal.draft');
    await desk.do(id, 'refusal.signature', { decision: 'signed' });
    expect(await desk.outcome(id)).toBe('inadmissible');
    expect(await document(office.database, id, 'Preavviso di rigetto')).toContain('Nessuna sede dal 2019.');
  });

  it.concurrent('is done again when the manager returns it', async () => {
    const { office, desk, id } = await applied('Chiesa riesaminata');
    await desk.do(id, 'formalCheck', incomplete);
    await desk.do(id, 'confirmAdmission', { confirmed: false, notes: 'Il computo c’è, a pagina 12.' });
    await desk.do(id, 'formalCheck');
    await opens(office, id, ['recognitionCheck']);
    expect(await lettersOf(office, id)).toEqual(['receipt']);
  });

  it.concurrent('hears the applicant on refused works and takes them back in', async () => {
    const { office, desk, id } = await applied('Chiesa con due opere', {
      works: [workOf(), workOf({ name: 'Parcheggio', priority: 2, cost: '30000.00' })],
    });
    await desk.doAll(id, 'formalCheck', 'recognitionCheck', 'urbanOpinion', 'buildingOpinion');
    const refusedWork = [
      { work: 1, eligible: true, admissibleCost: '50000.00' },
      { work: 2, eligible: false, admissibleCost: '0.00', reason: 'Parcheggio a pagamento.' },
    ];
    await desk.do(id, 'eligibilityCheck', { works: refusedWork });
    await desk.do(id, 'confirmAdmission', { confirmed: true });
    expect(await document(office.database, id, 'Preavviso di accoglimento parziale')).toContain(
      'Parcheggio a pagamento.',
    );
    await desk.do(id, 'observations', { receivedOn: '2024-07-05', text: 'È gratuito.' });
    await desk.do(id, 'assessObservations', {
      outcome: 'readmit',
      answer: 'Il parcheggio è gratuito.',
      works: [
        { work: 1, eligible: true, admissibleCost: '50000.00' },
        { work: 2, eligible: true, admissibleCost: '30000.00' },
      ],
    });
    await stageOf(office, id, 'waitingSplit');
    expect((await office.caseFile(id)).facts['admissibleCost']).toBe('80000.00');
  });

  it.concurrent('admits the rest when nothing is observed on a partial refusal', async () => {
    const { office, desk, id } = await applied('Chiesa in parte', {
      works: [workOf(), workOf({ name: 'Sala giochi', priority: 2, cost: '30000.00' })],
    });
    await desk.doAll(id, 'formalCheck', 'recognitionCheck', 'buildingOpinion');
    await desk.do(id, 'urbanOpinion', {
      outcome: 'inadmissible',
      inadmissibleWorks: [{ work: 2, reasons: 'Area a verde.' }],
    });
    const lines = [
      { work: 1, eligible: true, admissibleCost: '45000.00', reason: 'Voci non di cantiere.' },
      { work: 2, eligible: true, admissibleCost: '30000.00' },
    ];
    await refused(desk.do(id, 'eligibilityCheck', { works: lines }), 'invalidForm', [
      ['works', 1, 'admissibleCost'],
    ]);
    lines[1] = { work: 2, eligible: true, admissibleCost: '0.00', reason: 'Parere urbanistico.' };
    await desk.do(id, 'eligibilityCheck', { works: lines });
    await desk.do(id, 'confirmAdmission', { confirmed: true });
    await office.advance('2024-07-16', id);
    await stageOf(office, id, 'waitingSplit');
    const { facts } = await office.caseFile(id);
    expect(facts['admissibleCost']).toBe('45000.00');
    expect(facts['urbanOpinion']).toBe('Interventi inammissibili');
  });

  it.concurrent('refuses an application all of whose works an office declared inadmissible', async () => {
    const { office, desk, id } = await applied('Chiesa fuori piano');
    await desk.doAll(id, 'formalCheck', 'recognitionCheck', 'urbanOpinion');
    await desk.do(id, 'buildingOpinion', {
      outcome: 'inadmissible',
      inadmissibleWorks: [{ work: 1, reasons: 'Manca il titolo.' }],
    });
    const none = [{ work: 1, eligible: true, admissibleCost: '0.00', reason: 'Parere edilizio.' }];
    await desk.do(id, 'eligibilityCheck', { works: none });
    await desk.do(id, 'confirmAdmission', { confirmed: true });
    await desk.do(id, 'observations', { receivedOn: '2024-07-05', text: 'Il titolo è in arrivo.' });
    // Readmitted by name, but with nothing that could be financed.
    await desk.do(id, 'assessObservations', {
      outcome: 'readmit',
      answer: 'Il titolo deve precedere la domanda.',
      works: none,
    });
    await desk.do(id, 'refusal.draft');
    await desk.do(id, 'refusal.signature', { decision: 'signed' });
    expect(await desk.outcome(id)).toBe('inadmissible');
    const act = await document(office.database, id, 'Determinazione di inammissibilità');
    expect(act).toContain('inammissibile sotto il profilo edilizio');
    expect(act).toContain('Il titolo deve precedere la domanda.');
  });
});

describe('an opinion', () => {
  const asksForDocuments = { outcome: 'needsDocuments', text: 'Rilievo dello stato di fatto.' };

  it.concurrent('stops its term once while the documents come', async () => {
    const { office, desk, id } = await applied('Chiesa con documenti');
    await office.advance('2024-09-02', id);
    await desk.doAll(id, 'formalCheck', 'recognitionCheck', 'urbanOpinion');
    // Twenty days from 2 September end on a Sunday.
    expect(await office.deadlines(id)).toContainEqual({
      key: 'buildingOpinion',
      due: '2024-09-23',
      state: 'running',
    });
    await office.advance('2024-09-10', id);
    await desk.do(id, 'buildingOpinion', asksForDocuments);
    expect(await office.deadlines(id)).toContainEqual({
      key: 'suspension',
      due: '2024-10-10',
      state: 'running',
    });
    await office.advance('2024-09-20', id);
    await desk.do(id, 'documentsArrived', {
      receivedOn: '2024-09-20',
      documents: ['Rilievo'],
      complete: true,
    });
    // Eight days were used: the other twelve run from 20 September.
    expect(await office.deadlines(id)).toContainEqual({
      key: 'buildingOpinion',
      due: '2024-10-02',
      state: 'running',
    });
    await desk.do(id, 'buildingOpinion');
    await opens(office, id, ['eligibilityCheck']);
    expect(await document(office.database, id, 'Richiesta di documenti')).toContain(
      'Rilievo dello stato di fatto.',
    );
  });

  it.concurrent(
    'goes on by itself after thirty days, asks no second time, and silence does not block',
    async () => {
      const { office, desk, id } = await applied('Chiesa senza documenti');
      await office.advance('2024-09-02', id);
      await desk.doAll(id, 'formalCheck', 'recognitionCheck', 'buildingOpinion');
      await office.advance('2024-09-10', id);
      await desk.do(id, 'urbanOpinion', asksForDocuments);
      await office.advance('2024-10-10', id);
      await opens(office, id, ['documentsArrived']);
      await office.advance('2024-10-11', id);
      await opens(office, id, ['urbanOpinion']);
      await refused(desk.do(id, 'urbanOpinion', asksForDocuments), 'invalidForm', [['outcome']]);
      await office.advance('2024-10-22', id);
      await opens(office, id, ['urbanOpinion']);
      await office.advance('2024-10-23', id);
      await opens(office, id, ['eligibilityCheck']);
      expect(await office.deadlines(id)).toContainEqual({
        key: 'urbanOpinion',
        due: '2024-10-22',
        state: 'expired',
      });
      expect((await office.caseFile(id)).facts['urbanOpinion']).toBe('Non espresso nel termine');
    },
  );
});

describe('at any moment before the split', () => {
  it.concurrent('the applicant may withdraw', async () => {
    const { office, desk, id } = await applied('Chiesa che si ritira');
    await office.command(id, 'withdraw', officer, { reason: 'Lavori rinviati.' });
    expect(await desk.outcome(id)).toBe('withdrawn');
    await opens(office, id, []);
    expect((await office.deadlines(id)).map(({ state }) => state)).toEqual(['cancelled']);
  });

  it.concurrent('a waiver ends the application, a variation is not yet possible', async () => {
    const { office, desk, id } = await applied('Chiesa che rinuncia');
    const variation = { receivedOn: '2024-07-05', work: 1, description: 'Altra', newCost: '1.00' };
    await refused(request(office, id, 'variation', variation), 'notNow');
    await request(office, id, 'waiver', { receivedOn: '2024-07-05' });
    expect(await desk.outcome(id)).toBe('withdrawn');
  });

  it.concurrent('an appeal and a permit of the superintendency are registered', async () => {
    const { office, id } = await applied('Chiesa che ricorre');
    const appeal = { body: 'headOfState', notifiedOn: '2024-07-04', actSuspended: false };
    await request(office, id, 'appeal', appeal);
    const permit = { work: 1, reference: 'Prot. 77/2024', issuedOn: '2024-07-01' };
    await request(office, id, 'heritagePermit', permit);
    const { facts } = await office.caseFile(id);
    expect(facts['appeal']).toBe('ricorso straordinario, 4 luglio 2024');
    expect(facts['heritagePermits']).toEqual([permit]);
    await opens(office, id, ['formalCheck']);
  });
});

describe('a round', () => {
  it.concurrent('without a fund ends at its opening', async () => {
    const office = await opening;
    const desk = new RoundDesk(office, roundOf(2024, {}));
    const id = await openRound(office, desk.data, '2024-03-04');
    await refused(desk.do(id, 'computeFund', { shareApplied: '7.99' }), 'invalidForm', [['shareApplied']]);
    await desk.do(id, 'computeFund', { secondaryCharges: '0.00' });
    await desk.do(id, 'approveOpening', { approved: false, notes: 'Rivedere gli oneri.' });
    await desk.do(id, 'computeFund', { secondaryCharges: '0.00' });
    await desk.do(id, 'approveOpening');
    expect(await desk.outcome(id)).toBe('noFunds');
  });

  it.concurrent('without applications is deserted', async () => {
    const office = await opening;
    const desk = new RoundDesk(office, roundOf(2024, {}));
    const id = await openRound(office, desk.data, '2024-06-24');
    await desk.doAll(id, 'computeFund', 'approveOpening');
    await office.advance('2024-07-01', id);
    expect((await office.caseFile(id)).outcome).toBeNull();
    await office.advance('2024-07-02', id);
    expect(await desk.outcome(id)).toBe('deserted');
  });

  it.concurrent('whose only applicant withdraws while it is weighed is deserted', async () => {
    const office = await opening;
    const desk = new RoundDesk(office, roundOf(2024, { evangelical: 1 }));
    const id = await openRound(office, desk.data, '2024-06-24');
    await desk.doAll(id, 'computeFund', 'approveOpening');
    const only = await apply(office, id, applicationOf('Chiesa sola'));
    await desk.examine(only);
    await office.advance('2024-07-02', id);
    await desk.task(id, 'recordWeights');
    await office.command(only, 'withdraw', officer, { reason: 'Lavori rinviati.' });
    await reported(office, id, only, 'closed');
    await desk.do(id, 'recordWeights');
    expect(await desk.outcome(id)).toBe('deserted');
  });
});

// A round up to its payments: everything goes back once before it goes on.
const executed = once(async () => {
  const office = await opening;
  const data = roundOf(2027, { evangelical: 700, catholic: 300, baptist: 0 });
  const desk = new RoundDesk(office, data);
  const id = await openRound(office, data, '2027-06-24');
  await desk.doAll(id, 'computeFund', 'approveOpening');

  const own = (body: string, changes: object = {}) => apply(office, id, applicationOf(body, changes));
  const cases = {
    spentLess: await own('Chiesa che spende meno'),
    waivesEarly: await own('Chiesa che rinuncia prima'),
    waivesLate: await own('Chiesa che rinuncia dopo'),
    neverUses: await own('Chiesa che non usa'),
    usesLate: await own('Chiesa che usa tardi'),
    buildsOtherwise: await own('Chiesa che fa altro'),
    changes: await own('Chiesa che varia', { works: [workOf({ protectedHeritage: true })] }),
    withdraws: await own('Chiesa che si ritira'),
    weightless: await own('Chiesa senza peso', { confession: 'baptist' }),
    curia: await own('Arcidiocesi', {
      confession: 'catholic',
      bodyKind: 'diocesanOrdinary',
      taxCode: '99000000014',
      fiscalPosition: { enterprise: true, capitalGoods: false },
      works: [
        workOf({ name: 'Parrocchia seconda', cost: '60000.00', priority: 2 }),
        workOf({ name: 'Parrocchia prima', cost: '100000.00', priority: 1 }),
      ],
    }),
  };
  await Promise.all(Object.values(cases).map((each) => desk.examine(each)));
  await office.advance('2027-07-02', id);
  const late = await own('Chiesa tardiva');

  await refused(
    desk.do(id, 'recordWeights', { weights: [{ confession: 'islamic', weight: 1 }] }),
    'invalidForm',
    [['weights', 0, 'confession'], ['weights'], ['weights'], ['weights']],
  );
  await desk.do(id, 'recordWeights');
  await desk.do(id, 'proposeSplit', { confirmed: false, notes: 'Rivedere la nota.' });
  await desk.do(id, 'recordWeights');
  await office.command(cases.withdraws, 'withdraw', officer, { reason: 'Lavori rinviati.' });
  await reported(office, id, cases.withdraws, 'closed');
  const withoutNotice = await desk.do(id, 'proposeSplit');
  const withNotice = await desk.do(id, 'proposeSplit');

  await desk.doAll(id, 'split.draft', 'split.technicalOpinion', 'split.accountingOpinion');
  await desk.do(id, 'split.adoption', { result: 'returned', votesFor: 0, reasons: 'Chiarire la tabella.' });
  await desk.do(id, 'split.draft', { additions: 'La tabella è chiarita.' });
  await desk.do(id, 'split.technicalOpinion', { opinion: 'unfavourable', reasons: 'Pesi discutibili.' });
  await desk.do(id, 'split.accountingOpinion');
  await desk.do(id, 'split.adoption', { result: 'rejected', votesFor: 0, reasons: 'Rifare i pesi.' });
  await desk.doAll(id, 'recordWeights', 'proposeSplit', 'split.draft');
  await desk.doAll(id, 'split.technicalOpinion', 'split.accountingOpinion');
  await office.advance('2027-10-08', id, ...Object.values(cases));
  await desk.do(id, 'split.adoption');
  await refused(desk.do(id, 'split.publication', { postedOn: '2027-10-07' }), 'invalidForm', [['postedOn']]);
  await desk.do(id, 'split.publication', { postedOn: '2027-10-12' });
  await office.advance('2027-10-22', id);
  const beforeEffect = await keysOf(office, id);
  await office.advance('2027-10-23', id, ...Object.values(cases));

  await desk.doAll(id, 'commitment.draft', 'commitment.signature');
  await desk.do(id, 'commitment.visa', { covered: false, reasons: 'Capitolo errato.' });
  await desk.doAll(id, 'commitment.draft', 'commitment.signature', 'commitment.visa');
  const paying = Object.values(cases).filter((each) => each !== cases.withdraws && each !== cases.weightless);
  for (const each of paying) await desk.do(each, 'publishGrant', { publishedOn: '2027-10-25' });
  await office.advance('2028-05-08', id, ...paying);
  await request(office, cases.waivesEarly, 'waiver', { receivedOn: '2028-05-08' });
  await desk.do(id, 'recordBudget', {
    resolution: { number: '18', date: '2028-04-20' },
    executoryOn: '2028-05-04',
  });
  return { office, desk, id, cases, late, withoutNotice, withNotice, beforeEffect };
});

/** The money is on the account of one of them. */
async function paid(name: keyof Awaited<ReturnType<typeof executed>>['cases']) {
  const { office, desk, cases } = await executed();
  const id = cases[name];
  await desk.pay(id);
  await desk.task(id, 'registerWorksEnd');
  return { office, desk, id };
}

const worksEnd = { startedOn: '2028-06-05', endedOn: '2028-09-29' };

const stories = {
  curia: once(async () => {
    const story = await paid('curia');
    await story.desk.do(story.id, 'registerWorksEnd', worksEnd);
    await story.desk.do(story.id, 'registerReport');
    await story.desk.do(story.id, 'checkReport', { acceptedCosts: '160000.00' });
    await story.desk.do(story.id, 'siteCheck');
    return story;
  }),
  spentLess: once(async () => {
    const story = await paid('spentLess');
    const { office, desk, id } = story;
    await desk.do(id, 'registerWorksEnd', worksEnd);
    // Six months from 29 September 2028.
    await office.advance('2029-03-29', id);
    expect(await lettersOf(office, id)).not.toContain('reportReminder');
    await office.advance('2029-03-30', id);
    await sends(office, id, 'reportReminder');
    await office.advance('2029-05-08', id);
    await desk.do(id, 'registerReport', { spent: '42000.00' });
    await refused(desk.do(id, 'checkReport', { acceptedCosts: '42000.01' }), 'invalidForm', [
      ['acceptedCosts'],
    ]);
    await desk.do(id, 'checkReport', { acceptedCosts: '40000.00' });
    await desk.do(id, 'siteCheck');
    await desk.do(id, 'recovery.payment', reversal('8000.00'));
    return story;
  }),
  waivesLate: once(async () => {
    const story = await paid('waivesLate');
    const { office, desk, id } = story;
    await office.advance('2029-05-08', id);
    await request(office, id, 'waiver', { receivedOn: '2029-05-08' });
    await refused(desk.do(id, 'recovery.payment', reversal('40000.01')), 'invalidForm', [['amount']]);
    await desk.do(id, 'recovery.payment', reversal('15000.00'));
    await desk.do(id, 'recovery.payment', reversal('25000.00'));
    return story;
  }),
  neverUses: once(async () => {
    const story = await paid('neverUses');
    const { office, desk, id } = story;
    // Three years from the resolution of 8 October 2027.
    await office.advance('2030-10-08', id);
    expect(await lettersOf(office, id)).not.toContain('useReminder');
    await office.advance('2030-10-09', id);
    await sends(office, id, 'useReminder', 'revocationNotice');
    await office.advance('2030-10-22', id);
    await desk.do(id, 'revocation.decision', { decision: 'revokeAll', reasons: 'Lavori mai iniziati.' });
    await desk.do(id, 'revocation.draft');
    await desk.do(id, 'revocation.signature', { decision: 'signed' });
    await desk.do(id, 'recovery.payment', reversal('40000.00'));
    return story;
  }),
  usesLate: once(async () => {
    const story = await paid('usesLate');
    const { office, desk, id } = story;
    await office.advance('2030-10-14', id);
    await desk.do(id, 'revocation.observations', {
      receivedOn: '2030-10-14',
      text: 'I lavori sono iniziati ad agosto.',
    });
    await desk.do(id, 'revocation.decision', {
      decision: 'noRevocation',
      reasons: 'I lavori sono in corso.',
    });
    await desk.do(id, 'registerWorksEnd', { startedOn: '2030-08-05', endedOn: '2030-10-10' });
    await desk.do(id, 'registerReport');
    await desk.doAll(id, 'checkReport', 'siteCheck');
    return story;
  }),
  buildsOtherwise: once(async () => {
    const story = await paid('buildsOtherwise');
    const { desk, id } = story;
    await desk.do(id, 'registerWorksEnd', worksEnd);
    await desk.do(id, 'registerReport');
    await desk.do(id, 'checkReport', { irregular: true, irregularities: 'Fatture di altri lavori.' });
    await desk.do(id, 'siteCheck', { conform: false, notes: 'Manca una cappella.' });
    await desk.do(id, 'revocation.observations', { receivedOn: '2028-05-08', text: 'Errore materiale.' });
    await refused(
      desk.do(id, 'revocation.decision', { decision: 'revokePart', amount: '40000.00', reasons: 'Parte.' }),
      'invalidForm',
      [['amount']],
    );
    await desk.do(id, 'revocation.decision', {
      decision: 'revokePart',
      amount: '10000.00',
      reasons: 'Una cappella su quattro.',
    });
    await desk.do(id, 'revocation.draft', { additions: 'Visto il sopralluogo.' });
    await desk.do(id, 'revocation.signature', { decision: 'returned', reasons: 'Citare le fatture.' });
    await desk.do(id, 'revocation.draft');
    await desk.do(id, 'revocation.signature', { decision: 'signed' });
    await desk.do(id, 'recovery.payment', reversal('10000.00'));
    return story;
  }),
  changes: once(async () => {
    const { office, desk, cases } = await executed();
    const id = cases.changes;
    await desk.do(id, 'paymentChecks', { accountHolderVerified: false, notes: 'Conto di terzi.' });
    await refused(desk.do(id, 'paymentChecks', { taxDebts: 'notDue' }), 'invalidForm', [['taxDebts']]);
    const variation = {
      receivedOn: '2028-05-08',
      work: 1,
      description: 'Solo il tetto.',
      newCost: '45000.00',
    };
    await request(office, id, 'variation', variation);
    await desk.do(id, 'assessVariation', { decision: 'refuse', reasons: 'Costo non documentato.' });
    await request(office, id, 'variation', variation);
    await desk.do(id, 'assessVariation', {
      decision: 'approve',
      admissibleCost: '45000.00',
      reasons: 'Costo documentato.',
    });
    await desk.pay(id);
    await desk.do(id, 'registerWorksEnd', worksEnd);
    await request(office, id, 'heritagePermit', {
      work: 1,
      reference: 'Prot. 12/2028',
      issuedOn: '2028-05-02',
    });
    await request(office, id, 'appeal', {
      body: 'administrativeCourt',
      notifiedOn: '2028-05-02',
      reference: 'R.G. 900/2028',
      actSuspended: false,
    });
    await desk.do(id, 'registerReport', { spent: '45000.00' });
    await refused(desk.do(id, 'checkReport', { heritagePermit: 'notNeeded' }), 'invalidForm', [
      ['heritagePermit'],
    ]);
    await desk.doAll(id, 'checkReport', 'siteCheck');
    return { office, desk, id };
  }),
};

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

describe('the life of a grant', () => {
  it.concurrent('pays within thirty days of the executory budget', async () => {
    const { office, id } = await stories.usesLate();
    // Thirty days from 4 May 2028 end on a Saturday, which is no holiday.
    expect(await office.deadlines(id)).toContainEqual({ key: 'payment', due: '2028-06-03', state: 'met' });
  });

  it.concurrent('given up before payment leaves a saving', async () => {
    const { office, desk, id, cases } = await executed();
    expect(await desk.outcome(cases.waivesEarly)).toBe('waived');
    await Promise.all(Object.values(stories).map((story) => story()));
    const savings = await eventually('savings', async () => {
      const found = (await office.facts(id)).filter(({ phase }) => phase === 'saving');
      return found.length > 0 ? found : undefined;
    });
    // The whole grant of one, and what the variation has taken off another.
    expect(savings.map(({ beneficiary, amount }) => [beneficiary, amount])).toEqual([
      ['Chiesa che rinuncia prima', '40000.00'],
      ['Chiesa che varia', '4000.00'],
    ]);
  });

  it.concurrent('given up after payment comes back with interest', async () => {
    const { office, desk, id } = await stories.waivesLate();
    expect(await desk.outcome(id)).toBe('waived');
    const { facts } = await office.caseFile(id);
    expect(facts['recoveryDue']).toBe('40000.00');
    // 365 days at 1.60 %.
    expect(facts['interest']).toBe('640.00');
    expect(facts['recovered']).toBe('40000.00');
    const letter = await document(office.database, id, 'Richiesta di restituzione');
    expect(letter).toContain('40.640,00');
  });

  it.concurrent('unused for three years is revoked and comes back', async () => {
    const { office, desk, id } = await stories.neverUses();
    expect(await desk.outcome(id)).toBe('revoked');
    expect(await office.deadlines(id)).toEqual(
      expect.arrayContaining([
        { key: 'use', due: '2030-10-08', state: 'expired' },
        // The tenth day, 19 October 2030, is a Saturday, on which terms end.
        { key: 'revocationObservations', due: '2030-10-19', state: 'expired' },
      ]),
    );
    const { facts } = await office.caseFile(id);
    expect(facts['granted']).toBe('0.00');
    // 897 days from 8 May 2028 to 22 October 2030.
    expect(facts['interest']).toBe('1572.82');
    const act = await document(office.database, id, 'Determinazione di revoca');
    expect(act).toContain('Lavori mai iniziati.');
  });

  it.concurrent('unused but under way can be left, and ends as granted', async () => {
    const { office, desk, id } = await stories.usesLate();
    expect(await desk.outcome(id)).toBe('grantedInFull');
    expect(await lettersOf(office, id)).toContain('closing');
    expect(
      (await office.facts(id)).some(({ kind, act }) => kind === 'actAdopted' && act === 'revocation'),
    ).toBe(false);
  });

  it.concurrent('is revoked in part for what was built otherwise', async () => {
    const { office, desk, id } = await stories.buildsOtherwise();
    expect(await desk.outcome(id)).toBe('partlyRevoked');
    const { facts } = await office.caseFile(id);
    expect(facts['granted']).toBe('30000.00');
    expect(facts['revoked']).toBe('10000.00');
    expect(facts['irregularities']).toBe('Fatture di altri lavori.');
    const act = await document(office.database, id, 'Determinazione di revoca');
    expect(act).toContain('Errore materiale.');
  });

  it.concurrent('is recovered as far as a late report does not cover it', async () => {
    const { office, desk, id } = await stories.spentLess();
    expect(await desk.outcome(id)).toBe('recovered');
    expect(await office.deadlines(id)).toContainEqual({ key: 'report', due: '2029-03-29', state: 'expired' });
    const { facts } = await office.caseFile(id);
    expect(facts['reportLate']).toBe(true);
    // 80 % of 40,000.00 is 32,000.00; 40,000.00 had been paid, 365 days ago.
    expect(facts['recoveryDue']).toBe('8000.00');
    expect(facts['interest']).toBe('128.00');
  });

  it.concurrent('follows a variation, and is paid once its checks pass', async () => {
    const { office, desk, id } = await stories.changes();
    expect(await desk.outcome(id)).toBe('grantedInFull');
    const { facts } = await office.caseFile(id);
    // 80 % of the new cost of 45,000.00.
    expect(facts['granted']).toBe('36000.00');
    expect(facts['paid']).toBe('36000.00');
    expect(facts['heritagePermits']).toHaveLength(1);
    expect(facts['appeal']).toBe('TAR Lombardia, 2 maggio 2028, R.G. 900/2028');
    expect((await lettersOf(office, id)).filter((letter) => letter === 'variationAnswer')).toHaveLength(2);
  });
});

describe('all of it together', () => {
  it('ends the round with what was paid and what came back', async () => {
    const { office, desk, id, late } = await executed();
    await Promise.all(Object.values(stories).map((story) => story()));
    expect((await office.caseFile(id)).outcome).toBeNull();
    await office.command(late, 'withdraw', officer, { reason: 'Domanda tardiva.' });
    expect(await desk.outcome(id)).toBe('completed');
    const { facts } = await office.caseFile(id);
    // Five grants of 40,000.00, one of 36,000.00, 120,000.00 for the Curia.
    expect(facts['paid']).toBe('356000.00');
    expect(facts['recovered']).toBe('98000.00');
  });

  it.each<[string, ProcedureDeclaration]>([
    ['round', round],
    ['application', application],
  ])('reaches everything that the %s declares', async (_name, declaration) => {
    const { database } = await opening;
    const seen = async (kind: string, field: string): Promise<string[]> => {
      const { rows } = await database.query<{ value: string }>(
        `SELECT DISTINCT j.fact->>'${field}' AS value FROM journal j JOIN case_file f ON f.id = j.case_id
         WHERE f.procedure = $1 AND j.fact->>'kind' = $2 ORDER BY value`,
        [declaration.key, kind],
      );
      return rows.map(({ value }) => value);
    };
    const { rows } = await database.query<{ key: string }>(
      `SELECT DISTINCT jsonb_object_keys(facts) AS key FROM case_file WHERE procedure = $1`,
      [declaration.key],
    );
    const reached = {
      tasks: await seen('taskCompleted', 'key'),
      letters: await seen('letterSent', 'letter'),
      acts: await seen('actAdopted', 'act'),
      deadlines: await seen('deadlineSet', 'key'),
      outcomes: await seen('caseClosed', 'outcome'),
      requests: await seen('requestMade', 'request'),
      facts: rows.map(({ key }) => key),
    };
    for (const [what, keys] of Object.entries(reached)) {
      const declared = Object.keys(declaration[what as keyof typeof reached]);
      expect([what, keys.toSorted()]).toEqual([what, declared.toSorted()]);
    }
  });
});

function reversal(amount: string) {
  return { receivedOn: '2029-06-01', amount, interest: '0.00', reference: 'Reversale 12' };
}

function request(office: Office, id: string, name: string, answer: object) {
  return office.command(id, 'makeRequest', officer, { request: name, answer });
}

/** Exactly these tasks are open, at the latest when what the clock has set off is on record. */
async function opens(office: Office, id: string, keys: string[]): Promise<void> {
  await eventually(`open tasks ${keys.join()} of case ${id}`, async () =>
    isDeepStrictEqual(await keysOf(office, id), keys) ? true : undefined,
  );
}

async function sends(office: Office, id: string, ...letters: string[]): Promise<void> {
  await eventually(`letters ${letters.join()} of case ${id}`, async () => {
    const sent = await lettersOf(office, id);
    return letters.every((letter) => sent.includes(letter)) ? true : undefined;
  });
}

async function keysOf(office: Office, id: string): Promise<string[]> {
  return (await office.openTasks(id)).map(({ key }) => key).toSorted();
}

async function lettersOf(office: Office, id: string): Promise<string[]> {
  return (await office.facts(id))
    .filter(({ kind }) => kind === 'letterSent')
    .map(({ letter }) => String(letter));
}

/** The text of the last document with this title. */
async function document(database: Pool, id: string, title: string): Promise<string> {
  const { rows } = await database.query<{ content: Buffer }>(
    'SELECT content FROM document WHERE case_id = $1 AND title = $2 ORDER BY at DESC LIMIT 1',
    [id, title],
  );
  if (!rows[0]) throw new Error(`Case ${id} has no document ${title}`);
  return rows[0].content.toString('utf8');
}

/** The case is refused, with the paths of the form's problems where it is the form. */
async function refused(
  command: Promise<unknown>,
  code: string,
  paths: (string | number)[][] = [],
): Promise<void> {
  const refusal = await command.then(
    () => undefined,
    (error: unknown) => error as { code: string; details?: { problems?: { path: unknown }[] } },
  );
  expect(refusal?.code).toBe(code);
  expect((refusal?.details?.problems ?? []).map(({ path }) => path)).toEqual(paths);
}

function stageOf(office: Office, id: string, stage: string): Promise<true> {
  return eventually(`stage ${stage} of case ${id}`, async () =>
    (await office.caseFile(id)).stage === stage ? true : undefined,
  );
}

/** A child's news has reached the journal of its parent. */
function reported(office: Office, parent: string, child: string, milestone: string): Promise<true> {
  return eventually(`${milestone} of case ${child}`, async () =>
    (await office.facts(parent)).some(
      (fact) => fact.kind === 'childReported' && fact['child'] === child && fact['milestone'] === milestone,
    )
      ? true
      : undefined,
  );
}
