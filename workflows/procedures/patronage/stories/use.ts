import { holderOf } from '../../../../apps/cli/demonstration/holders';
import { refusal } from '../../../../test/support/refusal';
import { ARRIVAL, document, lettersOf, opens, refused, registered, scene, sends, stageOf } from './scene';

const officer = 'andrea.locatelli';
const proofs = { receivedOn: '2026-05-04', material: 'Manifesto 70x100' };

describe('a patronage', () => {
  it.concurrent('lives from the mark and its proofs to the final material', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    expect(
      await refusal(office, id, 'makeRequest', officer, { request: 'proofs', answer: proofs }),
    ).toMatchObject({ code: 'notNow' });
    await desk.grant(id);
    await desk.do(id, 'markKit');
    expect(await document(office.database, id, 'Invio del marchio e delle regole d’uso')).toContain(
      '> Con il patrocinio del Comune di Milano',
    );

    await office.advance('2026-05-04', id);
    await desk.request(id, 'proofs', { ...proofs, description: 'Prima versione.' });
    await refused(desk.do(id, 'proofsCheck', { decision: 'changes' }), 'invalidForm', [['remarks']]);
    const [check] = await office.openTasks(id);
    if (!check) throw new Error('No proofs to check');
    await office.command(id, 'completeTask', holderOf(check.office), {
      task: check.id,
      answer: { decision: 'changes', remarks: 'Il marchio è troppo piccolo.' },
    });
    await desk.request(id, 'proofs', proofs, holderOf('communication.officer'));
    await desk.do(id, 'proofsCheck');
    expect((await office.caseFile(id)).facts['proofs']).toEqual([
      { ...proofs, decision: 'da modificare', decidedOn: '2026-05-04' },
      { ...proofs, decision: 'approvate', decidedOn: '2026-05-04' },
    ]);

    await office.advance('2026-06-12', id);
    await stageOf(office, id, 'event');
    await desk.do(id, 'useCheck');
    await office.advance('2026-06-15', id);
    await desk.do(id, 'finalMaterial');
    expect(await desk.outcome(id)).toBe('granted');
    const { facts } = await office.caseFile(id);
    expect(facts['uses']).toMatchObject([{ where: 'Manifesto; Sito', result: 'conforme' }]);
    expect(facts['finalMaterial']).toBe('Manifesto; Rassegna stampa');
    expect(await lettersOf(office, id)).toEqual([
      'receipt',
      'grant',
      'markKit',
      'proofsAnswer',
      'proofsAnswer',
    ]);
    expect(await office.deadlines(id)).toContainEqual({
      key: 'finalMaterial',
      due: '2026-07-15',
      state: 'met',
    });
  });

  it.concurrent('ends without the material after one reminder', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.grant(id);
    await desk.do(id, 'markKit');
    await office.advance('2026-06-12', id);
    await desk.do(id, 'useCheck');
    await office.advance('2026-06-15', id);
    await opens(office, id, ['finalMaterial']);
    await office.advance('2026-07-16', id);
    await sends(office, id, 'materialReminder');
    // Thirty days later is Ferragosto, a Saturday; Monday is the next day that is no holiday.
    await office.advance('2026-08-17', id);
    await opens(office, id, ['finalMaterial']);
    await office.advance('2026-08-18', id);
    expect(await desk.outcome(id)).toBe('granted');
    expect((await office.caseFile(id)).facts['finalMaterial']).toBe('non consegnato');
  });

  it.concurrent('given up ends in the register on that day', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.grant(id);
    await office.advance('2026-04-20', id);
    await office.command(id, 'withdraw', officer, { reason: 'Nuova linea grafica.' });
    expect(await desk.outcome(id)).toBe('withdrawn');
    expect(await registered(office, id)).toMatchObject([
      { state: 'granted' },
      { state: 'withdrawn', period: '[2026-04-07,2026-04-21)' },
    ]);
  });

  it.concurrent('lapses with its initiative', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.grant(id);
    await desk.request(id, 'cancelled', { receivedOn: ARRIVAL, reasons: 'Annullata.' });
    expect(await desk.outcome(id)).toBe('lapsed');
    expect(await document(office.database, id, 'Comunicazione di decadenza')).toMatch(
      /deliberazione della Giunta comunale n\. \S+ adottata il 7 aprile 2026 è decaduto/,
    );
    expect((await registered(office, id)).at(-1)).toMatchObject({ state: 'lapsed' });
  });

  it.concurrent('lapses with its party, whom no letter can reach', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.grant(id);
    await desk.request(id, 'standard.partyCeased', {
      event: 'dissolution',
      on: ARRIVAL,
      continued: false,
    });
    expect(await desk.outcome(id)).toBe('lapsed');
    expect(await lettersOf(office, id)).not.toContain('lapse');
    expect((await registered(office, id)).at(-1)).toMatchObject({ state: 'lapsed' });
  });
});

describe('an initiative that moves after the grant', () => {
  const moved = { receivedOn: ARRIVAL, startsOn: '2026-07-03', endsOn: '2026-07-04', reasons: 'Lavori.' };

  it.concurrent('keeps its patronage when the head of the unit confirms it', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.grant(id);
    await desk.do(id, 'markKit');
    await desk.request(id, 'changeDates', moved);
    const { context } = await desk.do(id, 'dateChangeDecision');
    expect(context).toMatchObject({ startsOn: '2026-07-03', late: false, barred: false });
    expect(await document(office.database, id, 'Riscontro al cambio di data')).toContain('è confermato');
    expect((await registered(office, id)).at(-1)).toEqual({
      period: '[2026-04-07,2026-07-05)',
      state: 'granted',
      startsOn: '2026-07-03',
    });
    // The case follows the new days.
    await office.advance('2026-06-15', id);
    await opens(office, id, []);
    await office.advance('2026-07-03', id);
    await opens(office, id, ['useCheck']);
  });

  it.concurrent('loses it when it is not confirmed', async () => {
    const { office, desk } = await scene();
    const id = await desk.open(ARRIVAL);
    await desk.grant(id);
    await desk.request(id, 'changeDates', { ...moved, place: 'Lodi' });
    await desk.do(id, 'dateChangeDecision', { confirmed: false, reasons: 'Non si svolge più in città.' });
    expect(await desk.outcome(id)).toBe('lapsed');
    expect(await document(office.database, id, 'Comunicazione di decadenza')).toContain(
      'è stata spostata ad altre date. Non si svolge più in città.',
    );
  });

  it.concurrent('cannot be confirmed without the notice or within an electoral period', async () => {
    const { desk } = await scene();
    const early = await desk.open(ARRIVAL);
    await desk.grant(early);
    await desk.request(early, 'changeDates', { ...moved, startsOn: '2026-05-20', endsOn: '2026-05-20' });
    await refused(desk.do(early, 'dateChangeDecision'), 'invalidForm', [['confirmed']]);

    const silent = await desk.open(
      ARRIVAL,
      {},
      {
        electoralPeriods: [
          { id: 'july', kind: 'referendum', title: 'Referendum', from: '2026-06-20', until: '2026-07-05' },
        ],
      },
    );
    await desk.grant(silent);
    await desk.request(silent, 'changeDates', moved);
    await refused(desk.do(silent, 'dateChangeDecision'), 'invalidForm', [['confirmed']]);
    expect((await desk.task(silent, 'dateChangeDecision')).context).toMatchObject({
      late: false,
      barred: true,
    });
  });
});
