import {
  applicationOf,
  apply,
  enterLine,
  officer,
  openRound,
  RoundDesk,
  roundOf,
  workOf,
} from '../../../../test/support/contributions';
import { once, opening, sends, keysOf, lettersOf, refused, request, reported, reversal } from './scene';

// A round up to its payments: everything goes back once before it goes on.
export const executed = once(async () => {
  const office = await opening;
  const data = roundOf(2027, { evangelical: 700, catholic: 300, baptist: 0 });
  const desk = new RoundDesk(office, data);
  const id = await openRound(office, data, '2027-06-24');
  await desk.openIntake(id);

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
  // A line that is not in the budget, one that lacks a cent, one that has it.
  await enterLine(office, 2027, '08.01.2.03/9001', '399999.99');
  const bookings = [
    await desk.do(id, 'bookSplit', { chapter: '08.01.2.03/9999' }),
    await desk.do(id, 'bookSplit', { chapter: '08.01.2.03/9001' }),
    await desk.do(id, 'bookSplit'),
  ];
  const refusals = bookings.map(({ context }) => context['ledgerRefusal']);

  await desk.doAll(id, 'split.draft', 'split.technicalOpinion', 'split.accountingOpinion');
  await desk.do(id, 'split.adoption', { result: 'returned', votesFor: 0, reasons: 'Chiarire la tabella.' });
  await desk.do(id, 'split.draft', { additions: 'La tabella è chiarita.' });
  await desk.do(id, 'split.technicalOpinion', { opinion: 'unfavourable', reasons: 'Pesi discutibili.' });
  await desk.do(id, 'split.accountingOpinion');
  await desk.do(id, 'split.adoption', { result: 'rejected', votesFor: 0, reasons: 'Rifare i pesi.' });
  await desk.doAll(id, 'recordWeights', 'proposeSplit', 'bookSplit', 'split.draft');
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
  return { office, desk, id, cases, late, withoutNotice, withNotice, beforeEffect, refusals };
});

/** The money is on the account of one of them. */
export async function paid(name: keyof Awaited<ReturnType<typeof executed>>['cases']) {
  const { office, desk, cases } = await executed();
  const id = cases[name];
  await desk.pay(id);
  await desk.task(id, 'registerWorksEnd');
  return { office, desk, id };
}

export const worksEnd = { startedOn: '2028-06-05', endedOn: '2028-09-29' };

export const stories = {
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
    await refused(desk.do(id, 'paymentChecks', { evidence: ['none'] }), 'documentNotAdded');
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
    await desk.order(id);
    await refused(desk.do(id, 'grantPayment.receipt', { status: 'rejected' }), 'invalidForm', [['reason']]);
    const { id: task } = await desk.task(id, 'grantPayment.receipt');
    await office.command(id, 'completeTask', 'silvia.meroni', {
      task,
      answer: { status: 'rejected', on: '2028-05-08', reference: 'KO 7', reason: 'Conto estinto' },
    });
    const again = await desk.do(id, 'grantPayment.order', { iban: 'IT60X0542811101000000123456' });
    expect(again.context).toMatchObject({ treasurerRefusal: 'Conto estinto', net: '36000.00' });
    await desk.do(id, 'grantPayment.receipt');
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
