import { randomUUID } from 'node:crypto';
import type { CaseView, JournalEntryView, Page, RelationView } from '../../../../libs/domain';
import { eventually } from '../../../../test/support/eventually';
import { RunningApi } from '../../../../test/support/running-api';
import { patronageApplication } from '../../../cli/demonstration/patronage-script';

const officer = 'giulia.ferrari';
const cabinet = 'andrea.locatelli';
const auditor = 'nicola.sartirana';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

async function opened(login: string, procedure: string, application: object): Promise<string> {
  const answer = await api.post(
    login,
    '/cases',
    { procedure, application },
    { 'Idempotency-Key': randomUUID() },
  );
  expect(answer.status).toBe(201);
  return (answer.body as CaseView).id;
}

const round = (year: number) => opened(officer, 'religiousContributionsRound', { referenceYear: year });
const patronage = () => opened(cabinet, 'patronage', patronageApplication({}));

/** The status and the code of what the case says to a request about another one. */
async function ask(login: string, id: string, request: string, other: string): Promise<unknown[]> {
  const { status, body } = await api.post(login, `/cases/${id}/requests/standard.${request}`, {
    answer: { case: other, reasons: 'Stessa iniziativa.' },
  });
  return status === 200 ? [status] : [status, (body as { code: string }).code];
}

async function relationsOf(login: string, id: string, query = ''): Promise<Page<RelationView>> {
  const { status, body } = await api.get(login, `/cases/${id}/relations${query}`);
  expect(status).toBe(200);
  return body as Page<RelationView>;
}

const journalOf = async (login: string, id: string) =>
  ((await api.get(login, `/cases/${id}/journal`)).body as Page<JournalEntryView>).items;

/** The journal of a case has an entry of this kind, and the last one is given. */
const entry = (login: string, id: string, kind: string) =>
  eventually(`${kind} in the journal of ${id}`, async () =>
    (await journalOf(login, id)).findLast((one) => one.kind === kind),
  );

describe('two cases that an officer has related', () => {
  it('say so on both sides, in lists and journals, until one of them takes it back', async () => {
    const [one, other] = [await round(2021), await round(2022)];
    expect(await ask(officer, one, 'relate', other)).toEqual([200]);
    const [mine] = (await relationsOf(officer, one)).items;
    expect(mine).toMatchObject({ relation: 'related', side: 'source', mayTakeBack: true });
    expect(mine?.other).toMatchObject({ id: other, procedure: 'religiousContributionsRound' });
    const [theirs] = (await relationsOf(officer, other)).items;
    expect(theirs).toMatchObject({ relation: 'related', side: 'target', other: { id: one } });
    expect(await entry(officer, one, 'caseRelated')).toMatchObject({
      reason: 'Stessa iniziativa.',
      data: { other },
    });
    const told = await entry(officer, other, 'caseRelated');
    expect(told).toMatchObject({ reason: 'Stessa iniziativa.', actor: { login: officer } });
    expect(told.summary.it).toMatch(
      /^Giulia Ferrari indica la relazione «Collegata a» con la pratica «.+»\.$/,
    );
    const counts = ((await api.get(officer, `/cases/${one}`)).body as CaseView).counts;
    expect(counts.relations).toBe(1);

    expect(await ask(officer, one, 'relate', other)).toEqual([409, 'alreadyRelated']);
    expect(await ask(officer, other, 'relate', one)).toEqual([409, 'alreadyRelated']);
    // The other side may take it back as well.
    expect(await ask(officer, other, 'unrelate', one)).toEqual([200]);
    expect((await relationsOf(officer, one)).items).toEqual([]);
    await entry(officer, one, 'caseUnrelated');
    expect(await ask(officer, one, 'unrelate', other)).toEqual([409, 'notRelated']);
    expect(await ask(officer, one, 'relate', other)).toEqual([200]);
  });

  it('are listed page by page', async () => {
    const [one, ...others] = [await round(2011), await round(2012), await round(2013), await round(2014)];
    for (const other of others) expect(await ask(officer, one, 'relate', other)).toEqual([200]);
    const first = await relationsOf(officer, one, '?limit=2');
    const second = await relationsOf(officer, one, `?limit=2&after=${first.next}`);
    expect([...first.items, ...second.items].map(({ other }) => other?.id)).toEqual(others);
    expect(second.next).toBeUndefined();
    expect((await api.get(officer, `/cases/${one}/relations?after=x`)).status).toBe(400);
  });
});

describe('a case that nobody can be related to', () => {
  it.each(['relate', 'unrelate'])('%s: is unknown, or one that may not be read', async (request) => {
    const [one, hidden] = [await round(2023), await patronage()];
    expect(await ask(officer, one, request, 'nessuna')).toEqual([422, 'relatedCaseNotFound']);
    expect(await ask(officer, one, request, hidden)).toEqual([422, 'relatedCaseNotFound']);
    expect(await journalOf(officer, one)).not.toContainEqual(
      expect.objectContaining({ kind: 'requestMade' }),
    );
  });

  it('is itself', async () => {
    const one = await round(2024);
    expect(await ask(officer, one, 'relate', one)).toEqual([422, 'invalidForm']);
  });

  it('is not asked by who does not take part', async () => {
    const [one, other] = [await round(2024), await round(2025)];
    expect(await ask(auditor, one, 'relate', other)).toEqual([403, 'officeRequired']);
    expect(await ask(cabinet, one, 'relate', other)).toEqual([404, 'caseNotFound']);
  });
});

it('of a case that the reader may not read there is only that there is one', async () => {
  const [one, other] = [await round(2025), await patronage()];
  // Somebody of both offices has related them.
  await api.office.command(one, 'makeRequest', officer, {
    request: 'standard.relate',
    answer: { case: other, reasons: 'Stessa festa.' },
    cases: { [other]: {} },
  });
  const [seen] = (await relationsOf(officer, one)).items;
  expect(seen).toEqual({
    relation: 'related',
    side: 'source',
    title: { it: 'Collegata a', en: 'Related to' },
    since: expect.any(String) as string,
    mayTakeBack: false,
  });
  expect(JSON.stringify(await journalOf(officer, one))).not.toContain(other);
  const summary = (await entry(officer, one, 'caseRelated')).summary;
  expect(summary.en).toContain('another case that you may not read');
  expect((await relationsOf(auditor, one)).items[0]?.other?.id).toBe(other);
  expect(JSON.stringify(await journalOf(auditor, one))).toContain(other);
  await entry(cabinet, other, 'caseRelated');
  expect(JSON.stringify(await journalOf(cabinet, other))).not.toContain(one);
  expect((await api.get(cabinet, `/cases/${one}/relations`)).status).toBe(404);
});

it('a case that is over is related all the same, and says so where it is read', async () => {
  const [one, over] = [await patronage(), await patronage()];
  await api.post(cabinet, `/cases/${over}/withdrawal`, { reason: 'Rinuncia.' });
  expect(await ask(cabinet, one, 'relate', over)).toEqual([200]);
  const [theirs] = (await relationsOf(cabinet, over)).items;
  expect(theirs).toMatchObject({
    relation: 'related',
    side: 'target',
    other: { id: one },
    mayTakeBack: false,
  });
  expect(await ask(cabinet, one, 'unrelate', over)).toEqual([200]);
  expect((await relationsOf(cabinet, over)).items).toEqual([]);
});
