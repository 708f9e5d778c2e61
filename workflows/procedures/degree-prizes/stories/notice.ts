import { chapterNo, document, newDesk, refused } from './scene';

describe('the notice', () => {
  it.concurrent('of an edition that is not held is never written', async () => {
    const desk = await newDesk();
    const id = await desk.open();
    await desk.do(id, 'planEdition');
    await desk.do(id, 'decideEdition', { decision: 'toReview', reasons: 'Aumentare i premi.' });
    await desk.do(id, 'planEdition');
    await desk.do(id, 'decideEdition', { decision: 'notHeld', reasons: 'Mancano le risorse.' });
    expect(await desk.outcome(id)).toBe('notHeld');
  });

  it.concurrent('has a window for each prize, weights of 100 in all and a last moment to come', async () => {
    const desk = await newDesk();
    const id = await desk.open();
    await desk.doAll(id, 'planEdition', 'decideEdition');
    const marra = { strand: 'marra', from: '2021-05-01', to: '2022-04-30' };
    await refused(desk.do(id, 'draftNotice', { windows: [marra] }), 'invalidForm', [['windows']]);
    await refused(desk.do(id, 'draftNotice', { windows: [marra, marra] }), 'invalidForm', [
      ['windows', 1, 'strand'],
    ]);
    const criteria = [
      { name: 'Originalità', weight: 60 },
      { name: 'Rigore', weight: 41 },
    ];
    await refused(desk.do(id, 'draftNotice', { criteria }), 'invalidForm', [['criteria']]);
    await refused(desk.do(id, 'draftNotice', { deadline: '2022-05-02T23:59:59' }), 'invalidForm', [
      ['deadline'],
    ]);
    await refused(desk.do(id, 'draftNotice', { deadline: '2023-03-26T02:30:00' }), 'invalidForm', [
      ['deadline'],
    ]);
    await desk.do(id, 'draftNotice');
    await desk.doAll(id, 'notice.draft', 'notice.signature', 'notice.visa');
    await refused(desk.do(id, 'publishNotice', { publishedOn: '2022-05-01' }), 'invalidForm', [
      ['publishedOn'],
    ]);
  });

  it.concurrent('to which nobody answers leaves the edition deserted and its money unspent', async () => {
    const desk = await newDesk();
    const id = await desk.open();
    await desk.openIntake(id);
    await desk.office.advance('2022-09-27', id);
    await refused(desk.do(id, 'closeIntake', { allRegistered: false }), 'invalidForm', [['allRegistered']]);
    await desk.do(id, 'closeIntake');
    expect(await desk.outcome(id)).toBe('deserted');
    expect(await desk.ledger(id)).toEqual(['booked 15000.00', 'released 15000.00']);
    expect(await desk.standing()).toMatchObject({ booked: '0.00', committed: '0.00' });
  });

  it.concurrent('books its prizes on a line with cover, which the visa does not change', async () => {
    const desk = await newDesk();
    const id = await desk.open('2022-05-02', '14999.99');
    await refused(desk.do(id, 'planEdition', { chapter: undefined }), 'invalidForm', [['chapter']]);
    await desk.doAll(id, 'planEdition', 'decideEdition');
    const { context } = await desk.task(id, 'planEdition');
    expect(context).toMatchObject({ needed: '15000.00', budgetYear: 2022 });
    expect(context['noCover']).toContain('14.999,99');
    const chapter = chapterNo(900);
    await desk.line({ chapter, appropriation: '15000.00' });
    await desk.do(id, 'planEdition', { chapter });
    await desk.doAll(id, 'decideEdition', 'draftNotice', 'notice.draft', 'notice.signature');
    await refused(desk.do(id, 'notice.visa', { budgetLine: `2022/${desk.data.chapter}` }), 'invalidForm', [
      ['budgetLine'],
    ]);
    await desk.do(id, 'notice.visa');
    await desk.task(id, 'publishNotice');
    expect((await desk.office.caseFile(id)).facts).toMatchObject({
      budgetLine: `2022/${chapter}`,
      bookingNumber: '2022/811',
    });
    expect(await desk.standing(2022, chapter)).toMatchObject({ booked: '15000.00', committed: '0.00' });
    expect(await document(desk.office.database, id, 'Approvazione del bando')).toContain('di prenotare');
  });
});
