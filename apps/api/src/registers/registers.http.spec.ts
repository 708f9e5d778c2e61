import type {
  JournalEntryView,
  Page,
  ProblemView,
  ProcedureDeclaration,
  RegisterEntryView,
  RegisterHistoryView,
  RegisterSummary,
  RegisterView,
} from '../../../../libs/domain';
import { hallBooking, halls } from '../../../../test/support/hall-bookings/procedure';
import { booking, ending, HallsRecord } from '../../../../test/support/hall-bookings/record';
import { type Answer, RunningApi } from '../../../../test/support/running-api';
import { correctionOf } from '../../../../workflows/procedures/register-corrections/procedure';

const officer = 'andrea.locatelli';
const stranger = 'giulia.ferrari';
const auditor = 'nicola.sartirana';

const inner = { ...halls, key: 'innerHalls', public: false };
const procedures: readonly ProcedureDeclaration[] = [
  { ...hallBooking, registers: { halls, inner } },
  correctionOf(halls),
];

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start({}, procedures);
  const record = new HallsRecord(api.office);
  await record.open('coro', booking('coro.1', 'Coro', { from: '2020-05-20', to: '2020-05-22' }));
  await record.open('banda', booking('banda.1', 'Banda', { from: '2020-06-01' }));
  await record.write('banda', booking('banda.2', 'Banda', { from: '2020-07-01' }, 'Sala Marra'));
  // Written last, about days that have passed: the last state stays that of July.
  const late = { from: '2020-06-01', to: '2020-06-15' };
  await record.write('banda', booking('banda.3', 'Banda', late, 'Sala Brivio'));
  await record.open('fiera', booking('fiera.1', 'Fiera; "grande"', { from: '2099-01-01' }));
  await record.open('ballo', booking('ballo.1', '=Ballo', { from: '2020-02-01', to: '2020-02-02' }));
  await record.write('ballo', ending('ballo.2', '=Ballo', '2020-01-31'));
  const meeting = booking('inner.1', 'Riunione', { from: '2020-01-01' });
  await record.open('inner', { ...meeting, register: inner.key });
});
afterAll(() => api.stop());

async function anybody(path: string, language = 'en'): Promise<Answer> {
  return api.anonymous().get(`/api/registers${path}`).set('Accept-Language', language);
}

async function keysOf(path: string): Promise<string[]> {
  const { body } = await anybody(path);
  return (body as Page<RegisterEntryView>).items.map(({ key }) => key);
}

describe('a public register', () => {
  it('is read without signing in, and says what an entry holds', async () => {
    const { body } = await anybody('');
    expect((body as Page<RegisterSummary>).items.map(({ key }) => key)).toEqual(['halls']);
    const register = (await anybody('/halls', 'it')).body as RegisterView;
    expect(register).toMatchObject({ exclusive: true, columns: ['hall', 'association'], public: true });
    expect(register.office.it).toBe(
      'Istruttore – Area Gabinetto del Sindaco e gestione rapporti con enti partecipati',
    );
    expect(register.entry).toMatchObject({ properties: { hall: { title: 'Sala', 'x-widget': 'text' } } });
    expect(register).not.toHaveProperty('correction');
  });

  it('gives every entry in its last state, the newest days first', async () => {
    const { body } = await anybody('/halls/entries');
    expect(body).toEqual({
      items: [
        {
          key: 'Fiera; "grande"',
          title: 'Sala Alessi: Fiera; "grande"',
          from: '2099-01-01',
          state: 'future',
          entry: { hall: 'Sala Alessi', association: 'Fiera; "grande"' },
        },
        {
          key: 'Banda',
          title: 'Sala Marra: Banda',
          from: '2020-07-01',
          state: 'current',
          entry: { hall: 'Sala Marra', association: 'Banda' },
        },
        expect.objectContaining({ key: 'Coro', from: '2020-05-20', to: '2020-05-22', state: 'past' }),
        expect.objectContaining({ key: '=Ballo', from: '2020-02-01', to: '2020-02-02', state: 'undone' }),
      ],
    });
  });

  it.each([
    ['2020-02-01', []],
    ['2020-05-22', ['Coro']],
    ['2020-05-23', []],
    ['2020-06-30', ['Banda']],
    ['2100-01-01', ['Fiera; "grande"', 'Banda']],
  ])('on %s holds %j', async (on, keys) => {
    expect(await keysOf(`/halls/entries?on=${on}`)).toEqual(keys);
  });

  it.each([
    ['2020-06-15', 'Sala Brivio: Banda', '2020-06-01', '2020-06-15'],
    ['2020-06-30', 'Sala Alessi: Banda', '2020-06-16', '2020-06-30'],
    ['2020-07-01', 'Sala Marra: Banda', '2020-07-01', undefined],
  ])('shows an entry as it was on %s', async (on, title, from, to) => {
    const { body } = await anybody(`/halls/entries?on=${on}`);
    expect((body as Page<RegisterEntryView>).items).toEqual([
      expect.objectContaining({ title, from, state: 'current', ...(to && { to }) }),
    ]);
  });

  it('is searched by the beginnings of words', async () => {
    expect(await keysOf('/halls/entries?q=sala%20mar')).toEqual(['Banda']);
    expect(await keysOf('/halls/entries?q=nothing')).toEqual([]);
  });

  it('is read page by page without gap or repetition', async () => {
    const seen: string[] = [];
    let next: string | undefined;
    do {
      const { body } = await anybody(`/halls/entries?limit=1${next ? `&after=${next}` : ''}`);
      const page = body as Page<RegisterEntryView>;
      seen.push(...page.items.map(({ key }) => key));
      next = page.next;
    } while (next);
    expect(seen).toEqual(['Fiera; "grande"', 'Banda', 'Coro', '=Ballo']);
  });

  it('tells the history of an entry, but nobody outside who did it and in which case', async () => {
    const { body } = await anybody('/halls/entries/Banda');
    const { versions } = body as RegisterHistoryView;
    expect(versions).toEqual([
      expect.objectContaining({ title: 'Sala Brivio: Banda', from: '2020-06-01', to: '2020-06-15' }),
      {
        kind: 'entered',
        ordinal: 3,
        title: 'Sala Marra: Banda',
        entry: { hall: 'Sala Marra', association: 'Banda' },
        from: '2020-07-01',
        holds: [{ from: '2020-07-01' }],
        at: '2020-01-01T00:00:00.000Z',
      },
      expect.objectContaining({ from: '2020-06-01', holds: [{ from: '2020-06-16', to: '2020-06-30' }] }),
    ]);
    const { body: undone } = await anybody(`/halls/entries/${encodeURIComponent('=Ballo')}`);
    expect((undone as RegisterHistoryView).versions).toMatchObject([
      { kind: 'ended', from: '2020-02-01', holds: [] },
      { kind: 'entered', from: '2020-02-01', to: '2020-02-02', holds: [] },
    ]);
  });

  it('tells the house who did it, and those who may read the case where it comes from', async () => {
    const origin = { case: 'banda', position: 4, reason: 'Concessione della sala.' };
    const newest = async (login: string) =>
      ((await api.get(login, '/registers/halls/entries/Banda')).body as RegisterHistoryView).versions[0];
    expect(await newest(officer)).toMatchObject({ actor: { login: officer }, ...origin });
    expect(await newest(auditor)).toMatchObject(origin);
    expect(await newest(stranger)).toMatchObject({ actor: { login: officer } });
    expect(await newest(stranger)).not.toHaveProperty('case');
    expect(await newest(stranger)).not.toHaveProperty('reason');
  });

  it('names an entry in the history of a case by its title, and not by its key', async () => {
    const { body } = await api.get(officer, '/cases/ballo/journal?order=desc');
    const ended = (body as Page<JournalEntryView>).items.find(({ kind }) => kind === 'registerEnded');
    expect(ended?.summary.it).toMatch(/^L’iscrizione «Sala Alessi: =Ballo» nel registro /);
  });

  it('comes as a table that no spreadsheet takes for a formula', async () => {
    const { text, headers } = await anybody('/halls/entries.csv', 'it');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="halls.csv"');
    expect(text.split('\r\n')).toEqual([
      '\uFEFFIscrizione;Denominazione;Dal;Al;Stato;Sala;Associazione',
      '"Fiera; ""grande""";"Sala Alessi: Fiera; ""grande""";2099-01-01;;futura;Sala Alessi;"Fiera; ""grande"""',
      'Banda;Sala Marra: Banda;2020-07-01;;vigente;Sala Marra;Banda',
      'Coro;Sala Alessi: Coro;2020-05-20;2020-05-22;cessata;Sala Alessi;Coro',
      "'=Ballo;Sala Alessi: =Ballo;2020-02-01;2020-02-02;annullata;Sala Alessi;'=Ballo",
      '',
    ]);
    const { text: some } = await anybody('/halls/entries.csv?on=2020-05-22');
    expect(some.split('\r\n')).toHaveLength(3);
  });

  it('is open also to who carries a sign-in that has run out', async () => {
    const answer = await api.anonymous().get('/api/registers/halls').auth('old.token.x', { type: 'bearer' });
    expect(answer.status).toBe(200);
  });

  it('is corrected by those who keep it', async () => {
    const correction = async (login: string) =>
      ((await api.get(login, '/registers/halls')).body as RegisterView).correction;
    expect(await correction(officer)).toBe('hallsCorrection');
    expect(await correction(stranger)).toBeUndefined();
    expect(await correction(auditor)).toBeUndefined();
  });
});

describe('a register that is not public', () => {
  it('is read by who works with it and who watches over the house', async () => {
    for (const login of [officer, auditor]) {
      const { body } = await api.get(login, '/registers');
      expect((body as Page<RegisterSummary>).items.map(({ key }) => key)).toEqual(['halls', 'innerHalls']);
      expect((await api.get(login, '/registers/innerHalls/entries')).status).toBe(200);
    }
  });

  it.each(['', '/entries', '/entries.csv', '/entries/Riunione'])('shows nobody else its %s', async (part) => {
    const outside = await anybody(`/innerHalls${part}`);
    expect((outside.body as ProblemView).code).toBe('notSignedIn');
    const inside = await api.get(stranger, `/registers/innerHalls${part}`);
    expect((inside.body as ProblemView).code).toBe('registerNotFound');
  });
});

describe('a request about registers', () => {
  it.each([
    ['/nothing', 404, 'registerNotFound'],
    ['/halls/entries/Nobody', 404, 'registerEntryNotFound'],
    ['/halls/entries?on=2026-02-30', 400, 'invalidRequest'],
    ['/halls/entries?after=hello', 400, 'invalidRequest'],
    ['/halls/entries.csv?on=yesterday', 400, 'invalidRequest'],
  ])('for %s is answered with %i %s', async (path, status, code) => {
    const answer = await anybody(path);
    expect(answer.status).toBe(status);
    expect((answer.body as ProblemView).code).toBe(code);
  });

  it('does not go on with the page of another day', async () => {
    const { body } = await anybody('/halls/entries?limit=1');
    const { next = '' } = body as Page<RegisterEntryView>;
    expect((await anybody(`/halls/entries?on=2020-05-22&after=${next}`)).status).toBe(400);
  });
});
