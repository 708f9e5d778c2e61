import { renew } from '../../../../test/support/renew';
import { deskWith, mayor, proposal, receipt, refused } from './scene';

const dinner = { number: '5', amount: '40.00' };

describe('a traveller who uses Marino', () => {
  it.concurrent('hands in receipts on the way, and the statement afterwards', async () => {
    const { desk, chapter } = await deskWith('5000.00');
    const id = await desk.open(proposal('walter', { chapter }));
    await desk.prepare(id, { account: mayor });
    const asked = await desk.task(id, 'receipts');
    expect(asked).toMatchObject({ office: 'mayor' });
    expect(asked.context['legs']).toEqual([
      { from: 'Milano', leaves: '4 maggio 2026, 08:00', to: 'Zurigo', arrives: '4 maggio 2026, 12:00' },
      { from: 'Zurigo', leaves: '6 maggio 2026, 16:00', to: 'Milano', arrives: '6 maggio 2026, 20:00' },
    ]);
    await desk.office.advance('2026-05-05', id);
    await refused(desk.own(id, 'receipts', { receipts: [receipt('none', dinner)] }), 'documentNotAdded');
    const first = receipt(await desk.addDocument(id, 'Cena'), dinner);
    await desk.own(id, 'receipts', { receipts: [first] });
    await renew(desk.office, id);
    expect((await desk.office.caseFile(id)).facts).toMatchObject({ collected: 1 });
    expect((await desk.task(id, 'receipts')).context['forPreview']).toMatchObject({ collected: [first] });

    await desk.office.advance('2026-05-07', id);
    const own = await desk.task(id, 'ownStatement');
    expect(await desk.openKeys(id)).toEqual(['ownStatement']);
    expect(own.context['startingFrom']).toEqual({ receipts: [first] });
    await desk.own(id, 'ownStatement', { receipts: [first], ...(await desk.declared(id)) });
    await desk.do(id, 'verification', { confirmed: false, notes: 'Manca la firma.' });

    // To be mended by either of them, with what was handed in.
    expect(await desk.openKeys(id)).toEqual(['ownStatement', 'statement']);
    const mended = await desk.task(id, 'statement');
    expect(mended.context).toMatchObject({
      returned: 'Manca la firma.',
      startingFrom: { receipts: [first] },
    });
    await desk.account(id, [first]);
    expect(await desk.openKeys(id)).toEqual(['verification']);
  });

  it.concurrent('who is late leaves the statement to the office as well', async () => {
    const { desk, chapter } = await deskWith('5000.00');
    const id = await desk.open(proposal('zoe', { chapter, wantsAdvance: false }));
    await desk.prepare(id, { advance: false, account: mayor });
    await desk.office.advance('2026-05-07', id);
    await desk.task(id, 'ownStatement');
    await desk.office.advance('2026-06-06', id);
    expect(await desk.openKeys(id)).toEqual(['ownStatement', 'statement']);
    await desk.own(id, 'ownStatement', { receipts: [], ...(await desk.declared(id)) });
    expect(await desk.openKeys(id)).toEqual(['verification']);
  });
});
