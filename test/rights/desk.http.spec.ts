import { randomUUID } from 'node:crypto';
import { MOST_FILES_A_DAY } from '../../apps/api/src/desk/desk-filings.service';
import type { DeskFilingDetailView, DeskView, JournalEntryView, Page } from '../../libs/domain';
import { DeskVisitor } from '../support/desk-visitor';
import { eventually } from '../support/eventually';
import { NominationsDesk, postOf, somebody } from '../support/nominations';
import { holderOf } from '../../apps/cli/demonstration/holders';
import { expectProblem } from '../support/problem';
import { type Answer, RunningApi } from '../support/running-api';

/**
 * The desk, as two proposers of the same person walk it: what the API gives to one of them has nothing of the other, nor of
 * how the office works what they have filed.
 */

const officer = holderOf('nominations.officer');
const BODY = 'Fondazione Sportello';
const BEGINS = '2027-01-11';

let api: RunningApi;
let desk: NominationsDesk;
let wanda: DeskVisitor;
let xavier: DeskVisitor;
let call: string;
/** What was given to each of them. */
const given = { wanda: [] as string[], xavier: [] as string[] };

const orders = {
  wanda: somebody('Wanda Ordine Geologi'),
  xavier: somebody('Xeno Collegio Periti'),
} as const;
const nominee = { ...somebody('Zita Candidata'), certifiedMail: 'zita@pec.example.org' };

beforeAll(async () => {
  api = await RunningApi.start();
  desk = new NominationsDesk(api.office);
  wanda = await DeskVisitor.arrive(api, { taxCode: 'WNDRSS60A41F205X', name: 'Wanda Rossetti' });
  xavier = await DeskVisitor.arrive(api, { taxCode: 'XVRBNC55B12F205Y', name: 'Saverio Biancotti' });
  await desk.outcome(await desk.importSeats([{ body: BODY }], BEGINS));
  call = await desk.open(
    'nominationCall',
    { number: '9/2027', subject: 'sportello', expiringUntil: BEGINS },
    BEGINS,
  );
  await desk.publishCall(call, [BODY], '2027-02-22');
  await eventually('the call takes proposals', async () =>
    (await api.office.caseFile(call)).stage === 'intake' ? true : undefined,
  );
});
afterAll(() => api.stop());

const read = async (who: 'wanda' | 'xavier', path: string): Promise<Answer> => {
  const answer = await (who === 'wanda' ? wanda : xavier).get(path);
  // Of what is no text the words are looked for in what it was made from.
  if (typeof answer.text === 'string') given[who].push(answer.text);
  return answer;
};

/** The texts of the letters that one of them may read. */
async function lettersTo({ documents }: DeskFilingDetailView): Promise<string[]> {
  const { rows } = await api.office.database.query<{ text: string }>(
    `SELECT text FROM document_text WHERE encode(sha256, 'hex') = ANY ($1)`,
    [documents.map(({ sha256 }) => sha256)],
  );
  return rows.map(({ text }) => text);
}

const accreditation = (who: keyof typeof orders) => ({
  procedure: 'proposerAccreditation',
  application: {
    name: orders[who].name,
    taxCode: orders[who].taxCode,
    kind: 'order',
    certifiedMail: `${who}@pec.example.org`,
    seatInCity: true,
  },
});

const proposal = async (who: 'wanda' | 'xavier', motivation: string) => {
  const visitor = who === 'wanda' ? wanda : xavier;
  return {
    procedure: 'candidacy',
    parent: call,
    standing: orders[who].taxCode,
    application: { candidate: nominee, posts: [postOf(BODY)], motivation },
    documents: [
      { attachment: 'curriculum', file: await visitor.bring('cv.txt', `Curriculum portato da ${who}`) },
      { attachment: 'declarations', file: await visitor.bring('d.txt', `Dichiarazioni portate da ${who}`) },
    ],
  };
};

describe('before they are accredited', () => {
  it('they see the call, its posts and its last moment, and may not propose', async () => {
    const { status, body } = await read('wanda', '/desk');
    expect(status).toBe(200);
    const { services, filings } = body as DeskView;
    expect(filings).toEqual([]);
    const proposing = services.find(({ procedure }) => procedure === 'candidacy');
    expect(services.map(({ procedure }) => procedure).sort()).toEqual(['candidacy', 'proposerAccreditation']);
    expect(proposing?.campaigns).toMatchObject([
      { id: call, facts: { lastDay: '2027-02-22', lastTime: '12:00:00' }, standings: [] },
    ]);
    expect(Object.keys(proposing?.campaigns?.[0]?.facts ?? {}).sort()).toEqual([
      'lastDay',
      'lastTime',
      'posts',
      'publishedOn',
    ]);
    const refused = await wanda.file(await proposal('wanda', 'Esperta.'));
    expect(refused.status).toBe(422);
    expectProblem(refused, 'invalidForm');
    expect(refused.body).toMatchObject({ problems: [{ path: ['standing'] }] });
  });
});

describe('they ask for accreditation', () => {
  it.each(['wanda', 'xavier'] as const)(
    '%s: it is registered at once, and the answer can be read',
    async (who) => {
      const visitor = who === 'wanda' ? wanda : xavier;
      const statute = await visitor.bring('statuto.txt', `Statuto portato da ${who}`);
      const key = randomUUID();
      const body = { ...accreditation(who), documents: [{ attachment: 'statute', file: statute }] };
      const filed = await visitor.file(body, key);
      expect(filed.status).toBe(201);
      const filing = filed.body as DeskFilingDetailView;
      expect(filing).toMatchObject({
        title: orders[who].name,
        number: expect.stringMatching(/^\d{4}\/\d{7}$/) as string,
      });
      expect(filing.documents.map(({ title }) => title)).toContain('Statuto o atto costitutivo');

      // Sent again, because no answer came, it is one; another under the same key is refused.
      expect((await visitor.file(body, key)).body).toMatchObject({ id: filing.id });
      const again = await visitor.bring('statuto.txt', `Statuto portato da ${who}`);
      const sameFile = { ...body, documents: [{ attachment: 'statute', file: again }] };
      expect((await visitor.file(sameFile, key)).body).toMatchObject({ id: filing.id });
      expectProblem(await visitor.file(accreditation(who), key), 'idempotencyKeyReused');

      const { rows } = await api.office.database.query(
        'SELECT responsible, filed_by FROM case_file WHERE id = $1',
        [filing.id],
      );
      expect(rows).toEqual([
        { responsible: holderOf('nominations.manager'), filed_by: `visitor:${visitor.visitor.taxCode}` },
      ]);
      await desk.do(filing.id, 'check', { seatInCity: true, evidence: 'Albo degli ordini.' });
      await desk.do(filing.id, 'decision', { accepted: true });
      await desk.outcome(filing.id);
      const after = (await read(who, `/desk/filings/${filing.id}`)).body as DeskFilingDetailView;
      expect(after.outcome?.it).toBe('Accreditato');
      const letter = after.documents.find(({ title }) => title === 'Accreditamento');
      const content = await visitor.get((letter?.content ?? '').replace(/^\/api/, ''));
      expect(content.status).toBe(200);
      expect(content.headers['content-type']).toBe('application/pdf');
    },
  );
});

describe('both propose the same person', () => {
  const filings: Record<'wanda' | 'xavier', string> = { wanda: '', xavier: '' };

  it.each(['wanda', 'xavier'] as const)('%s files, with what must be attached', async (who) => {
    const visitor = who === 'wanda' ? wanda : xavier;
    const whole = await proposal(who, `Motivazione di ${who}.`);
    const without = { ...whole, documents: whole.documents.slice(0, 1) };
    expect((await visitor.file(without)).body).toMatchObject({
      problems: [{ path: ['documents', 'declarations'] }],
    });
    const filed = await visitor.file(whole);
    expect(filed.status).toBe(201);
    const filing = filed.body as DeskFilingDetailView;
    filings[who] = filing.id;
    given[who].push(filed.text);
    expect(filing.documents.map(({ title }) => title).sort()).toEqual([
      'Curriculum',
      'Dichiarazioni del candidato, firmate',
      'Ricevuta della candidatura',
    ]);
    await desk.do(filing.id, 'admissibility', { complete: true });
  });

  it('the office knows that both did, and who has filed what', async () => {
    const { rows } = await api.office.database.query<{ merged: string }>(
      `SELECT facts->>'merged' AS merged FROM case_file WHERE id = $1`,
      [filings.xavier],
    );
    expect(rows[0]?.merged).toContain(orders.wanda.name);
    const { items } = (await api.get(officer, `/cases/${filings.wanda}/journal?order=asc`))
      .body as Page<JournalEntryView>;
    expect(items[0]?.actor).toMatchObject({ name: 'Wanda Rossetti' });
  });

  it('neither learns anything of the other, wherever they look', async () => {
    for (const who of ['wanda', 'xavier'] as const) {
      await read(who, '/desk');
      await read(who, '/session');
      const { body } = await read(who, `/desk/filings/${filings[who]}`);
      for (const { content } of (body as DeskFilingDetailView).documents) {
        const { status } = await read(who, content.replace(/^\/api/, ''));
        expect(status).toBe(200);
      }
      const letters = await lettersTo(body as DeskFilingDetailView);
      expect(letters).toHaveLength(1);
      given[who].push(...letters);
    }
    const telling = {
      wanda: ['xavier', orders.xavier.name, orders.xavier.taxCode, 'Biancotti', filings.xavier],
      xavier: ['wanda', orders.wanda.name, orders.wanda.taxCode, 'Rossetti', filings.wanda],
    };
    for (const who of ['wanda', 'xavier'] as const) {
      expect(given[who].length).toBeGreaterThan(5);
      const told = given[who].flatMap((text) =>
        telling[who].filter((word) => text.toLowerCase().includes(word.toLowerCase())),
      );
      expect(told).toEqual([]);
    }
  });

  it('what the other has filed does not exist', async () => {
    expectProblem(await wanda.get(`/desk/filings/${filings.xavier}`), 'caseNotFound');
    const own = (await xavier.get(`/desk/filings/${filings.xavier}`)).body as DeskFilingDetailView;
    for (const { id } of own.documents) {
      expectProblem(
        await wanda.get(`/desk/filings/${filings.xavier}/documents/${id}/content`),
        'caseNotFound',
      );
      expectProblem(
        await wanda.get(`/desk/filings/${filings.wanda}/documents/${id}/content`),
        'documentNotFound',
      );
    }
  });

  it('a file of the other cannot be attached, nor can the other’s standing be used', async () => {
    const foreign = await proposal('xavier', 'Con carte altrui.');
    const mine = await proposal('wanda', 'Con carte altrui.');
    const withFile = await wanda.file({ ...mine, documents: foreign.documents });
    expect(withFile.body).toMatchObject({ problems: [{ path: ['documents', 'curriculum'] }] });
    const withStanding = await wanda.file({ ...mine, standing: orders.xavier.taxCode });
    expect(withStanding.body).toMatchObject({ problems: [{ path: ['standing'] }] });
  });

  it('documents that the office adds, and letters that are not theirs, stay inside', async () => {
    const added = await api
      .anonymous()
      .post(`/api/cases/${filings.wanda}/documents`)
      .auth(await api.tokenOf(officer), { type: 'bearer' })
      .set({ 'content-type': 'text/plain', 'x-title': 'Nota interna' })
      .send('Interna.');
    expect(added.status).toBe(200);
    const { body } = await wanda.get(`/desk/filings/${filings.wanda}`);
    expect((body as DeskFilingDetailView).documents.map(({ title }) => title)).not.toContain('Nota interna');
  });

  it('documents are added as long as the case is open, by whoever has filed it and in no other way', async () => {
    const before = (await api.office.caseFile(filings.wanda)).stage;
    const added = await wanda.add(filings.wanda, 'Carta di identità');
    expect(added.status).toBe(200);
    const { documents } = added.body as DeskFilingDetailView;
    expect(documents.at(-1)).toMatchObject({ title: 'Carta di identità', kind: 'attachment' });
    expect((await api.office.caseFile(filings.wanda)).stage).toBe(before);
    expectProblem(await wanda.add(filings.xavier, 'Intrusa'), 'caseNotFound');
    expectProblem(
      await wanda.send('post', `/cases/${filings.wanda}/notes`, { text: 'Nota' }),
      'notAtTheDesk',
    );
    const closed = ((await wanda.get('/desk')).body as DeskView).filings.find(({ closedAt }) => closedAt);
    expectProblem(await wanda.add(closed?.id ?? '', 'Tardiva'), 'caseClosed');
  });

  it('when the term is over nothing is taken any more, and a case that was never a call takes nothing', async () => {
    const late = await proposal('wanda', 'Tardi.');
    expectProblem(await wanda.file({ ...late, parent: filings.xavier }), 'notNow');
    expectProblem(await wanda.file({ ...late, parent: undefined }), 'parentRequired');
    expectProblem(await wanda.file({ ...late, procedure: 'genericCase' }), 'procedureNotFound');
    await api.office.advance('2027-02-23', call);
    await eventually('the call has left its intake', async () =>
      (await api.office.caseFile(call)).stage === 'intake' ? undefined : true,
    );
    expectProblem(await wanda.file(late), 'notNow');
    const { services } = (await wanda.get('/desk')).body as DeskView;
    expect(services.find(({ procedure }) => procedure === 'candidacy')?.campaigns).toEqual([]);
  });
});

describe('the house and the desk', () => {
  it('are apart: whoever works in the house does not file at the desk', async () => {
    expectProblem(await api.get(officer, '/desk'), 'deskOnly');
    expectProblem(await api.post(officer, '/desk/filings', {}), 'deskOnly');
    expect((await wanda.get('/session')).body).toEqual({
      login: 'visitor:WNDRSS60A41F205X',
      name: 'Wanda Rossetti',
      offices: [],
      visitor: true,
    });
  });

  it('the head of the unit reopens what was filed there, and it comes back with its documents', async () => {
    const { filings } = (await wanda.get('/desk')).body as DeskView;
    const closed = filings.find(({ outcome }) => outcome?.it === 'Accreditato');
    const reopened = await api.post(
      holderOf('nominations.manager'),
      `/cases/${closed?.id ?? ''}/reopening`,
      { reason: 'Si rivede la verifica.' },
      { 'Idempotency-Key': randomUUID() },
    );
    expect(reopened.status).toBe(200);
    expect(await desk.task(closed?.id ?? '', 'standard.reopened')).toBeDefined();
    const { body } = await wanda.get(`/desk/filings/${closed?.id ?? ''}`);
    expect((body as DeskFilingDetailView).closedAt).toBeUndefined();
    expect((body as DeskFilingDetailView).documents.map(({ title }) => title)).toContain(
      'Statuto o atto costitutivo',
    );
  });

  it('a visitor brings so many files a day and no more, whatever others bring', async () => {
    const guest = await DeskVisitor.arrive(api, { taxCode: 'GRDLCU70C03F205Z', name: 'Luca Gradi' });
    await api.office.database.query(
      `INSERT INTO upload (id, case_id, title, sha256, media_type, size, content, person)
       SELECT 'many-' || n, 'desk', 'T', '', 'text/plain', 0, '', 'visitor:GRDLCU70C03F205Z'
       FROM generate_series(2, $1) n`,
      [MOST_FILES_A_DAY],
    );
    expect(await guest.bring('ultimo.txt', 'Ultimo')).toBeTruthy();
    await expect(guest.bring('oltre.txt', 'Oltre')).rejects.toThrow('tooManyFiles');
    expect(await wanda.bring('altro.txt', 'Altro')).toBeTruthy();
  });

  it('a visitor signs out as anybody does', async () => {
    const guest = await DeskVisitor.arrive(api, { taxCode: 'GSTGNN70C03F205Z', name: 'Gianni Gastaldi' });
    expect((await guest.send('delete', '/session')).status).toBe(200);
    expectProblem(await guest.get('/desk'), 'tokenExpired');
  });
});
