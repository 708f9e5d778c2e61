import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CaseView, DocumentView, Page, TaskSummary } from '../../libs/domain';
import { candidates, examiners, officer, points, PrizeDesk } from '../support/degree-prizes';
import { RunningApi } from '../support/running-api';

/**
 * Who reads theses never learns who has written them before the ranking is closed: whatever the API gives to an examiner,
 * list, search, export, page, history, document or stream, has nothing that leads to a candidate.
 */

let api: RunningApi;
let desk: PrizeDesk;
let edition: string;
let cases: Readonly<Record<keyof typeof candidates, string>>;
let commission: string;
/** What was given to each examiner, by its path. */
const given = new Map<string, string>();

beforeAll(async () => {
  api = await RunningApi.start();
  desk = new PrizeDesk(api.office);
  ({ id: edition, cases, commission } = await desk.upToReadings(['ada', 'bruno', 'carla', 'dario']));
});
afterAll(() => api.stop());

test('an examiner learns nothing of candidates while theses are read and ranked', async () => {
  const stream = await listen(examiners[0]);
  await lookAtEverything('before anything is read');
  await desk.readToTheEnd(edition, commission, points);
  await lookAtEverything('when the commission has the ranking before it');
  given.set('stream', stream());

  expect(given.size).toBeGreaterThan(200);
  const telling = Object.values(candidates).flatMap(({ candidate, university, thesisTitle, supervisor }) => [
    candidate,
    candidate.split(' ').at(-1) ?? candidate,
    candidate.toLowerCase().replace(' ', '.'),
    university,
    thesisTitle,
    // A member of the commission has supervised one of the theses: that name is in the commission itself.
    ...(supervisor.includes('Casnati') ? [] : [supervisor]),
  ]);
  const told = [...given].flatMap(([path, text]) =>
    [...telling, ...taxCodes(), ...Object.values(cases)].flatMap((word) =>
      text.toLowerCase().includes(word.toLowerCase()) ? [`${path}: ${word}`] : [],
    ),
  );
  expect(told).toEqual([]);
});

test('the office that registers applications finds them by the same words', async () => {
  const { candidate } = candidates.ada;
  const { text } = await api.get(officer, `/cases?limit=100&q=${candidate.split(' ')[1]}`);
  expect(text).toContain(candidate);
});

test('what belongs to candidates does not exist for an examiner', async () => {
  for (const id of [edition, ...Object.values(cases)])
    for (const part of ['', '/tasks', '/documents', '/journal', '/children', '/relations', '/deadlines'])
      expect((await api.get(examiners[0], `/cases/${id}${part}`)).status).toBe(404);
});

test('an examiner sees the readings of nobody else', async () => {
  for (const examiner of examiners) {
    const { items } = (await api.get(examiner, '/cases?procedure=prizeReading&limit=100'))
      .body as Page<CaseView>;
    expect(items.length).toBeGreaterThan(0);
    const { rows } = await api.office.database.query<{ id: string }>(
      `SELECT c.id FROM case_file c JOIN journal j ON j.case_id = c.id AND j.position = c.opened_in
       WHERE c.procedure = 'prizeReading' AND j.fact->'application'->>'reader' = $1`,
      [examiner],
    );
    const own = rows.map(({ id }) => id);
    expect(items.filter(({ id }) => !own.includes(id))).toEqual([]);
  }
});

test('the text of a thesis can be read in its reading, under its code', async () => {
  const { items: readings } = (await api.get(examiners[0], '/cases?procedure=prizeReading&limit=100'))
    .body as Page<CaseView>;
  const [reading] = readings;
  if (!reading) throw new Error('The examiner has a reading');
  const { items } = (await api.get(examiners[0], `/cases/${reading.id}/documents`))
    .body as Page<DocumentView>;
  expect(items.map(({ title }) => title)).toEqual([reading.title]);
  const content = await api.get(examiners[0], `/cases/${reading.id}/documents/${items[0]?.id}/content`);
  expect(content.status).toBe(200);
});

/** Every list, search, export and case that the API gives to each examiner. */
async function lookAtEverything(when: string): Promise<void> {
  const words = Object.values(candidates).map(({ candidate }) =>
    encodeURIComponent(candidate.split(' ')[1] ?? ''),
  );
  for (const examiner of examiners) {
    const look = async <T>(path: string): Promise<T> => {
      const { text, body } = await api.get(examiner, path);
      given.set(`${when}, ${examiner}: ${path}`, text);
      return body as T;
    };
    const { items } = await look<Page<CaseView>>('/cases?limit=100');
    for (const list of [
      '/tasks?limit=100',
      '/tasks/count',
      '/incoming',
      '/reports/late-cases',
      '/reports/duties',
      '/registers',
      '/public/times',
      '/people',
    ])
      await look(list);
    for (const word of words) await look(`/cases?limit=100&q=${word}`);
    for (const { id } of items) {
      await look(`/cases/${id}`);
      for (const part of [
        'children',
        'relations',
        'deadlines',
        'history',
        'accesses',
        'populations',
        'populations/evidence',
        'journal/verification',
      ])
        await look(`/cases/${id}/${part}`);
      await look(`/cases/${id}/journal?limit=100`);
      const tasks = await look<Page<TaskSummary>>(`/cases/${id}/tasks?limit=100`);
      for (const task of tasks.items) {
        await look(`/tasks/${task.id}`);
        await look(`/tasks/${task.id}/candidates`);
      }
      const documents = await look<Page<DocumentView>>(`/cases/${id}/documents`);
      for (const document of documents.items) await look(`/cases/${id}/documents/${document.id}/text`);
    }
  }
}

function taxCodes(): string[] {
  return Object.values(candidates).flatMap(({ candidate }) => {
    const [first = ''] = candidate.toUpperCase().split(' ');
    return Array.from(
      { length: 5 },
      (_, number) => `PRM${String.fromCharCode(65 + number)}${first.slice(0, 2)}90A41F205`,
    );
  });
}

/** Listens to the stream of changes; gives what has come so far. */
async function listen(login: string): Promise<() => string> {
  const { port } = api.app.getHttpServer().address() as AddressInfo;
  const token = await api.tokenOf(login);
  let heard = '';
  await new Promise<void>((opened, failed) => {
    const listening = httpRequest(
      { port, host: '127.0.0.1', path: '/api/changes', headers: { Authorization: `Bearer ${token}` } },
      (answer) => {
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (heard += chunk));
        opened();
      },
    );
    listening.on('error', failed);
    listening.end();
    streams.push(() => void listening.destroy());
  });
  return () => heard;
}

const streams: (() => void)[] = [];
afterAll(() => streams.forEach((end) => end()));
