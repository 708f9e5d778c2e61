import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { projectRoot } from '../../../../libs/config';
import type {
  CaseQuery,
  DrawnCaseView,
  ExceptionView,
  JournalEntryView,
  Page,
  PopulationCheckView,
  PopulationFact,
  PopulationFound,
  PopulationView,
  ProblemView,
  SampleFound,
  TestFound,
  VerificationView,
} from '../../../../libs/domain';
import { tamper } from '../../../../test/support/populations/audits';
import { CasesToLookAt } from '../../../../test/support/populations/record';
import { type Answer, RunningApi } from '../../../../test/support/running-api';

const officer = 'andrea.locatelli';
const auditor = 'nicola.sartirana';
const stranger = 'giulia.ferrari';
const SEEN = 12;

let api: RunningApi;
let cases: CasesToLookAt;

beforeAll(async () => {
  api = await RunningApi.start();
  cases = new CasesToLookAt(api.office.database);
  for (let index = 0; index < SEEN; index += 1) await see(`seen-${index}`, `Pratica ${index}`);
  await cases.open('seen-reserved', {
    procedure: 'patronage',
    level: 'reserved',
    title: 'Segreto',
    offices: ['nominations.officer', 'nominations.manager'],
  });
  await late('seen-reserved');
  for (const id of ['seen-1', 'seen-2']) await late(id);
  await cases.open('seen-secret', { procedure: 'patronage', level: 'restricted', title: 'Non esiste' });
  await late('seen-secret');
});
afterAll(() => api.stop());

const see = (id: string, title: string) =>
  cases.open(id, { procedure: 'patronage', title, on: '2026-03-01' });

async function late(id: string): Promise<void> {
  await cases.expired(id, '2026-04-01');
  await cases.write(id, '2026-04-03', { kind: 'deadlineMetLate', deadline: `${id}.d`, key: 'conclusion' });
}

const query: CaseQuery = { procedures: ['patronage'], stratifyBy: 'unit' };

interface Looked {
  readonly population: PopulationFound;
  readonly sample: SampleFound;
  readonly test: TestFound;
}

/** A case that has taken a population, drawn from it and tested it, as its workflow would have. */
async function lookedInto(id: string, size = SEEN + 1): Promise<Looked> {
  await cases.open(id, { on: '2026-05-01' });
  const decide = async (fact: PopulationFact) =>
    (await cases.write(id, undefined, fact)).populations?.[fact.version];
  const population = (await decide({
    kind: 'populationTaken',
    version: `${id}.1`,
    title: 'Patrocini',
    query,
  })) as PopulationFound;
  const of = { population: `${id}.1`, list: population.digest };
  await cases.write(id, undefined, { kind: 'lotsDrawn', key: `${id}.2`, seed: 'seme' });
  const sample = (await decide({
    kind: 'sampleDrawn',
    version: `${id}.2`,
    ...of,
    draw: 1,
    method: 'random',
    size,
    seed: 'seme',
  })) as SampleFound;
  const test = (await decide({
    kind: 'populationTested',
    version: `${id}.3`,
    ...of,
    test: 'deadlinesKept',
  })) as TestFound;
  return { population, sample, test };
}

const at = (id: string, path = '') => `/cases/${id}/populations${path}`;
const items = <Item>({ body }: Answer) => (body as Page<Item>).items;
const codeOf = ({ status, body }: Answer) => [status, (body as ProblemView).code];

describe('the populations of a case', () => {
  let looked: Looked;
  beforeAll(async () => {
    looked = await lookedInto('look');
  });

  it('are told with their query in words, what came of them, and where each stands in the journal', async () => {
    const [view] = items<PopulationView>(await api.get(officer, at('look')));
    expect(view).toMatchObject({
      version: 'look.1',
      position: 2,
      title: 'Patrocini',
      count: SEEN + 1,
      digest: looked.population.digest,
      description: {
        it: 'Pratiche dei procedimenti «Patrocinio». Strati: unità organizzativa.',
      },
      samples: [{ version: 'look.2', position: 4, seedPosition: 3, seed: 'seme', size: SEEN + 1, draw: 1 }],
      tests: [{ version: 'look.3', position: 5, test: 'deadlinesKept', tested: SEEN + 1, exceptions: 3 }],
    });
    expect(view?.strata?.map(({ count }) => count)).toEqual([SEEN, 1]);
    expect(view?.tests[0]?.statements.exceptions).toContain('late_terms()');
  });

  it('are read with the case, and by nobody else', async () => {
    for (const path of ['', '/look.1/list', '/look.1/check', '/samples/look.2', '/tests/look.3/exceptions'])
      expect(codeOf(await api.get(stranger, at('look', path)))).toEqual([404, 'caseNotFound']);
  });

  it.each(['/none/list', '/look.2/check', '/samples/look.1', '/tests/look.1/exceptions'])(
    'do not have %s',
    async (path) => {
      expect(codeOf(await api.get(officer, at('look', path)))).toEqual([404, 'populationNotFound']);
    },
  );

  it('hand out their list as it was hashed, to who may know of all its cases', async () => {
    const answer = await api.get(auditor, at('look', '/look.1/list'));
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(createHash('sha256').update(answer.text).digest('hex')).toBe(looked.population.digest);
    expect(answer.text).not.toContain('seen-secret');
    expect(codeOf(await api.get(officer, at('look', '/look.1/list')))).toEqual([403, 'listReserved']);
  });
});

describe('a sample', () => {
  beforeAll(() => lookedInto('sampled'));

  it('names of each case what the reader may know of it', async () => {
    const sample = async (login: string) =>
      items<DrawnCaseView>(await api.get(login, at('sampled', '/samples/sampled.2')));
    const [forOfficer, forAuditor] = [await sample(officer), await sample(auditor)];
    expect(forOfficer.map(({ place }) => place)).toEqual(
      Array.from({ length: SEEN + 1 }, (_, index) => index + 1),
    );
    expect(forAuditor.filter(({ title }) => title === undefined)).toMatchObject([{ case: 'seen-reserved' }]);
    const hidden = forOfficer.filter(({ title }) => title === undefined);
    expect(hidden).toHaveLength(1);
    expect(hidden[0]).not.toHaveProperty('case');
    expect(forOfficer.find((one) => one.case === 'seen-1')).toMatchObject({ title: 'Pratica 1' });
  });

  it('comes as CSV', async () => {
    const { text } = await api.get(auditor, at('sampled', '/samples/sampled.2?format=csv'));
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\uFEFFposto;pratica;identificativo;oggetto;strato;certa;biglietto');
    expect(lines).toHaveLength(SEEN + 2);
  });

  it('is not told in the journal, where it would be told to who may not know of its cases', async () => {
    const { body } = await api.get(officer, '/cases/sampled/journal');
    const entry = (body as Page<JournalEntryView>).items.find(({ kind }) => kind === 'sampleDrawn');
    expect(entry?.data).toMatchObject({ seed: 'seme', decision: { size: SEEN + 1, drawn: [] } });
  });
});

describe('the exceptions of a test', () => {
  beforeAll(() => lookedInto('tested'));
  const path = at('tested', '/tests/tested.3/exceptions');

  it('come page by page, each in words where its case may be read', async () => {
    const first = (await api.get(auditor, `${path}?limit=2`)).body as Page<ExceptionView>;
    expect(first.items).toMatchObject([
      {
        place: 1,
        case: 'seen-1',
        title: 'Pratica 1',
        text: { it: expect.stringContaining('2 giorni') as string },
      },
      { place: 2, case: 'seen-2' },
    ]);
    const second = (await api.get(auditor, `${path}?limit=2&after=${first.next}`))
      .body as Page<ExceptionView>;
    expect(second).toEqual({ items: [{ place: 3, case: 'seen-reserved' }] });
    expect(items<ExceptionView>(await api.get(officer, path))[2]).toEqual({ place: 3 });
  });
});

describe('the check of a population', () => {
  const check = async (id: string) =>
    (await api.get(officer, at(id, `/${id}.1/check`))).body as PopulationCheckView;
  const verified = async (id: string) =>
    (await api.get(officer, `/cases/${id}/journal/verification`)).body as VerificationView;
  const verifiedByCommand = (id: string) =>
    spawnSync(process.execPath, [join(projectRoot, 'dist/apps/cli/main.js'), 'verify', id], {
      env: api.office.environment,
      encoding: 'utf8',
    });
  const found = ({ checks }: Pick<PopulationCheckView, 'checks'>) => checks.map(({ why }) => why);

  /** Replaces a text in the entries of a case's journal. */
  const rewrite = (id: string, kind: string, from: string, to: string) =>
    tamper(
      api.office.database,
      'journal_turn',
      `UPDATE journal_turn t SET entries = replace(t.entries::text, $2, $3)::json FROM journal_head h
       WHERE h.case_no = t.case_no AND h.case_id = $1 AND t.entries->0->'fact'->>'kind' = $4`,
      id,
      from,
      to,
      kind,
    );

  it('finds all as it was, and says that the house has more such cases by now', async () => {
    await lookedInto('whole');
    expect(await check('whole')).toEqual({
      checks: [
        { version: 'whole.1', what: 'population', intact: true },
        { version: 'whole.2', what: 'sample', intact: true },
        { version: 'whole.3', what: 'test', intact: true },
      ],
      count: SEEN + 1,
      now: SEEN + 1,
    });
    await see('seen-later', 'Pratica nuova');
    expect(await check('whole')).toMatchObject({ count: SEEN + 1, now: SEEN + 2 });
    expect((await verified('whole')).populations.map(({ intact }) => intact)).toEqual([true, true, true]);
    expect(verifiedByCommand('whole').status).toBe(0);
  });

  it('finds a list that was changed, and the draw that no longer follows from it', async () => {
    await lookedInto('changed', 3);
    await tamper(
      api.office.database,
      'population_list',
      `UPDATE population_list SET list = replace(list, 'seen-1' || chr(9), 'seen-x' || chr(9)) WHERE case_id = $1`,
      'changed',
    );
    expect(found(await check('changed'))).toEqual(['listChanged', 'drawDiffers', undefined]);
    expect((await verified('changed')).populations.some(({ intact }) => !intact)).toBe(true);
    const { status, stdout } = verifiedByCommand('changed');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ intact: true, populations: [{ why: 'listChanged' }, {}, {}] });
  });

  it('finds a seed that was changed after the draw, or in the draw alone', async () => {
    await lookedInto('seeded', 3);
    await rewrite('seeded', 'lotsDrawn', 'seme', 'altro');
    expect(found(await check('seeded'))).toEqual([undefined, 'seedOutOfOrder', undefined]);
    expect(await verified('seeded')).toMatchObject({ intact: false, brokenAt: 3 });
    await lookedInto('reseeded', 3);
    await rewrite('reseeded', 'lotsDrawn', 'seme', 'altro');
    await rewrite('reseeded', 'sampleDrawn', 'seme', 'altro');
    expect(found(await check('reseeded'))).toEqual([undefined, 'drawDiffers', undefined]);
  });

  it('finds a sample in which one case stands for another', async () => {
    const { sample } = await lookedInto('swapped', 3);
    const drawn = sample.drawn.map((one) => one.case);
    const other = ['seen-3', 'seen-4', 'seen-5', 'seen-6'].find((id) => !drawn.includes(id)) ?? '';
    await rewrite('swapped', 'sampleDrawn', `"case":"${drawn[0]}"`, `"case":"${other}"`);
    expect(found(await check('swapped'))).toEqual([undefined, 'drawDiffers', undefined]);
  });

  it('finds exceptions that were taken away', async () => {
    await lookedInto('cleared', 3);
    await tamper(
      api.office.database,
      'test_exception',
      `DELETE FROM test_exception WHERE case_id = $1 AND place = 1`,
      'cleared',
    );
    expect(found(await check('cleared'))).toEqual([undefined, undefined, 'exceptionsChanged']);
  });
});
