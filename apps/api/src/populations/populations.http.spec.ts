import { createHash } from 'node:crypto';
import type {
  DrawnCaseView,
  ExceptionView,
  JournalEntryView,
  Page,
  PopulationCheckView,
  PopulationView,
  ProblemView,
} from '../../../../libs/domain';
import { type Looked, Looking, SEEN } from '../../../../test/support/populations/looking';
import type { Answer, RunningApi } from '../../../../test/support/running-api';

const officer = 'andrea.locatelli';
const auditor = 'nicola.sartirana';
const stranger = 'giulia.ferrari';

let looking: Looking;
let api: RunningApi;

beforeAll(async () => {
  looking = await Looking.start();
  ({ api } = looking);
});
afterAll(() => api.stop());

const lookedInto = (id: string, size?: number) => looking.lookedInto(id, size);
const at = (id: string, path = '') => `/cases/${id}/populations${path}`;
const items = <Item>({ body }: Answer) => (body as Page<Item>).items;
const codeOf = ({ status, body }: Answer) => [status, (body as ProblemView).code];

describe('the populations of a case', () => {
  let looked: Looked;
  beforeAll(async () => {
    looked = await lookedInto('look');
  });

  it('are told with their query in words, what came of them, and where each stands in the journal', async () => {
    expect((await api.get(officer, '/cases/look')).body).toMatchObject({ hasPopulations: true });
    expect((await api.get(officer, '/cases/seen-1')).body).toMatchObject({ hasPopulations: false });
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
    for (const path of [
      '',
      '/evidence',
      '/look.1/list',
      '/look.1/check',
      '/samples/look.2',
      '/tests/look.3/exceptions',
    ])
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
  const found = ({ checks }: Pick<PopulationCheckView, 'checks'>) => checks.map(({ why }) => why);

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
    await looking.see('seen-later', 'Pratica nuova');
    expect(await check('whole')).toMatchObject({ count: SEEN + 1, now: SEEN + 2 });
    expect((await looking.verified('whole', officer)).populations.map(({ intact }) => intact)).toEqual([
      true,
      true,
      true,
    ]);
    expect(looking.verifiedByCommand('whole').status).toBe(0);
  });

  it('finds a list that was changed, and the draw that no longer follows from it', async () => {
    await lookedInto('changed', 3);
    await looking.tamper(
      'population_list',
      `UPDATE population_list SET list = replace(list, 'seen-1' || chr(9), 'seen-x' || chr(9)) WHERE case_id = $1`,
      'changed',
    );
    expect(found(await check('changed'))).toEqual(['listChanged', 'drawDiffers', undefined]);
    expect((await looking.verified('changed', officer)).populations.some(({ intact }) => !intact)).toBe(true);
    const { status, stdout } = looking.verifiedByCommand('changed');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ intact: true, populations: [{ why: 'listChanged' }, {}, {}] });
  });

  it('finds a seed that was changed after the draw, or in the draw alone', async () => {
    await lookedInto('seeded', 3);
    await looking.rewrite('seeded', 'lotsDrawn', 'seme', 'altro');
    expect(found(await check('seeded'))).toEqual([undefined, 'seedOutOfOrder', undefined]);
    expect(await looking.verified('seeded', officer)).toMatchObject({ intact: false, brokenAt: 3 });
    await lookedInto('reseeded', 3);
    await looking.rewrite('reseeded', 'lotsDrawn', 'seme', 'altro');
    await looking.rewrite('reseeded', 'sampleDrawn', 'seme', 'altro');
    expect(found(await check('reseeded'))).toEqual([undefined, 'drawDiffers', undefined]);
  });

  it('finds a sample in which one case stands for another', async () => {
    const { sample } = await lookedInto('swapped', 3);
    const drawn = sample.drawn.map((one) => one.case);
    const other = ['seen-3', 'seen-4', 'seen-5', 'seen-6'].find((id) => !drawn.includes(id)) ?? '';
    await looking.rewrite('swapped', 'sampleDrawn', `"case":"${drawn[0]}"`, `"case":"${other}"`);
    expect(found(await check('swapped'))).toEqual([undefined, 'drawDiffers', undefined]);
  });

  it('finds exceptions that were taken away', async () => {
    await lookedInto('cleared', 3);
    await looking.tamper(
      'test_exception',
      `DELETE FROM test_exception WHERE case_id = $1 AND place = 1`,
      'cleared',
    );
    expect(found(await check('cleared'))).toEqual([undefined, undefined, 'exceptionsChanged']);
  });
});
