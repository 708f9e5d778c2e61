import type { MeasuredTimesView, ProblemView, PublicProcedureView } from '../../../../libs/domain';
import {
  cite,
  explainDeadline,
  explainFixedDate,
  type LocalDate,
  type Pause,
  type PauseKind,
  daysBetween,
  readClock,
  romeDateOf,
  romeInstantOf,
  yearOf,
} from '../../../../libs/law';
import { type Answer, RunningApi } from '../../../../test/support/running-api';
import { type Dated, TermRecorder } from '../../../../test/support/recorded-terms';

const rule = cite('L. 241/1990', '2', '2');
const key = 'conclusion';
const met: Dated[1] = { kind: 'deadlineMet', deadline: '', key };
const metLate: Dated[1] = { kind: 'deadlineMetLate', deadline: '', key };
const expired: Dated[1] = { kind: 'deadlineExpired', deadline: '', key };
const escalated: Dated[1] = { kind: 'escalated', deadline: '', key, office: 'general-manager' };
const cancelled: Dated[1] = { kind: 'deadlineCancelled', deadline: '', key };
const closed = (outcome: string): Dated[1] => ({ kind: 'caseClosed', outcome });

const thirtyDays = (start: LocalDate) =>
  explainDeadline({ start, amount: 30, unit: 'days', direction: 'forward', rule });

const pause = (kind: PauseKind, from: LocalDate, to: LocalDate): Pause => ({
  kind,
  from,
  to,
  days: daysBetween(from, to),
});

/** The contributor nobody may hear of here. */
const PARTY = 'Parrocchia di San Fittizio';

let api: RunningApi;
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await RunningApi.start();
  await recordTerms();
});
afterAll(() => api.stop());

async function recordTerms(): Promise<void> {
  const record = new TermRecorder(api.office.database);
  const keep = async (
    name: string,
    receivedOn: LocalDate,
    then: readonly Dated[],
    explanation = thirtyDays(receivedOn),
    clockOffset?: number,
  ): Promise<void> => {
    ids[name] = await record.keep({ title: PARTY, receivedOn, explanation, then, clockOffset });
  };

  await keep('inTime', '2024-01-08', [['2024-01-29', met]]);
  await keep(
    'suspended',
    '2024-01-10',
    [['2024-02-15', met]],
    readClock({ start: '2024-01-10', days: 30, rule }, [pause('suspension', '2024-01-20', '2024-01-30')])
      .explanation,
  );
  // Its last day is Easter Sunday: it is due on the Tuesday after.
  await keep('late', '2024-03-01', [
    ['2024-04-03', expired],
    ['2024-04-03', escalated],
    ['2024-04-20', metLate],
    ['2025-02-01', closed('inadmissible')],
  ]);
  await keep('withdrawnInTime', '2024-02-01', [
    ['2024-02-10', cancelled],
    ['2024-02-10', closed('withdrawn')],
  ]);
  await keep('concludedNextYear', '2024-11-15', [
    ['2024-12-17', expired],
    ['2024-12-17', escalated],
    ['2025-01-02', { kind: 'requestMade', request: 'standard.substitute', answer: { motion: 'party' } }],
    ['2025-01-02', { kind: 'substituteActivated', office: 'general-manager' }],
    ['2025-01-20', metLate],
  ]);
  await keep('withdrawnLate', '2024-05-02', [
    ['2024-06-02', expired],
    ['2024-06-02', escalated],
    ['2024-07-01', closed('withdrawn')],
  ]);
  await keep('onADay', '2024-05-10', [['2024-11-25', met]], explainFixedDate({ date: '2024-11-30', rule }));
  await keep(
    'twoPauses',
    '2024-05-13',
    [['2024-07-05', met]],
    readClock({ start: '2024-05-13', days: 30, rule }, [
      pause('suspension', '2024-05-20', '2024-06-10'),
      pause('rejectionNotice', '2024-06-01', '2024-06-20'),
    ]).explanation,
  );
  await keep('superseded', '2024-01-02', [['2024-01-15', met]]);
  await record.turn(ids['superseded'] ?? '', 2, [
    ['2024-02-01', { kind: 'noteAdded', text: 'Così è andata.' }],
    ['2024-02-01', met],
  ]);
  await keep('neverConcluded', '2023-02-01', [
    ['2023-03-04', expired],
    ['2023-03-04', escalated],
  ]);
  // Silence stands in for the act: nobody is late, so nothing is reported.
  await keep('refusedBySilence', '2023-02-01', [['2023-03-04', expired]]);
  await keep(
    'onAClockOfItsOwn',
    '2022-04-01',
    [],
    thirtyDays('2022-04-01'),
    romeInstantOf('2022-06-01') - Date.now(),
  );
}

async function times(year: number): Promise<MeasuredTimesView['items'][number]> {
  const { body } = (await api.anonymous().get(`/api/public/times?year=${year}`)) as {
    body: MeasuredTimesView;
  };
  const found = body.items.find(({ procedure }) => procedure === 'religiousContribution');
  if (!found) throw new Error('The procedure is missing');
  return found;
}

describe('the times of a year', () => {
  it('count acts of the year, in calendar days and without legal pauses', async () => {
    expect(await times(2024)).toMatchObject({
      concluded: 6,
      prescribed: { least: 30, median: 30, most: 204 },
      elapsed: { median: 43, mean: 64.8 },
      used: { median: 28, mean: 58 },
      withinTerm: 5,
      withinTermShare: 83.3,
    });
    expect(await times(2025)).toMatchObject({
      concluded: 1,
      elapsed: { median: 66, mean: 66 },
      withinTerm: 0,
      withinTermShare: 0,
    });
  });

  it.each([
    [2022, 1],
    [2023, 1],
    [2024, 2],
    [2025, 1],
    [2100, 0],
  ])('of %i see %i open past its term, on the clock of each case', async (year, open) => {
    expect((await times(year)).openBeyondTerm).toBe(open);
  });

  it('say nothing of days where nothing was concluded', async () => {
    const { concluded, prescribed, elapsed, used, withinTermShare } = await times(2023);
    expect([concluded, prescribed, elapsed, used, withinTermShare]).toEqual([
      0,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are those of the latest year without a year, and name the years there are', async () => {
    const { body } = (await api.anonymous().get('/api/public/times')) as { body: MeasuredTimesView };
    const thisYear = yearOf(romeDateOf(Date.now()));
    // One case has been open beyond its term since 2023.
    const years = Array.from({ length: thisYear - 2021 }, (_, ago) => thisYear - ago);
    expect(body).toMatchObject({ year: thisYear, years });
  });

  it('come as a table for Italian spreadsheets, by parameter or by Accept', async () => {
    const byParameter = await api.anonymous().get('/api/public/times?year=2024&format=csv');
    const byHeader = await api.anonymous().get('/api/public/times?year=2024').set('Accept', 'text/csv');
    for (const { headers, text } of [byParameter, byHeader]) {
      expect(headers).toMatchObject({
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': 'attachment; filename="tempi-procedimenti-2024.csv"',
        'cache-control': 'public, max-age=300',
        vary: 'Accept',
        link: '</api/public/times/dictionary>; rel="describedby"',
      });
      const [names, ...rows] = text.split('\r\n');
      expect(names).toMatch(/^\ufeffanno;codice;procedimento;/);
      expect(rows.find((row) => row.startsWith('2024;P02;Contributo'))).toMatch(
        /;6;30;30;204;43;64,8;28;58;5;83,3;2$/,
      );
    }
  });

  it('explain every column', async () => {
    const { text } = await api.anonymous().get('/api/public/times?format=csv');
    const { body } = (await api.anonymous().get('/api/public/times/dictionary')) as {
      body: { items: { name: string }[] };
    };
    const names = text.split('\r\n')[0]?.replace('\ufeff', '').split(';');
    expect(body.items.map(({ name }) => name)).toEqual(names);
  });

  it.each(['24', 'x', '1989', '2101', '2024.5', '2024&year=2025', ''])(
    'are refused for the year “%s”',
    async (year) => {
      const { status, body, headers } = (await api
        .anonymous()
        .get(`/api/public/times?year=${year}`)) as Answer;
      expect(status).toBe(400);
      expect(body).toMatchObject({ code: 'invalidRequest', problems: [{ path: ['year'] }] });
      expect(headers['cache-control']).toBe('no-store');
    },
  );
});

describe('the page of a procedure', () => {
  it('is made from its declaration, open to all and kept for a while', async () => {
    const { status, body, headers } = (await api
      .anonymous()
      .get('/api/public/procedures/religiousContribution')) as {
      status: number;
      headers: Record<string, string>;
      body: PublicProcedureView;
    };
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=300']);
    expect(body).toMatchObject({
      code: 'P02',
      startedBy: 'application',
      unit: { it: 'Unità Amministrativa, Contabilità e Contributi' },
      offices: [{ head: 'Laura Beretta', contacts: { email: 'contributions@comune.example' } }],
      decides: [{ organ: { it: 'Giunta comunale' }, office: { head: 'Alberto Crespellani' } }, {}],
      parent: { key: 'religiousContributionsRound' },
      term: { it: 'entro il 30 novembre', en: 'by 30 November' },
      conclusion: {
        within: { it: 'entro il 30 novembre' },
        source: { it: 'LR Lombardia 12/2005, art. 73, c. 2' },
      },
      silence: [{ meaning: 'nonPerformance' }],
      substitute: { office: { name: { it: 'Direttore Generale' }, head: 'Claudia Radice' } },
    });
    expect(body.application?.form[0]?.title.it).toBe('Confessione religiosa');
    expect(body.parameters).toContainEqual(
      expect.objectContaining({
        value: { it: '30 giugno', en: '30 June' },
        source: {
          it: 'LR Lombardia 12/2005, art. 73, c. 2',
          en: 'Regional Law Lombardia 12/2005, art. 73, para. 2',
        },
      }),
    );
    expect(body.deadlines.map(({ title }) => title.it)).not.toContain('Conclusione del procedimento');
  });

  it('is listed', async () => {
    const { body } = (await api.anonymous().get('/api/public/procedures')) as {
      body: { items: { key: string }[] };
    };
    expect(body.items.map(({ key: listed }) => listed)).toEqual(
      expect.arrayContaining(['religiousContribution', 'religiousContributionsRound']),
    );
  });

  it('of an unknown procedure is not found, and that is not kept', async () => {
    const { status, body, headers } = (await api.anonymous().get('/api/public/procedures/nothing')) as Answer;
    expect([status, (body as ProblemView).code]).toEqual([404, 'procedureNotFound']);
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('the report of late cases', () => {
  const read = (login: string, query = 'year=2024') => api.get(login, `/reports/late-cases?${query}`);

  it('has the cases whose term expired in the year, with delay, end and substitutive power', async () => {
    const { body } = await read('claudia.radice');
    expect(body).toMatchObject({
      year: 2024,
      years: [2024, 2023, 2022],
      reportBy: '2025-01-30',
      items: [
        {
          case: ids['late'],
          number: expect.stringMatching(/^2024\/\d{7}$/) as string,
          unit: { it: 'Unità Amministrativa, Contabilità e Contributi' },
          startedOn: '2024-03-01',
          prescribedDays: 30,
          due: '2024-04-02',
          delayDays: 18,
          state: 'concluded',
          endedOn: '2024-04-20',
          outcome: { it: 'Domanda inammissibile' },
        },
        { case: ids['withdrawnLate'], delayDays: 30, state: 'ended', endedOn: '2024-07-01' },
        {
          case: ids['concludedNextYear'],
          due: '2024-12-16',
          delayDays: 35,
          state: 'concluded',
          substitute: { on: '2025-01-02', motion: 'party' },
        },
      ],
    });
    expect((body as { items: object[] }).items[0]).not.toHaveProperty('substitute');
  });

  it('counts the delay of an open case up to today on its own clock', async () => {
    const { body } = await read('claudia.radice', 'year=2022');
    expect(body).toMatchObject({
      items: [{ case: ids['onAClockOfItsOwn'], due: '2022-05-02', delayDays: 30, state: 'open' }],
    });
  });

  it('comes as a table and is kept nowhere', async () => {
    const { headers, text } = await read('nicola.sartirana', 'year=2024&format=csv');
    expect(headers['cache-control']).toBe('no-store');
    expect(text).toMatch(/;2024-03-01;30;2024-04-02;18;conclusa;2024-04-20;Domanda inammissibile;;\r\n/);
    expect(text).toMatch(/;35;conclusa;2025-01-20;;2025-01-02;istanza\r\n/);
  });

  it('is for the substitute and for those who watch', async () => {
    for (const login of ['laura.beretta', 'giulia.ferrari', 'federico.lunghi']) {
      expect(await read(login)).toMatchObject({ status: 403, body: { code: 'reportReserved' } });
    }
    expect((await api.anonymous().get('/api/reports/late-cases?year=2024')).status).toBe(401);
    const session = async (login: string) => (await api.get(login, '/session')).body as object;
    expect(await session('claudia.radice')).toMatchObject({
      reports: ['teams', 'lateCases', 'reservedCases', 'duties', 'budget'],
    });
    expect(await session('laura.beretta')).toMatchObject({ reports: ['teams', 'budget'] });
    expect(await session('giulia.ferrari')).toMatchObject({ reports: [] });
  });

  it('leaves out what a conflict of interest keeps from the reader', async () => {
    const record = new TermRecorder(api.office.database);
    const excluded = await record.keep({
      title: PARTY,
      receivedOn: '2021-03-01',
      explanation: thirtyDays('2021-03-01'),
      then: [
        ['2021-04-01', expired],
        ['2021-04-01', escalated],
        ['2021-04-02', { kind: 'personExcluded', person: 'nicola.sartirana', name: 'Nicola Sartirana' }],
      ],
    });
    const casesFor = async (login: string) =>
      ((await read(login, 'year=2021')).body as { items: { case: string }[] }).items.map((one) => one.case);
    expect(await casesFor('nicola.sartirana')).toEqual([]);
    expect(await casesFor('chiara.mauri')).toEqual([excluded]);
  });
});

it('tells nobody who the parties are', async () => {
  const texts = await Promise.all([
    api.anonymous().get('/api/public/procedures/religiousContribution'),
    api.anonymous().get('/api/public/times?year=2024'),
    api.anonymous().get('/api/public/times?year=2024&format=csv'),
    api.get('claudia.radice', '/reports/late-cases?year=2024'),
    api.get('claudia.radice', '/reports/late-cases?year=2024&format=csv'),
  ]);
  for (const { status, text } of texts) {
    expect(status).toBe(200);
    expect(text).not.toContain(PARTY);
    expect(text).not.toContain('Anna Verdi');
  }
});

it('stands in the OpenAPI document, CSV included', async () => {
  const { body } = (await api.anonymous().get('/api/openapi.json')) as {
    body: { paths: Record<string, { get: Record<string, unknown> }> };
  };
  for (const path of ['/api/public/times', '/api/public/times/dictionary', '/api/reports/late-cases']) {
    expect(body.paths[path]?.get).toMatchObject({
      responses: { 200: { content: { 'application/json': {}, 'text/csv': { schema: { type: 'string' } } } } },
    });
    expect(body.paths[path]?.get).not.toHaveProperty('x-also-csv');
  }
  expect(body.paths['/api/public/procedures/{key}']?.get['security']).toContainEqual({});
});
