import { workOf } from '../../../../test/support/contributions';
import { applied } from './intake-round';
import { opens, lettersOf, document, refused, stageOf } from './scene';

const incomplete = { complete: false, missing: ['Computo metrico'] };
const observations = { receivedOn: '2024-07-08', text: 'Il computo era allegato alla PEC del 28 giugno.' };

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
