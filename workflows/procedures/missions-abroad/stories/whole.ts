import { deskWith, document, lettersOf, officer, proposal, receipt, refused, stageOf } from './scene';

describe('a mission', () => {
  it.concurrent('of an Assessore goes from its proposal to a refund and its publication', async () => {
    const { desk, chapter } = await deskWith('5000.00');
    const id = await desk.open(proposal('adele', { chapter }));
    await desk.prepare(id);
    expect(await desk.ledger(id)).toEqual([
      'booked 600.00',
      'committed 600.00',
      'liquidated 300.00',
      'ordered 300.00',
      'paid 300.00',
    ]);
    await desk.office.advance('2026-05-07', id);

    const hotel = await desk.addDocument(id, 'Albergo', 'fattura 77');
    const dinner = await desk.addDocument(id, 'Cena', 'scontrino');
    const copy = await desk.addDocument(id, 'Cena di nuovo', 'scontrino');
    const train = await desk.addDocument(id, 'Treno', 'biglietto');
    const inFrancs = { currency: 'CHF', kind: 'board', nights: undefined, supplier: 'Zeughauskeller' };
    const dined = receipt(dinner, { ...inFrancs, number: '5', amount: '46.75', time: '20:30' });
    const receipts = [
      receipt(hotel),
      dined,
      receipt(train, { kind: 'travel', number: 'T1', amount: '200.00', payer: 'city', nights: undefined }),
    ];
    // Two files of one content, a document of nobody, a day after the return.
    const wrong = async (more: object, code: string, paths: (string | number)[][] = []) =>
      refused(desk.account(id, [...receipts, { ...dined, ...more }]), code, paths);
    await wrong({ document: copy, number: '6', amount: '46.80' }, 'invalidForm', [['receipts', 3]]);
    await wrong({ document: 'none', number: '6' }, 'documentNotAdded');
    await refused(desk.account(id, [{ ...dined, day: '2026-05-07' }]), 'invalidForm', [['receipts', 0]]);
    await desk.account(id, receipts);

    // There is no rate yet: Accounts is asked for it, again while it is missing.
    const asked = await desk.do(id, 'quotations');
    expect(asked.context['missing']).toEqual([{ what: 'CHF', day: '2026-05-04' }]);
    await desk.task(id, 'quotations');
    await desk.rate('CHF', '2026-05-04', '0.9350');
    await desk.do(id, 'quotations');

    await desk.do(id, 'verification', { confirmed: false, notes: 'Manca la firma sulla ricevuta.' });
    const again = await desk.task(id, 'statement');
    expect(again.context).toMatchObject({ returned: 'Manca la firma sulla ricevuta.' });
    await desk.account(id, receipts);
    await desk.do(id, 'verification');

    const { facts } = await desk.office.caseFile(id);
    // 400 for two nights and 50 for a dinner: both nights are above their ceilings.
    expect(facts).toMatchObject({ documented: '650.00', paid: '568.00', excess: '82.00' });
    await desk.pay(id, 'liquidation');
    const act = await document(desk.office.database, id, 'Liquidazione del rimborso');
    expect(act).toContain('46,75 CHF al cambio di 0,9350 del 4 maggio 2026, pari a 50,00 euro');
    expect(act).toContain('da rimborsare 68,00 euro');

    await desk.do(id, 'report', {
      followUps: [{ what: 'Inviare il materiale promesso', due: '2026-06-30' }],
      gifts: [{ from: 'Sindaca di Zurigo', what: 'Libro', value: '150.00', handedOver: false }],
    });
    await desk.do(id, 'publication');
    await desk.do(id, 'standard.added.text', { report: 'Inviato.' });
    expect(await desk.outcome(id)).toBe('refunded');
    expect((await desk.ledger(id)).slice(5)).toEqual([
      'liquidated 68.00',
      'ordered 68.00',
      'paid 68.00',
      'reduced 32.00',
    ]);
    const { rows } = await desk.office.database.query<{ entry: object }>(
      `SELECT entry FROM register_entry WHERE register = 'missionCosts' AND case_id = $1`,
      [id],
    );
    expect(rows.map(({ entry }) => entry)).toEqual([
      {
        traveller: 'Adele Brioschi',
        role: 'assessore',
        destination: 'Zurigo',
        country: 'CH',
        departure: '2026-05-04',
        return: '2026-05-06',
        cost: '568.00',
      },
    ]);
    expect((await desk.missionRows(id)).at(-1)).toMatchObject({
      country: 'CH',
      estimate: '600.00',
      advance: '300.00',
      cost: '568.00',
      settledOn: '2026-05-07',
    });
    const authorisation = await document(
      desk.office.database,
      id,
      'Autorizzazione del Sindaco alla missione',
    );
    expect(authorisation).toContain(
      'la missione di Adele Brioschi a Zurigo, dal 4 maggio 2026 al 6 maggio 2026',
    );
  });

  it.concurrent('whose statement is late and below the advance ends with a recovery', async () => {
    const { desk, chapter } = await deskWith('5000.00');
    const id = await desk.open(proposal('bruno', { chapter }));
    await desk.prepare(id);
    await desk.office.advance('2026-05-07', id);
    await desk.task(id, 'statement');
    await desk.office.advance('2026-06-06', id);
    const hotel = await desk.addDocument(id, 'Albergo');
    await desk.account(id, [receipt(hotel, { amount: '100.00' })]);
    await desk.do(id, 'verification');
    await desk.do(id, 'recovery.payment', { amount: '150.00' });
    await desk.do(id, 'recovery.payment');
    await desk.close(id);
    expect(await desk.outcome(id)).toBe('recovered');
    expect(await lettersOf(desk.office, id)).toEqual([
      'embassyNotice',
      'statementReminder',
      'recoveryNotice',
    ]);
    expect((await desk.ledger(id)).slice(5)).toEqual([
      'recovered 150.00',
      'recovered 50.00',
      'reduced 300.00',
    ]);
    expect((await desk.office.caseFile(id)).facts).toMatchObject({
      statementLate: true,
      recovered: '200.00',
    });
  });

  it.concurrent('without anything to refund ends even, own car and lost receipts considered', async () => {
    const { desk, chapter } = await deskWith('5000.00');
    await desk.petrol('2026-05-04', '1.800');
    const id = await desk.open(proposal('fulvio', { chapter, wantsAdvance: false }));
    await desk.prepare(id, { advance: false });
    await desk.office.advance('2026-05-07', id);
    await desk.account(id, [receipt(undefined)]);
    await desk.do(id, 'verification');
    await desk.close(id);
    expect(await desk.outcome(id)).toBe('even');
    const { facts } = await desk.office.caseFile(id);
    expect(facts).toMatchObject({ documented: '400.00', paid: '0.00', excess: '400.00' });
  });

  it.concurrent('that is refused keeps neither days nor money', async () => {
    const { desk, chapter } = await deskWith('5000.00');
    const id = await desk.open(proposal('dario', { chapter }));
    await desk.do(id, 'check');
    await refused(desk.do(id, 'authorisation', { decision: 'refused' }), 'invalidForm', [['reasons']]);
    await desk.task(id, 'authorisation');
    const [task] = await desk.office.openTasks(id);
    await desk.office.command(id, 'completeTask', 'caterina.oldrati', {
      task: task?.id,
      answer: { decision: 'refused', reasons: 'La missione può essere svolta a distanza.' },
    });
    expect(await desk.outcome(id)).toBe('refused');
    expect(await desk.ledger(id)).toEqual(['booked 600.00', 'released 600.00']);
    // The days are free again.
    const other = await desk.open(proposal('dario', { chapter }));
    await desk.task(other, 'check');
    await desk.office.command(other, 'withdraw', officer, { reason: 'Non più necessaria.' });
    expect(await desk.outcome(other)).toBe('withdrawn');
  });

  it.concurrent('that has begun already is not authorised', async () => {
    const { desk, chapter } = await deskWith('5000.00');
    const id = await desk.open(proposal('elsa', { chapter }), '2026-05-05');
    expect(await desk.outcome(id)).toBe('refused');
    expect((await desk.office.caseFile(id)).facts).toMatchObject({
      exPost: 'La missione è iniziata prima di poter essere autorizzata.',
    });
    await stageOf(desk.office, id, 'checks');
  });
});
