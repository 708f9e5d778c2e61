import { randomUUID } from 'node:crypto';
import type { CaseView, DocumentView, Page, RelationView } from '../../../../libs/domain';
import { romeDateOf } from '../../../../libs/law';
import { eventually } from '../../../../test/support/eventually';
import { PatronageDesk } from '../../../../test/support/patronage';
import { RunningApi } from '../../../../test/support/running-api';

const officer = 'andrea.locatelli';
const director = 'paola.vismara';
const otherUnit = 'giulia.ferrari';
const auditor = 'nicola.sartirana';

let api: RunningApi;
let granted: string;
let act: DocumentView;
beforeAll(async () => {
  api = await RunningApi.start();
  const desk = new PatronageDesk(api.office);
  granted = await desk.open('2026-03-02');
  await desk.grant(granted);
  act = await eventually('the act of the case', async () =>
    (await documentsOf(director)).find(({ kind }) => kind === 'act'),
  );
}, 120_000);
afterAll(() => api.stop());

async function documentsOf(login: string): Promise<readonly DocumentView[]> {
  const { body } = await api.get(login, `/cases/${granted}/documents`);
  return (body as Page<DocumentView>).items;
}

const correctionSeenBy = async (login: string) =>
  (await documentsOf(login)).find(({ id }) => id === act.id)?.correction;

function open(login: string, changes: object = {}, key: string = randomUUID()) {
  const application = {
    case: granted,
    act: act.id,
    kind: 'revocation',
    grounds: 'La sala non è più disponibile.',
    knownOn: romeDateOf(Date.now()),
    advantage: false,
    exception: 'none',
    parties: [{ name: 'Circolo Ambrosiano', address: 'circolo@pec.example.org' }],
    ...changes,
  };
  return api.post(login, '/cases', { procedure: 'selfCorrection', application }, { 'Idempotency-Key': key });
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
  // It is over and has left the act as it was: another may be opened.
  expect((await open(director)).status).toBe(201);
});
