import { randomUUID } from 'node:crypto';
import type { CaseView, DocumentView, Page, RelationView } from '../../../../libs/domain';
import { addDays, romeDateOf } from '../../../../libs/law';
import { CorrectionDesk } from '../../../../test/support/corrections';
import { eventually } from '../../../../test/support/eventually';
import { PatronageDesk } from '../../../../test/support/patronage';
import { RunningApi } from '../../../../test/support/running-api';

const officer = 'andrea.locatelli';
const director = 'paola.vismara';
const otherUnit = 'giulia.ferrari';
const auditor = 'nicola.sartirana';

const today = romeDateOf(Date.now());

let api: RunningApi;
let patronage: PatronageDesk;
let corrections: CorrectionDesk;
let granted: string;
let act: DocumentView;
beforeAll(async () => {
  api = await RunningApi.start();
  patronage = new PatronageDesk(api.office);
  corrections = new CorrectionDesk(api.office, today);
  [granted, act] = await grant();
});
afterAll(() => api.stop());

/** A case with the act that grants it. */
async function grant(): Promise<[string, DocumentView]> {
  const id = await patronage.open('2026-03-02');
  await patronage.grant(id);
  const found = await eventually('the act of the case', async () =>
    (await documentsOf(director, id)).find(({ kind }) => kind === 'act'),
  );
  return [id, found];
}

async function documentsOf(login: string, id = granted): Promise<readonly DocumentView[]> {
  const { body } = await api.get(login, `/cases/${id}/documents`);
  return (body as Page<DocumentView>).items;
}

const correctionSeenBy = async (login: string, of = granted) =>
  (await documentsOf(login, of)).find(({ kind }) => kind === 'act')?.correction;

function open(login: string, changes: object = {}, key: string = randomUUID()) {
  const application = {
    case: granted,
    act: act.id,
    kind: 'revocation',
    grounds: 'La sala non è più disponibile.',
    knownOn: today,
    advantage: false,
    exception: 'none',
    parties: [{ name: 'Circolo Ambrosiano', address: 'circolo@pec.example.org' }],
    ...changes,
  };
  return api.post(login, '/cases', { procedure: 'selfCorrection', application }, { 'Idempotency-Key': key });
}

async function opened(changes: object = {}): Promise<string> {
  const { status, body } = await open(director, changes);
  expect(status).toBe(201);
  return (body as CaseView).id;
}

/** Status, code and the fields that are wrong. */
async function refusal(answer: ReturnType<typeof open>): Promise<unknown[]> {
  const { status, body } = await answer;
  const { code, problems = [] } = body as { code: string; problems?: { path: unknown }[] };
  return [status, code, ...problems.map(({ path }) => path)];
}

it('only the head of the unit that has the case opens it', async () => {
  expect(await refusal(open(officer))).toEqual([403, 'officeRequired']);
  expect(await refusal(open(auditor))).toEqual([403, 'officeRequired']);
  expect(await refusal(open(otherUnit))).toEqual([422, 'relatedCaseNotFound']);
});

it('the dossier offers it to the head of the unit alone', async () => {
  const offered = async (login: string) =>
    (await documentsOf(login)).flatMap(({ id, mayCorrect }) => (mayCorrect ? [id] : []));
  expect(await offered(director)).toEqual([act.id]);
  expect(await offered(officer)).toEqual([]);
  expect(await offered(auditor)).toEqual([]);
});

it('an unknown case, an unknown act and a document that is no act are refused', async () => {
  const letter = (await documentsOf(director)).find(({ kind }) => kind === 'letter');
  expect(await refusal(open(director, { case: 'nessuna' }))).toEqual([422, 'relatedCaseNotFound']);
  const noAct = [422, 'invalidForm', ['application', 'act']];
  expect(await refusal(open(director, { act: `${granted}.999` }))).toEqual(noAct);
  expect(await refusal(open(director, { act: letter?.id }))).toEqual(noAct);
});

it('days before the act are refused', async () => {
  expect(await refusal(open(director, { knownOn: '2025-01-01' }))).toEqual([
    422,
    'invalidForm',
    ['application', 'knownOn'],
  ]);
});

it('no case goes on as one that is about no act', async () => {
  const { status, body } = await api.post(director, `/cases/${granted}/conversion`, {
    procedure: 'selfCorrection',
    application: {},
  });
  expect([status, (body as { code: string }).code]).toEqual([422, 'actRequired']);
});

it('the dossier says of the act that it is under self-correction, until that is over', async () => {
  const key = randomUUID();
  const [first, second] = await Promise.all([open(director), open(director)]);
  expect([first.status, second.status].toSorted()).toEqual([201, 409]);
  const won = first.status === 201 ? first : second;
  const { id } = won.body as CaseView;
  expect(await refusal(open(director, {}, key))).toEqual([409, 'actCorrectedAlready']);
  expect(await correctionSeenBy(director)).toEqual({
    state: 'underWay',
    title: { it: 'In autotutela', en: 'Under self-correction' },
    case: id,
  });
  expect(await correctionSeenBy(auditor)).toMatchObject({ state: 'underWay', case: id });
  const { body } = await api.get(director, `/cases/${granted}/relations`);
  expect((body as Page<RelationView>).items).toMatchObject([
    { relation: 'corrects', side: 'target', other: { id } },
  ]);

  expect((await api.post(director, `/cases/${id}/withdrawal`, { reason: 'Sala disponibile.' })).status).toBe(
    200,
  );
  expect(await correctionSeenBy(director)).toBeUndefined();
  // It is over and has left the act as it was: another may be opened, and then it is not taken up again.
  const next = await opened();
  const reopening = () => api.post(director, `/cases/${id}/reopening`, { reason: 'Sala di nuovo occupata.' });
  expect(await refusal(reopening())).toEqual([409, 'actCorrectedAlready']);
  expect((await api.post(director, `/cases/${next}/withdrawal`, { reason: 'Per errore.' })).status).toBe(200);
  expect((await reopening()).status).toBe(200);
  expect(await correctionSeenBy(director)).toMatchObject({ state: 'underWay', case: id });
});

it('the dossier says until when an act is suspended, and from when and by which act it has fallen', async () => {
  const [of, { id: document }] = await grant();
  const suspendUntil = addDays(today, 20);
  const id = await opened({
    case: of,
    act: document,
    suspendUntil,
    suspensionReasons: 'La sala è inagibile.',
  });
  await corrections.resolve(id, 'suspensionResolution');
  const suspended = await eventually('the suspension', async () => {
    const seen = await correctionSeenBy(officer, of);
    return seen?.state === 'suspended' ? seen : undefined;
  });
  expect(suspended).toEqual({
    state: 'suspended',
    title: { it: 'Sospeso', en: 'Suspended' },
    number: expect.stringMatching(/^\d{4}\/\d+$/) as string,
    until: suspendUntil,
    case: id,
  });
  await corrections.hear(id);
  await corrections.assess(id, { indemnity: '0.00' });
  await corrections.resolve(id);
  expect(await corrections.outcome(id)).toBe('revoked');
  const { facts } = await api.office.caseFile(id);
  const revoked = {
    state: 'revoked',
    title: { it: 'Revocato', en: 'Revoked' },
    number: facts['correctionNumber'],
    from: today,
  };
  expect(await correctionSeenBy(officer, of)).toEqual({ ...revoked, case: id });
  expect(await refusal(open(director, { case: of, act: document }))).toEqual([409, 'actCorrectedAlready']);

  // Taken up again it is still what has made the act fall.
  expect((await api.post(director, `/cases/${id}/reopening`, { reason: 'Notifica errata.' })).status).toBe(
    200,
  );
  const own = { answer: { relation: 'kinship', description: 'Il presidente è mio cognato.' } };
  expect((await api.post(officer, `/cases/${id}/requests/standard.ownConflict`, own)).status).toBe(200);
  // What has become of the act concerns whoever reads its dossier; the case that did it may be closed to them.
  expect(await correctionSeenBy(officer, of)).toEqual(revoked);
});

it('a case learns at its opening what the case of the act, or its parts, have paid and not got back', async () => {
  const [of, { id: document }] = await grant();
  const columns = `(id, case_id, type, amount, follows, commitment, creditor, tax_code, line, ordinal, on_day, position,
    booked, committed, saved, liquidated, ordered, paid, recovered)`;
  const row = (id: string, caseId: string, type: string, amount: string, more: string, ordinal: number) =>
    api.office.database.query(
      `INSERT INTO spending_movement ${columns}
       VALUES ('${of}-${id}', $1, '${type}', ${amount}, ${more}, '2026/01.11.1.10/1', $2, '2026-03-02', 1, 0, 0, 0, 0, 0, 0, 0)`,
      [caseId, ordinal],
    );
  const after = (follows: string) => `'${of}-${follows}', '${of}-c', NULL, NULL`;
  await row('c', of, 'committed', '900.00', `NULL, '${of}-c', 'Circolo Ambrosiano', '97012345678'`, 1);
  // Paid by another case that the reader may read, and in part given back; what has come back whole is of no interest.
  await row('p', granted, 'paid', '700.00', after('o'), 2);
  await row('r', granted, 'recovered', '100.00', after('p'), 3);
  await row('q', of, 'paid', '200.00', after('u'), 4);
  await row('s', of, 'recovered', '200.00', after('q'), 5);
  const id = await opened({ case: of, act: document });
  const first = (await api.office.facts(id)).find(({ kind }) => kind === 'caseOpened');
  expect(first?.['corrects']).toMatchObject({
    payments: [{ id: `${of}-p`, creditor: 'Circolo Ambrosiano', taxCode: '97012345678', left: '600.00' }],
  });
});

it('an act of a case that is closed is annulled', async () => {
  const id = await api.office.openCase('genericCase', officer, {
    kind: 'logistics',
    owner: 'cabinet',
    subject: 'Sala',
    description: 'Uso della sala.',
  });
  expect((await api.post(officer, `/cases/${id}/withdrawal`, { reason: 'Non serve più.' })).status).toBe(200);
  expect(await refusal(open(director, { case: id, act: `${id}.1` }))).toEqual([
    422,
    'invalidForm',
    ['application', 'act'],
  ]);
  const [of, { id: document }] = await grant();
  expect((await api.post(officer, `/cases/${of}/withdrawal`, { reason: 'Evento annullato.' })).status).toBe(
    200,
  );
  expect((await api.office.caseFile(of)).outcome).not.toBeNull();
  const correction = await opened({ case: of, act: document, kind: 'annulment' });
  await corrections.hear(correction);
  await corrections.assess(correction);
  await corrections.resolve(correction);
  expect(await corrections.outcome(correction)).toBe('annulled');
  expect(await correctionSeenBy(director, of)).toMatchObject({
    state: 'annulled',
    from: today,
    case: correction,
  });
});

it('the dossier says of an act by which judgment it has fallen, wholly or in part', async () => {
  const [of, { id: document, number }] = await grant();
  const judge = (position: number, day: string, inPart: boolean) =>
    api.office.database.query(
      `INSERT INTO act_judgment VALUES ($1, $2, $3, $4, 'TAR Lombardia, sez. I', '7/2027', $5, $5, $6)`,
      [of, number, granted, position, day, inPart],
    );
  await judge(1_000, '2027-02-01', true);
  const inPart = {
    state: 'annulledInPart',
    title: { it: 'Annullato in parte dal giudice', en: 'Annulled in part by a court' },
    judgment: 'TAR Lombardia, sez. I, n. 7/2027',
    from: '2027-02-01',
    case: granted,
  };
  expect(await correctionSeenBy(officer, of)).toEqual(inPart);
  // What is left of it may still be corrected; nothing is left of what has fallen.
  expect((await documentsOf(director, of)).filter(({ mayCorrect }) => mayCorrect)).toHaveLength(1);
  await judge(1_001, '2027-03-01', false);
  expect(await correctionSeenBy(officer, of)).toMatchObject({ state: 'annulledByCourt', from: '2027-03-01' });
  expect((await documentsOf(director, of)).filter(({ mayCorrect }) => mayCorrect)).toEqual([]);
  expect(await refusal(open(director, { case: of, act: document }))).toEqual([409, 'actCorrectedAlready']);
  expect(await correctionSeenBy(auditor)).not.toMatchObject({ state: 'annulledByCourt' });
});
