import { createHash } from 'node:crypto';
import type { EvidenceFound, EvidenceView, JournalEntryView, Page } from '../../../../libs/domain';
import { Looking } from '../../../../test/support/populations/looking';
import type { Answer, RunningApi } from '../../../../test/support/running-api';

const officer = 'andrea.locatelli';
const auditor = 'nicola.sartirana';

let looking: Looking;
let api: RunningApi;

beforeAll(async () => {
  looking = await Looking.start();
  ({ api } = looking);
});
afterAll(() => api.stop());

const at = (id: string, path = '') => `/cases/${id}/populations${path}`;
const items = <Item>({ body }: Answer) => (body as Page<Item>).items;
const refer = (id: string, version: string, of: string, position: number) =>
  looking.decide(id, { kind: 'evidenceReferenced', version, case: of, position, what: `Voce ${position}` });
const evidence = async (id: string, login = auditor) =>
  items<EvidenceView>(await api.get(login, at(id, '/evidence')));
const document = (id: string, content: string) =>
  api.office.database.query(
    `INSERT INTO document (id, case_id, kind, title, media_type, size, sha256, at, content)
     VALUES ($1, $2, 'attachment', 'Rendiconto', 'text/plain', 1, sha256(convert_to($3, 'UTF8')), now(), convert_to($3, 'UTF8'))`,
    [`${id}.doc`, id, content],
  );
/** A case of the population with a note and a document in its journal. */
async function shown(id: string): Promise<void> {
  await looking.see(id, `Pratica ${id}`);
  await looking.cases.write(id, undefined, { kind: 'noteAdded', text: 'Saldo il 3 maggio.' });
  await document(id, 'Rendiconto del 5 maggio');
  await looking.cases.write(id, undefined, {
    kind: 'documentAdded',
    document: `${id}.doc`,
    title: 'Rendiconto',
    upload: 'none',
    sha256: '',
    mediaType: 'text/plain',
    size: 1,
  });
}
async function referring(id: string, of: string): Promise<void> {
  await shown(of);
  await looking.lookedInto(id, 3);
  await refer(id, `${id}.8`, of, 2);
  await refer(id, `${id}.9`, of, 3);
}

test('evidence keeps the hash of an entry, and that of the file where the entry is of one', async () => {
  await referring('refers', 'seen-shown');
  const [note, file] = await evidence('refers');
  expect(note).toMatchObject({
    version: 'refers.8',
    position: 6,
    case: 'seen-shown',
    title: 'Pratica seen-shown',
    what: 'Voce 2',
    entry: { position: 2, title: { it: 'Nota' } },
    intact: true,
  });
  expect(note).not.toHaveProperty('sha256');
  expect(file).toMatchObject({
    entry: { position: 3, document: 'seen-shown.doc' },
    sha256: createHash('sha256').update('Rendiconto del 5 maggio').digest('hex'),
    intact: true,
  });
  expect((await looking.verified('refers', auditor)).populations.map(({ what }) => what)).toEqual([
    'population',
    'sample',
    'test',
    'evidence',
    'evidence',
  ]);
  expect(looking.verifiedByCommand('refers').status).toBe(0);
});

test('evidence is still what it was after its case has gone on, been closed or become restricted', async () => {
  await referring('lasting', 'seen-lasting');
  await looking.cases.write('seen-lasting', undefined, { kind: 'levelChanged', level: 'restricted' });
  await looking.cases.write('seen-lasting', undefined, { kind: 'caseClosed', outcome: 'granted' });
  expect((await evidence('lasting', officer)).map(({ intact }) => intact)).toEqual([true, true]);
  expect(await refer('lasting', 'lasting.10', 'seen-lasting', 2)).toEqual({
    refused: 'caseNotOfPopulation',
  });
});

test('evidence is refused of a case that is in no population, of a restricted one, and of an entry that is not there', async () => {
  await looking.lookedInto('asking', 3);
  await looking.see('seen-after', 'Pratica nuova');
  for (const other of ['seen-after', 'seen-secret', 'nothing', 'asking', 'seen-', '%'])
    expect(await refer('asking', `asking.${other}`, other, 1)).toEqual({ refused: 'caseNotOfPopulation' });
  for (const position of [0, 2, 99])
    expect(await refer('asking', `asking.p${position}`, 'seen-3', position)).toEqual({
      refused: 'entryNotFound',
    });
  expect((await refer('asking', 'asking.last', 'seen-3', 1)) as EvidenceFound).toMatchObject({
    entry: 'caseOpened',
  });
  const told = await evidence('asking');
  expect(told[0]).toMatchObject({ refused: { it: expect.stringContaining('non è fra quelle') as string } });
  expect(told[0]).not.toHaveProperty('intact');
  expect(
    (await looking.verified('asking', auditor)).populations.filter(({ what }) => what === 'evidence'),
  ).toHaveLength(1);
});

test('evidence names no case to who may not know of it, and says nothing of one that may not be read', async () => {
  await looking.lookedInto('discreet', 3);
  await refer('discreet', 'discreet.8', 'seen-reserved', 1);
  const [[forOfficer], [forAuditor]] = [await evidence('discreet', officer), await evidence('discreet')];
  for (const field of ['case', 'title', 'what', 'entry']) expect(forOfficer).not.toHaveProperty(field);
  expect(forOfficer).toMatchObject({ intact: true });
  expect(forAuditor).toMatchObject({ case: 'seen-reserved', intact: true });
  expect(forAuditor).not.toHaveProperty('what');
  const { body } = await api.get(officer, '/cases/discreet/journal');
  const entry = (body as Page<JournalEntryView>).items.find(({ kind }) => kind === 'evidenceReferenced');
  expect(entry?.data).toEqual({ version: 'discreet.8', case: '', position: 0, what: '' });
  expect(entry?.summary.it).toBe('Presa a evidenza una voce del giornale di un’altra pratica.');
});

test('evidence finds an entry that was changed, with its hash or without', async () => {
  await referring('entry', 'seen-entry');
  await looking.rewrite('seen-entry', 'noteAdded', '3 maggio', '6 maggio');
  expect((await evidence('entry')).map(({ why }) => why)).toEqual(['entryChanged', undefined]);
  const { status, stdout } = looking.verifiedByCommand('entry');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    intact: true,
    populations: [{}, {}, {}, { why: 'entryChanged' }, {}],
  });
  // Whoever makes the chain anew from there as well leaves a journal that is whole, and evidence that is not.
  await looking.tamper(
    'journal_turn',
    `UPDATE journal_turn t SET hashes = (SELECT a.computed FROM evidence_at('seen-entry', 2) a) FROM journal_head h
     WHERE h.case_no = t.case_no AND h.case_id = 'seen-entry' AND t.first = 2`,
  );
  expect((await evidence('entry')).map(({ why }) => why)).toEqual(['entryChanged', 'entryChanged']);
});

test('evidence finds a file that was replaced, with its fingerprint or without', async () => {
  await referring('file', 'seen-file');
  await looking.tamper('document', `UPDATE document SET content = 'altro' WHERE id = 'seen-file.doc'`);
  expect((await evidence('file')).map(({ why }) => why)).toEqual([undefined, 'fileChanged']);
  await looking.tamper('document', `UPDATE document SET sha256 = sha256(content) WHERE id = 'seen-file.doc'`);
  expect((await looking.verified('file', auditor)).populations.at(-1)).toMatchObject({
    intact: false,
    why: 'fileChanged',
  });
  await looking.tamper('document', `DELETE FROM document WHERE id = 'seen-file.doc'`);
  expect((await evidence('file')).map(({ why }) => why)).toEqual([undefined, 'fileChanged']);
});
