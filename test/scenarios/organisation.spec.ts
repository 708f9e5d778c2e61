import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { JournalEntryView, Page, TaskSummary } from '../../libs/domain';
import { addDays, romeDateOf } from '../../libs/law';
import { demonstration, type SourceHolding } from '../../libs/organisation';
import { organisationHistory } from '../../libs/persistence';
import { roundBeforeCommitment } from '../support/commitment';
import type { RoundDesk } from '../support/contributions';
import { eventually } from '../support/eventually';
import { RunningApi } from '../support/running-api';

const HEAD = 'contributions.manager';
const before = 'laura.beretta';
const after = 'federico.lunghi';
const today = romeDateOf(Date.now());
const yesterday = addDays(today, -1);

let api: RunningApi;
let folder: string;
beforeAll(async () => {
  api = await RunningApi.start();
  folder = await mkdtemp(join(tmpdir(), 'marino-organisation-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await api.stop();
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** `marino organisation` as an operator runs it. */
async function marino(...args: readonly string[]): Promise<Ran> {
  const run = promisify(execFile);
  const main = join(__dirname, '../../dist/apps/cli/main.js');
  try {
    const { stdout, stderr } = await run(process.execPath, [main, 'organisation', ...args], {
      env: api.office.environment,
    });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

async function file(content: object): Promise<string> {
  const path = join(folder, 'organisation.json');
  await writeFile(path, JSON.stringify(content));
  return path;
}

/** The holdings of the demonstration with these in the place of what one person holds. */
const with_ = (login: string, ...holdings: SourceHolding[]): SourceHolding[] => [
  ...demonstration.holdings.filter(({ person }) => person !== login),
  ...holdings,
];

const journal = async (login: string, id: string) =>
  ((await api.get(login, `/cases/${id}/journal?order=desc&limit=100`)).body as Page<JournalEntryView>).items;

const withoutOffice = (login: string) =>
  eventually(`${login} is let in no more`, async () =>
    (await api.get(login, '/tasks?scope=mine')).status === 401 ? true : undefined,
  );

describe('a change of office today', () => {
  let round: string;
  let application: string;
  let desk: RoundDesk;
  beforeAll(async () => {
    ({ id: round, application, desk } = await roundBeforeCommitment(api.office));
  });

  test('changes what one may do today, and never who did what then', async () => {
    await desk.do(round, 'commitment.draft');
    const { id: signature } = await desk.task(round, 'commitment.signature');
    await api.post(before, `/tasks/${signature}/claim`);
    const signed = await api.post(before, `/tasks/${signature}/completion`, {
      answer: { decision: 'signed' },
    });
    expect(signed.status).toBe(200);
    await desk.do(round, 'commitment.visa', { covered: false, reasons: 'Capitolo errato.' });
    await desk.do(round, 'commitment.draft');
    const { id: again } = await desk.task(round, 'commitment.signature');
    await api.post(before, `/tasks/${again}/claim`);
    const then = await journal(before, round);

    const path = await file({ holdings: with_(before, { person: after, office: HEAD }) });
    const plan = await marino('check', path);
    expect(plan.out).toContain(`${before} holds ${HEAD} until ${yesterday}\n`);
    expect(plan.out).toContain(`${before} leaves with 1 tasks in hand`);
    expect((await api.get(before, `/cases/${round}`)).status).toBe(200);
    expect((await marino('import', path, '--by', 'prova')).code).toBe(0);

    await withoutOffice(before);
    await eventually('the new head has the case', async () =>
      (await api.get(after, `/cases/${round}`)).status === 200 ? true : undefined,
    );
    expect((await api.get(before, `/cases/${round}`)).status).toBe(401);
    expect(
      (await api.post(before, `/tasks/${again}/completion`, { answer: { decision: 'signed' } })).status,
    ).toBe(401);
    const now = await journal(after, round);
    expect(now).toEqual(then);
    const entry = now.find(({ kind, actor }) => kind === 'taskCompleted' && actor.login === before);
    expect(entry?.actor.name).toBe('Laura Beretta');
    expect((await api.get(after, `/cases/${round}/journal/verification`)).body).toMatchObject({
      intact: true,
    });

    // Who has left holds it still: the new head gives it to themselves.
    const given = await api.post(after, `/tasks/${again}/assignment`, { person: after });
    expect(given.status).toBe(200);
    const done = await api.post(after, `/tasks/${again}/completion`, { answer: { decision: 'signed' } });
    expect(done.status).toBe(200);
    await desk.do(round, 'commitment.visa');
    const { rows } = await api.office.database.query<{ text: string }>(
      `SELECT t.text FROM document d JOIN document_text t USING (sha256) WHERE d.case_id = $1 AND d.kind = 'act'
       ORDER BY d.at`,
      [round],
    );
    expect(rows.at(-1)?.text).toContain('Federico Lunghi');
    expect(application).not.toBe('');
  });
});

describe('a period that is over', () => {
  test('gives nothing any more: neither a substitution nor a mandate', async () => {
    const { database } = api.office;
    const [from, to] = [addDays(today, -30), yesterday];
    await database.query(
      `INSERT INTO substitution (absent, substitute, from_date, to_date, reason, entered_by)
       VALUES ('paola.vismara', 'giorgio.maggioni', $1, $2, 'Ferie', 'paola.vismara')`,
      [from, to],
    );
    await database.query(
      `INSERT INTO mandate (office, person, from_date, to_date, act, entered_by)
       VALUES ('cabinet.director', 'giorgio.maggioni', $1, $2, 'Atto', 'paola.vismara')`,
      [from, to],
    );
    const { body } = await api.get('giorgio.maggioni', '/session');
    expect((body as { offices: { id: string }[] }).offices.map(({ id }) => id)).toEqual([
      'nominations.manager',
    ]);
    const { items } = (await api.get('giorgio.maggioni', '/tasks?scope=team')).body as Page<TaskSummary>;
    expect(items.filter(({ office }) => office === 'cabinet.director')).toEqual([]);
  });
});

describe('an import', () => {
  test('of what was exported changes nothing, and is not kept', async () => {
    const exported = await marino('export');
    const before_ = (await organisationHistory(api.office.database)).length;
    const again = await marino('import', await file(JSON.parse(exported.out) as object));
    expect(again).toMatchObject({ code: 0, out: 'Nothing changes.\n' });
    expect(await organisationHistory(api.office.database)).toHaveLength(before_);
  });

  test('from tables of a spreadsheet, twice: the second time nothing changes; it is kept with its fingerprint', async () => {
    const tables = join(folder, 'tables');
    await mkdir(tables);
    const people = [...demonstration.people, { login: 'nuova.persona', name: 'Nuova Persona' }];
    const lines = people.map(({ login, name }) => `${login};${name}\r\n`);
    await writeFile(join(tables, 'people.csv'), `\uFEFFutente;nome\r\n${lines.join('')}`);
    await writeFile(
      join(tables, 'mandates.csv'),
      `ufficio;persona;atti;fino_a;dal;al;atto\nnominations.manager;marta.invernizzi;pareri;5.000,00;${today};31/12/2099;"DD 3; del 2026"\n`,
    );
    const first = await marino('import', tables, '--by', 'prova');
    expect(first.out).toBe(
      [
        'New person: Nuova Persona (nuova.persona)',
        `New mandate of marta.invernizzi to sign for nominations.manager: opinion up to EUR 5,000.00, from ${today} to 2099-12-31 (DD 3; del 2026)`,
        '2 changes written.',
        '',
      ].join('\n'),
    );
    expect((await marino('import', tables)).out).toBe('Nothing changes.\n');
    const kept = await marino('history');
    expect(kept.out).toMatch(/by prova {2}from \S+ {2}tables {2}sha256 [0-9a-f]{64}\n {3}New person/);
    await expect(api.office.database.query('DELETE FROM organisation_change')).rejects.toThrow(/only grows/);
    await expect(api.office.database.query(`DELETE FROM holding`)).rejects.toThrow(/refused/);
    await expect(api.office.database.query(`UPDATE holding SET office = 'rpct'`)).rejects.toThrow(/refused/);
  });

  test('that is not sound is refused whole, with all that is wrong and where', async () => {
    const path = await file({
      people: [...demonstration.people, { login: 'altra.persona', name: 'Altra Persona' }],
      holdings: with_(
        before,
        { person: 'altra.persona', office: 'nowhere' },
        { person: 'ignota', office: HEAD },
      ),
    });
    const refused = await marino('import', path);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('there is no office "nowhere".');
    expect(refused.err).toContain('there is no person "ignota".');
    expect(refused.err).toContain('Nothing was changed.');
    const { rows } = await api.office.database.query(`SELECT FROM person WHERE login = 'altra.persona'`);
    expect(rows).toEqual([]);
  });

  test.each([
    [['import', 'x.json', '--from', '2020-01-01'], 'is over'],
    [['import', 'x.json', '--from', 'domani'], 'is no day'],
    [['import'], 'Usage'],
    [['other'], 'Usage'],
  ])('%j is refused: %s', async (args, says) => {
    const refused = await marino(...args);
    expect(refused.code).not.toBe(0);
    expect(refused.err).toContain(says);
  });

  test('warns of work that nobody is left to do and of offices that procedures miss', async () => {
    const opened = await api.openCase('andrea.locatelli', {
      procedure: 'genericCase',
      application: {
        kind: 'letter',
        owner: 'cabinet',
        subject: 'Prova',
        description: 'Prova.',
        sender: 'Ada Fermi',
        address: 'ada.fermi@pec.example.org',
      },
    });
    const { office } = opened.tasks[0] ?? {};
    const source = {
      offices: demonstration.offices.filter(({ id }) => id !== 'rpct'),
      holdings: demonstration.holdings.filter((one) => one.office !== office && one.office !== 'rpct'),
    };
    const { out } = await marino('check', await file(source));
    expect(out).toContain(`Warning: Nobody holds ${office ?? ''} any more, which has 1 open tasks.`);
    expect(out).toContain('Warning: Procedures name the office rpct, which is missing.');
    expect(out).toContain('nothing written yet');
  });

  test('warns that a new name shows at once where the import is for a day to come', async () => {
    const people = demonstration.people.map((person) =>
      person.login === 'giulia.ferrari' ? { ...person, name: 'Giulia Ferrari Rota' } : person,
    );
    const day = addDays(romeDateOf(Date.now()), 30);
    const { out } = await marino('check', await file({ people }), '--from', day);
    expect(out).toContain(`Warning: What is new of giulia.ferrari shows at once, and not from ${day}`);
    expect((await marino('check', await file({ people }))).out).not.toContain('shows at once');
  });
});
