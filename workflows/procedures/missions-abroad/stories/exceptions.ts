import { deskWith, lettersOf, officer, proposal, receipt, refused, zurich } from './scene';

describe('a mission', () => {
  it.concurrent('on days that the same person has already needs others, and a line with cover', async () => {
    const { desk, chapter } = await deskWith('599.99');
    const first = await desk.open(proposal('elsa', { chapter }));
    await desk.task(first, 'check');
    const second = await desk.open(proposal('elsa', { chapter, ...zurich('2026-05-06') }));
    const third = await desk.open(proposal('elsa', { chapter, ...zurich('2026-05-02') }));
    const { context } = await desk.task(second, 'overlap');
    expect(context['why']).toBe('Elsa Gornati: Zurigo, 2026-05-04 – 2026-05-06');
    await desk.do(third, 'overlap', { decision: 'giveUp', ...zurich() });
    expect(await desk.outcome(third)).toBe('withdrawn');

    await desk.do(second, 'overlap', { decision: 'newDays', ...zurich('2026-05-05') });
    await desk.task(second, 'overlap');
    await desk.do(second, 'overlap', { decision: 'newDays', ...zurich('2026-05-07') });
    await desk.do(second, 'check');
    const { context: lacking } = await desk.task(second, 'coverage');
    expect(lacking['why']).toMatch(/^Manca la copertura sul capitolo/);
    await desk.do(second, 'coverage', { decision: 'otherLine', chapter });
    await desk.do(second, 'coverage', { decision: 'giveUp' });
    expect(await desk.outcome(second)).toBe('withdrawn');
    expect(await desk.ledger(second)).toEqual([]);
  });

  it.concurrent('of the mayor has an act, and costs its penalties where it is cancelled', async () => {
    const { desk, chapter } = await deskWith('5000.00');
    const id = await desk.open(proposal('caterina', { chapter }));
    await desk.do(id, 'check');
    const task = await desk.do(id, 'authorisation');
    expect(task.office).toBe('chief-of-cabinet');
    await desk.commit(id);
    await desk.do(id, 'bookings');
    await desk.pay(id, 'advance');
    await desk.request(id, 'cancel', {
      reasons: 'L’incontro è rinviato.',
      penalties: [
        { what: 'albergo', amount: '80.00', payer: 'traveller' },
        { what: 'treno', amount: '50.00', payer: 'city' },
      ],
    });
    const { context } = await desk.task(id, 'recovery.payment');
    expect(context['due']).toBe('220.00');
    // Its days are free, and its advance is not settled yet.
    const registered = async () => (await desk.missionRows(id)).at(-1);
    expect(await registered()).toMatchObject({ advance: '300.00', cancelledOn: '2026-04-01' });
    expect(await registered()).not.toHaveProperty('settledOn');
    const other = await desk.open(proposal('caterina', { chapter }));
    await desk.task(other, 'check');
    await desk.do(id, 'recovery.payment');
    expect(await desk.outcome(id)).toBe('cancelled');
    expect(await registered()).toMatchObject({ cost: '130.00', settledOn: '2026-04-01' });
    // 600 were committed, 300 paid; 50 are kept for who sold the ticket.
    expect((await desk.ledger(id)).slice(5)).toEqual(['recovered 220.00', 'reduced 250.00']);
    expect((await desk.office.caseFile(id)).facts).toMatchObject({ penalties: '130.00' });
  });

  it.concurrent('that is cancelled before its advance is ordered pays nothing', async () => {
    const { desk, chapter } = await deskWith('5000.00');
    const id = await desk.open(proposal('rita', { chapter }));
    await desk.prepare(id, { advance: false });
    await desk.doAll(id, 'advance.draft', 'advance.signature');
    await desk.task(id, 'advance.order');
    await desk.request(id, 'cancel', { reasons: 'L’incontro non si tiene.', penalties: [] });
    expect(await desk.outcome(id)).toBe('cancelled');
    expect((await desk.ledger(id)).slice(2)).toEqual([
      'liquidated 300.00',
      'annulled 300.00',
      'reduced 600.00',
    ]);
    expect(await desk.openKeys(id)).toEqual([]);
  });

  it.concurrent('that is cancelled while the treasurer has its advance hears of it first', async () => {
    const { desk, chapter } = await deskWith('5000.00');
    const id = await desk.open(proposal('sara', { chapter }));
    await desk.prepare(id, { advance: false });
    await desk.doAll(id, 'advance.draft', 'advance.signature', 'advance.order');
    await desk.request(id, 'cancel', { reasons: 'L’incontro non si tiene.', penalties: [] });
    expect(await desk.openKeys(id)).toEqual(['advance.receipt']);
    await refused(desk.request(id, 'cancel', { reasons: 'Ancora.', penalties: [] }), 'notNow');
    const withdraw = desk.office.command(id, 'withdraw', officer, { reason: 'Ancora.' });
    await refused(withdraw, 'notNow');
    await desk.do(id, 'advance.receipt');
    const { context } = await desk.task(id, 'recovery.payment');
    expect(context['due']).toBe('300.00');
    await desk.do(id, 'recovery.payment');
    expect(await desk.outcome(id)).toBe('cancelled');
    expect((await desk.ledger(id)).slice(4)).toEqual(['paid 300.00', 'recovered 300.00', 'reduced 300.00']);
  });

  it.concurrent('whose advance is not carried out after it was cancelled owes nothing', async () => {
    const { desk, chapter } = await deskWith('5000.00');
    const id = await desk.open(proposal('tina', { chapter }));
    await desk.prepare(id, { advance: false });
    await desk.doAll(id, 'advance.draft', 'advance.signature', 'advance.order');
    await desk.request(id, 'cancel', { reasons: 'L’incontro non si tiene.', penalties: [] });
    await desk.do(id, 'advance.receipt', { status: 'rejected', reason: 'Conto estinto' });
    expect(await desk.outcome(id)).toBe('cancelled');
    expect((await desk.ledger(id)).slice(2)).toEqual([
      'liquidated 300.00',
      'ordered 300.00',
      'cancelled 300.00',
      'annulled 300.00',
      'reduced 600.00',
    ]);
  });

  it.concurrent('is extended by who authorised it, and cut short at once', async () => {
    const { desk, chapter } = await deskWith('5000.00');
    const id = await desk.open(proposal('gaia', { chapter, wantsAdvance: false }));
    await desk.prepare(id, { advance: false });
    const change = { kind: 'extension', extraCost: '0.00', reasons: 'Incontro con il Cantone.' };
    await desk.request(id, 'change', {
      ...change,
      ...zurich('2026-05-04', '2026-05-08'),
      extraCost: '150.00',
    });
    await refused(desk.request(id, 'change', { ...change, ...zurich() }), 'notNow');
    // The traveller is not back while the extension is decided.
    await desk.office.advance('2026-05-07', id);
    await desk.do(id, 'changeAuthorisation');
    await desk.commit(id);
    const state = async () => (await desk.office.caseFile(id)).facts;
    await desk.office.advance('2026-05-08', id);
    expect(await state()).toMatchObject({ returnsOn: '2026-05-08', committed: '750.00' });
    await desk.request(id, 'change', { ...change, kind: 'itinerary', ...zurich('2026-05-04', '2026-05-12') });
    await desk.do(id, 'changeAuthorisation', { decision: 'refused', reasons: 'Non necessaria.' });
    await desk.request(id, 'change', {
      ...change,
      kind: 'interruption',
      reasons: 'Emergenza in città.',
      ...zurich('2026-05-04', '2026-05-07'),
    });
    await desk.task(id, 'statement');
    expect(await state()).toMatchObject({ returnsOn: '2026-05-07', change: 'Emergenza in città.' });

    // More than was committed: the difference is committed before it is liquidated.
    const ticket = await desk.addDocument(id, 'Volo di rientro');
    await desk.account(id, [receipt(ticket, { kind: 'travel', nights: undefined, amount: '900.00' })]);
    await desk.do(id, 'verification');
    await desk.commit(id);
    await desk.pay(id, 'liquidation');
    await desk.doAll(
      id,
      'liquidation.order',
      'liquidation.receipt',
      'liquidation.order',
      'liquidation.receipt',
    );
    await desk.close(id);
    expect(await desk.outcome(id)).toBe('refunded');
    expect((await desk.ledger(id)).filter((row) => /^(committed|liquidated)/.test(row))).toEqual([
      'committed 600.00',
      'committed 150.00',
      'committed 150.00',
      'liquidated 600.00',
      'liquidated 150.00',
      'liquidated 150.00',
    ]);
  });

  it.concurrent('that moves to days of another mission stays where it was', async () => {
    const { desk, chapter } = await deskWith('5000.00');
    const id = await desk.open(proposal('ivo', { chapter, wantsAdvance: false }));
    await desk.prepare(id, { advance: false });
    const other = await desk.open(proposal('ivo', { chapter, ...zurich('2026-05-11') }));
    await desk.task(other, 'check');
    await desk.request(id, 'change', {
      kind: 'interruption',
      extraCost: '0.00',
      reasons: 'Da spostare.',
      ...zurich('2026-05-10'),
    });
    const { facts } = await desk.office.caseFile(id);
    expect(facts).toMatchObject({
      returnsOn: '2026-05-06',
      change: 'Non eseguita: Ivo Manzoli: Zurigo, 2026-05-11 – 2026-05-13',
    });
    await desk.office.advance('2026-05-07', id);
    await desk.task(id, 'statement');
  });

  it.concurrent('signs acts only after their notice', async () => {
    const { desk, chapter } = await deskWith('5000.00');
    const acts = { acts: 'Intesa con la Città di Zurigo', signingDay: '2026-05-05' };
    const id = await desk.open(proposal('lara', { chapter, wantsAdvance: false, ...acts }), '2026-04-07');
    expect(await lettersOf(desk.office, id)).toEqual(['internationalNotice', 'embassyNotice']);
    const task = await desk.task(id, 'check');
    expect(task.context).toMatchObject({ signingFrom: '2026-05-07' });
    await refused(desk.do(id, 'check', { signing: 'asPlanned' }), 'invalidForm', [['signing']]);
    await refused(complete(id, { signing: 'none' }), 'invalidForm', [['signing']]);
    await complete(id, {});
    await desk.do(id, 'authorisation');
    await desk.commit(id);
    await desk.do(id, 'bookings');
    await desk.request(id, 'noticeAnswer', {
      authority: 'Ministero degli affari esteri',
      receivedOn: '2026-04-20',
      answer: 'noObjection',
    });
    await desk.office.advance('2026-05-07', id);
    await desk.account(id, []);
    await desk.do(id, 'verification');
    const signedActs = [{ title: 'Intesa', signedOn: '2026-05-05' }];
    const gifts = [{ from: 'Sindaca', what: 'Orologio', value: '150.01', handedOver: false }];
    await refused(desk.do(id, 'report', { signedActs, gifts }), 'invalidForm', [
      ['gifts', 0, 'handedOver'],
      ['signedActs', 0],
    ]);

    /** The check is held already. */
    async function complete(caseId: string, changes: object): Promise<void> {
      const answer = {
        invitationSeen: true,
        institutionalAim: true,
        giftsRuleTold: true,
        signing: 'declaration',
      };
      await desk.office.command(caseId, 'completeTask', 'valentina.corno', {
        task: task.id,
        answer: { ...answer, ...changes },
      });
    }
  });

  it.concurrent('in an electoral period must be indispensable', async () => {
    const { desk, chapter } = await deskWith('5000.00');
    const electoralPeriods = [
      {
        id: 'spring',
        kind: 'municipal',
        title: 'Elezioni comunali',
        from: '2026-04-10',
        until: '2026-05-25',
      },
    ];
    const id = await desk.open(proposal('mino', { chapter }), '2026-04-01', { electoralPeriods });
    await refused(desk.do(id, 'check'), 'invalidForm', [['indispensable']]);
    expect((await desk.office.caseFile(id)).facts).toMatchObject({ electoralPeriod: 'Elezioni comunali' });
  });

  it.concurrent(
    'hands in a receipt at the moment in which another one does: one of them has it',
    async () => {
      const { desk, chapter } = await deskWith('5000.00');
      const back = async (who: 'ugo' | 'vera') => {
        const id = await desk.open(proposal(who, { chapter, wantsAdvance: false }));
        await desk.prepare(id, { advance: false });
        await desk.office.advance('2026-05-07', id);
        await desk.task(id, 'statement');
        const document = await desk.addDocument(id, 'Cena', 'una cena per due');
        return { id, document, ...(await desk.declared(id)) };
      };
      const missions = [await back('ugo'), await back('vera')];
      const dinner = { kind: 'board', nights: undefined, number: 'Z-9', amount: '60.00' };
      await Promise.all(
        missions.map(({ id, document, ...declared }) =>
          desk.do(id, 'statement', { ...declared, receipts: [receipt(document, dinner)] }),
        ),
      );
      const open = await Promise.all(missions.map(({ id }) => desk.openKeys(id)));
      expect(open.flat().sort()).toEqual(['statement', 'verification']);
    },
  );

  it.concurrent('refunds no receipt of another mission, and counts the hours as they were', async () => {
    const { desk, chapter } = await deskWith('5000.00');
    const mine = { chapter, wantsAdvance: false };
    const back = async (who: 'nora' | 'olga') => {
      const id = await desk.open(proposal(who, mine));
      await desk.prepare(id, { advance: false });
      await desk.office.advance('2026-05-07', id);
      return id;
    };
    const first = await back('nora');
    const second = await back('olga');
    const dinner = { kind: 'board', nights: undefined, number: 'K-12', amount: '60.00' };
    await desk.account(first, [receipt(await desk.addDocument(first, 'Cena', 'la stessa cena'), dinner)]);
    await desk.do(first, 'verification');
    const same = await desk.addDocument(second, 'Cena', 'la stessa cena');
    await desk.account(second, [receipt(same, { ...dinner, number: undefined, amount: '61.00' })]);
    const { context } = await desk.task(second, 'statement');
    expect(context['returned']).toBe(
      'Ricevute già presentate in un’altra missione: riga 1: Nora Pessani, 4 maggio 2026, riga 1',
    );
    // What is not handed in again is free for the other mission.
    const shared = await desk.addDocument(second, 'Taxi', 'lo stesso taxi');
    await desk.account(second, [receipt(shared, { ...dinner, number: 'X-1' })]);
    await desk.do(second, 'verification', { confirmed: false, notes: 'Il taxi è di Nora.' });
    await desk.task(second, 'statement');
    // The train was cancelled: one more night.
    await desk.request(second, 'change', {
      kind: 'forceMajeure',
      extraCost: '0.00',
      reasons: 'Treno soppresso per neve.',
      ...zurich('2026-05-04', '2026-05-07'),
    });
    const night = await desk.addDocument(second, 'Albergo');
    await desk.account(second, [receipt(night, { day: '2026-05-06', nights: 1, amount: '120.00' })]);
    await desk.do(second, 'verification');
    expect((await desk.office.caseFile(second)).facts).toMatchObject({ paid: '120.00', excess: '0.00' });
  });
});
