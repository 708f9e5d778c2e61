import { mayor, MissionDesk, proposal, receipt, zurich } from '../support/missions';
import { Office } from '../support/office';
import { keepHistory } from './keep';

/** Plays missions abroad to their ends and keeps their histories. */
export async function recordMissions(): Promise<void> {
  const office = await Office.open();
  try {
    const desk = new MissionDesk(office);
    for (const [name, play] of Object.entries(plays)) {
      const id = await play(office, desk);
      await desk.outcome(id);
      await keepHistory(office, name, id);
    }
  } finally {
    await office.close();
  }
}

type Play = (office: Office, desk: MissionDesk) => Promise<string>;

const extension = { kind: 'extension', reasons: 'Incontro con il Cantone.' };

const plays: Readonly<Record<string, Play>> = {
  /** With acts, an advance, an extension that costs more, a rate that is missing, a refund above what is committed. */
  'mission-refunded': async (office, desk) => {
    const chapter = await desk.line(1, '5000.00');
    const acts = { acts: 'Intesa con la Città di Zurigo', signingDay: '2026-05-05' };
    const id = await desk.open(proposal('adele', { chapter, ...acts }));
    await desk.prepare(id);
    await desk.request(id, 'noticeAnswer', {
      authority: 'Ministero degli affari esteri',
      receivedOn: '2026-04-20',
      answer: 'noObjection',
    });
    await desk.request(id, 'change', {
      ...extension,
      extraCost: '100.00',
      ...zurich('2026-05-04', '2026-05-07'),
    });
    await desk.do(id, 'changeAuthorisation');
    await desk.commit(id);
    await office.advance('2026-05-08', id);
    await desk.task(id, 'statement');
    await office.advance('2026-06-09', id);
    const ticket = await desk.addDocument(id, 'Volo');
    const francs = { kind: 'travel', nights: undefined, amount: '950.00', currency: 'CHF' };
    await desk.account(id, [receipt(ticket, francs)], { ownCar: [{ day: '2026-05-04', km: 100 }] });
    await desk.rate('CHF', '2026-05-04', '0.9500');
    await desk.petrol('2026-05-04', '1.800');
    await desk.doAll(id, 'quotations', 'verification');
    await desk.commit(id);
    await desk.pay(id, 'liquidation');
    for (let part = 2; part <= 3; part += 1) await desk.doAll(id, 'liquidation.order', 'liquidation.receipt');
    await desk.close(id, { followUps: [{ what: 'Inviare il materiale', due: '2026-06-30' }] });
    await desk.do(id, 'standard.added.text', { report: 'Inviato.' });
    return id;
  },

  /** Cancelled after its advance, with a penalty. */
  'mission-cancelled': async (_, desk) => {
    const chapter = await desk.line(2, '5000.00');
    const id = await desk.open(proposal('caterina', { chapter }));
    await desk.prepare(id);
    await desk.request(id, 'cancel', {
      reasons: 'L’incontro è rinviato.',
      penalties: [{ what: 'albergo', amount: '80.00', payer: 'traveller' }],
    });
    await desk.do(id, 'recovery.payment');
    return id;
  },

  /** Of a traveller who uses Marino: receipts on the way, a statement that comes back, an order that was not carried out. */
  'mission-own-statement': async (office, desk) => {
    const chapter = await desk.line(4, '5000.00');
    const id = await desk.open(proposal('walter', { chapter, wantsAdvance: false }));
    await desk.prepare(id, { advance: false, account: mayor });
    await office.advance('2026-05-05', id);
    const dinner = receipt(await desk.addDocument(id, 'Cena'), { number: '5', amount: '40.00' });
    await desk.own(id, 'receipts', { receipts: [dinner] });
    await office.advance('2026-05-07', id);
    await desk.own(id, 'ownStatement', { receipts: [dinner], ...(await desk.declared(id)) });
    await desk.do(id, 'verification', { confirmed: false, notes: 'Manca la firma.' });
    await desk.account(id, [dinner]);
    await desk.do(id, 'verification');
    await desk.doAll(id, 'liquidation.draft', 'liquidation.signature', 'liquidation.order');
    await desk.do(id, 'liquidation.receipt', { status: 'rejected', reason: 'Conto estinto' });
    await desk.doAll(id, 'liquidation.order', 'liquidation.receipt');
    await desk.close(id);
    return id;
  },

  /** Cancelled while its advance waits to be ordered. */
  'mission-unpaid': async (_, desk) => {
    const chapter = await desk.line(5, '5000.00');
    const id = await desk.open(proposal('rita', { chapter }));
    await desk.prepare(id, { advance: false });
    await desk.doAll(id, 'advance.draft', 'advance.signature');
    await desk.task(id, 'advance.order');
    await desk.request(id, 'cancel', { reasons: 'L’incontro non si tiene.', penalties: [] });
    return id;
  },

  /** On days of another mission, then without cover and given up. */
  'mission-given-up': async (_, desk) => {
    const chapter = await desk.line(3, '100.00');
    const other = await desk.open(proposal('elsa', { chapter }));
    await desk.task(other, 'check');
    const id = await desk.open(proposal('elsa', { chapter }));
    await desk.do(id, 'overlap', { decision: 'newDays', ...zurich('2026-05-11') });
    await desk.do(id, 'check');
    await desk.do(id, 'coverage', { decision: 'giveUp' });
    return id;
  },
};
