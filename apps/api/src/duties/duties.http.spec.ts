import { randomUUID } from 'node:crypto';
import {
  type BulkOperationView,
  type CandidateView,
  type DutiesProofView,
  type Page,
  separations,
  type TaskView,
} from '../../../../libs/domain';
import { answerOf } from '../../../cli/demonstration/round-script';
import { holderOf } from '../../../cli/demonstration/holders';
import {
  apply,
  applicationOf,
  manager,
  officer,
  openRound,
  RoundDesk,
  roundOf,
} from '../../../../test/support/contributions';
import { eventually } from '../../../../test/support/eventually';
import type { OpenTask } from '../../../../test/support/office';
import { expectProblem } from '../../../../test/support/problem';
import { RunningApi } from '../../../../test/support/running-api';

/** Holds the offices of officer and manager, as a deputy in a small unit does. */
const anna = 'anna.sirtori';
const auditor = holderOf('auditor');
const data = roundOf(2027, { evangelical: 100 });

let api: RunningApi;
let desk: RoundDesk;
let round: string;

beforeAll(async () => {
  api = await RunningApi.start();
  await api.office.database.query(
    `INSERT INTO holding (person, office, from_date) VALUES ($1, 'contributions.manager', '2024-01-01')`,
    [anna],
  );
  desk = new RoundDesk(api.office, data);
  round = await openRound(api.office, data, '2027-02-01');
  await desk.do(round, 'computeFund');
  await desk.do(round, 'approveOpening');
  await desk.do(round, 'publishCall');
});
afterAll(() => api.stop());

/** An application that Anna has found incomplete, and the task of whoever is to confirm that. */
async function examinedByAnna(): Promise<{ id: string; task: string }> {
  const id = await apply(api.office, round, applicationOf('Chiesa incompleta'));
  await desk.do(id, 'formalCheck', { complete: false, missing: ['Computo'] }, anna);
  return { id, task: (await desk.task(id, 'confirmAdmission')).id };
}

/** Anna approves the opening of a round, as the head of the unit would. */
async function approveAsAnna(task: OpenTask): Promise<void> {
  const { answer } = answerOf(data, task, '2027-02-02');
  expect((await api.post(anna, `/tasks/${task.id}/claim`)).status).toBe(200);
  expect((await api.post(anna, `/tasks/${task.id}/completion`, { answer })).status).toBe(200);
}

const candidates = async (login: string, task: string) =>
  ((await api.get(login, `/tasks/${task}/candidates`)).body as Page<CandidateView>).items;
const candidate = async (task: string, person: string) =>
  (await candidates(manager, task)).find(({ login }) => login === person);

describe('a duty that is kept apart from another', () => {
  const why = {
    it: 'Anna Sirtori non può svolgere questa attività: ha svolto l’istruttoria.',
    en: 'Anna Sirtori may not do this: did the examination.',
  };

  it('is shown before the task is given, with whom it concerns and why', async () => {
    const { task } = await examinedByAnna();
    expect(await candidate(task, anna)).toEqual({
      login: anna,
      name: 'Anna Sirtori',
      may: false,
      because: why,
    });
    expect(await candidate(task, manager)).toMatchObject({ may: true });
    const { body } = await api.get(anna, `/tasks/${task}`);
    expect(body).toMatchObject({ because: why, may: { claim: false } });
  });

  it('is refused when the task is assigned or claimed, in words', async () => {
    const { task } = await examinedByAnna();
    const assigned = await api.post(manager, `/tasks/${task}/assignment`, { person: anna });
    const problem = expectProblem(assigned, 'dutiesExclude');
    expect(problem).toMatchObject({ detail: why.it, article: 'L. 241/1990, art. 6, c. 1' });
    expectProblem(await api.post(anna, `/tasks/${task}/claim`), 'dutiesExclude');
  });

  it('keeps apart who stands in for somebody who had it', async () => {
    const { task } = await examinedByAnna();
    const ended = (await api.office.database.query<{ day: string }>('SELECT current_date::text AS day'))
      .rows[0];
    await api.office.database.query(
      `INSERT INTO person (login, name) VALUES ('ugo.sala', 'Ugo Sala') ON CONFLICT DO NOTHING`,
    );
    await api.office.database.query(
      `INSERT INTO substitution (absent, substitute, offices, from_date, to_date, reason, entered_by)
       VALUES ($1, 'ugo.sala', ARRAY['contributions.manager'], '2024-01-01', $2::date + 1, 'Ferie', $1)`,
      [anna, ended?.day],
    );
    // The people of the house are read anew within seconds.
    const found = await eventually('the substitute among the candidates', () => candidate(task, 'ugo.sala'));
    expect(found).toMatchObject({ may: false, because: why });
    expectProblem(
      await api.post(manager, `/tasks/${task}/assignment`, { person: 'ugo.sala' }),
      'dutiesExclude',
    );
  });
});

describe('between a campaign and its parts', () => {
  let own: string;
  let application: string;
  const why = 'Anna Sirtori non può svolgere questa attività: ha confermato l’esito dell’istruttoria.';

  beforeAll(async () => {
    own = await openRound(api.office, data, '2027-02-01');
    await desk.do(own, 'computeFund');
    await approveAsAnna(await desk.task(own, 'approveOpening'));
    await desk.do(own, 'publishCall');
    application = await apply(api.office, own, applicationOf('Chiesa della tornata'));
  });

  it('duties are kept apart: shown, and refused by the case that is told', async () => {
    const { id } = await desk.task(application, 'formalCheck');
    expect(await candidate(id, anna)).toMatchObject({ may: false, because: { it: why } });
    const problem = expectProblem(await api.post(anna, `/tasks/${id}/claim`), 'dutiesExclude');
    expect(problem.detail).toBe(why);
    expectProblem(await api.post(manager, `/tasks/${id}/assignment`, { person: anna }), 'dutiesExclude');
  });

  it('also where many tasks are given at once', async () => {
    const { id } = await desk.task(application, 'formalCheck');
    const key = { 'Idempotency-Key': randomUUID() };
    const begun = await api.post(manager, '/bulk-operations/assignments', { person: anna, tasks: [id] }, key);
    expect(begun.status).toBe(202);
    const done = await eventually('the end of the operation', async () => {
      const { body } = await api.get(manager, `/bulk-operations/${(begun.body as BulkOperationView).id}`);
      return (body as BulkOperationView).endedAt ? (body as BulkOperationView) : undefined;
    });
    expect(done).toMatchObject({ refusedCount: 1, refused: [{ code: 'dutiesExclude' }] });
  });

  it('of another campaign they do not count', async () => {
    const { id } = await desk.task(
      await apply(api.office, round, applicationOf('Chiesa di un’altra tornata')),
      'formalCheck',
    );
    expect(await candidate(id, anna)).toMatchObject({ may: true });
  });
});

describe('the proof', () => {
  const proof = async () => (await api.get(auditor, '/reports/duties')).body as DutiesProofView;

  it('is for those who watch over the house', async () => {
    for (const login of [officer, manager])
      expectProblem(await api.get(login, '/reports/duties'), 'reportReserved');
  });

  it('finds nobody in all cases, and says how many it looked at', async () => {
    const found = await proof();
    expect(found).toMatchObject({ breaches: 0, items: [] });
    expect(found.cases).toBeGreaterThan(4);
    expect(found.duties).toBeGreaterThan(found.cases);
    expect(found.separations).toHaveLength(separations.length);
  });

  it('looks at what the journals say', async () => {
    const { rows } = await api.office.database.query(
      `WITH said AS (
         SELECT j.case_id, j.position, o.fact->>'duty' AS duty, j.actor->>'person' AS person
         FROM journal j JOIN journal o ON o.case_id = j.case_id AND o.fact->>'kind' = 'taskOpened'
           AND o.fact->>'task' = j.fact->>'task'
         WHERE j.fact->>'kind' = 'taskCompleted' AND o.fact ? 'duty'
         UNION ALL
         SELECT j.case_id, j.position, 'registration', j.actor->>'person' FROM journal j
         WHERE j.fact->>'kind' = 'registered' AND j.fact->>'key' = 'application'
         UNION ALL
         SELECT j.case_id, j.position, 'responsibility', j.fact->>'person' FROM journal j
         WHERE j.fact->>'kind' = 'responsibleNamed')
       SELECT * FROM said FULL JOIN duty_done d USING (case_id, position, duty, person)
       WHERE said.person IS NULL OR d.name IS NULL`,
    );
    expect(rows).toEqual([]);
  });

  it('finds whoever has had both, in one case or in a case and its campaign, and hides what may not be known', async () => {
    const { id } = await examinedByAnna();
    const add = (caseId: string, duty: string) =>
      api.office.database.query(
        `INSERT INTO duty_done (at, position, case_id, duty, person, name)
         VALUES (now() + interval '2 years', 9999, $1, $2, $3, 'Anna Sirtori')`,
        [caseId, duty, anna],
      );
    await add(id, 'decision');
    await add(round, 'liquidation');
    const both = await proof();
    // In the round she signed what concerns every application that she has examined.
    const examined = both.items.filter(({ otherCase, case: of }) => of === round && otherCase !== round);
    expect(examined.length).toBe(both.breaches - 1);
    expect(both.items.find(({ case: of }) => of === id)).toMatchObject({
      person: { login: anna, name: 'Anna Sirtori' },
      duty: { it: 'Firma della decisione' },
      other: { it: 'Istruttoria e valutazione' },
      otherCase: id,
    });
    const csv = (await api.get(auditor, '/reports/duties?format=csv')).text;
    expect(csv.split('\r\n')[0]).toContain('persona;procedimento;pratica;funzione');
    expect(csv).toContain('Anna Sirtori');

    await api.office.database.query(`UPDATE case_file SET level = 'restricted' WHERE id = $1`, [id]);
    const hidden = await proof();
    expect(hidden.breaches).toBe(both.breaches);
    expect(JSON.stringify(hidden.items)).not.toContain(id);
  });
});

test('an office that gives out its work by load gives none to whom duties around the case exclude', async () => {
  const distributes = (on: boolean) =>
    api.put(manager, '/teams/contributions.officer/distribution', { distributes: on });
  expect((await distributes(true)).status).toBe(200);
  const holderOfCheck = async (campaign: string) => {
    const application = await apply(api.office, campaign, applicationOf('Chiesa assegnata'));
    const { id } = await desk.task(application, 'formalCheck');
    return ((await api.get(manager, `/tasks/${id}`)).body as TaskView).assignee?.login;
  };
  // With equal loads the first by name gets it, and that is Anna where nothing stands against it.
  const own = await openRound(api.office, data, '2027-02-01');
  await desk.do(own, 'computeFund');
  const approval = await desk.task(own, 'approveOpening');
  await approveAsAnna(approval);
  await desk.do(own, 'publishCall');
  // The workers read which offices do so within seconds.
  await eventually('work that is given out', async () => ((await holderOfCheck(round)) ? true : undefined));
  for (let time = 0; time < 4; time += 1) expect(await holderOfCheck(own)).not.toBe(anna);
  expect((await distributes(false)).status).toBe(200);
});

test('an open task learns whom a duty done meanwhile excludes from it', async () => {
  const id = await apply(api.office, round, applicationOf('Chiesa con pareri'));
  const { id: task } = await desk.task(id, 'formalCheck');
  expect(await candidate(task, 'marco.colnaghi')).toMatchObject({ may: true });
  await api.office.database.query(
    `SELECT had_duty($1, 'sectorOpinion', '[{"person": "marco.colnaghi", "name": "Marco Colnaghi"}]', now(), 9998)`,
    [id],
  );
  expect((await api.get('marco.colnaghi', `/tasks/${task}`)).body).toMatchObject({
    may: { claim: false },
    because: { it: 'Marco Colnaghi non può svolgere questa attività: ha espresso un parere sulla domanda.' },
  });
});
