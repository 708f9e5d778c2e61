import type { CaseView, Page, TaskSummary } from '../../../../libs/domain';
import { expectProblem } from '../../../../test/support/problem';
import { officer, openRound } from '../../../../test/support/rounds';
import { RunningApi } from '../../../../test/support/running-api';

const manager = 'laura.beretta';
const accountant = 'silvia.meroni';
const otherAccountant = 'daniele.ghezzi';
const stranger = 'federico.lunghi';

const fund = {
  secondaryCharges: '40000000.00',
  worksInLieu: '0.00',
  areasCededValue: '0.00',
  otherIncome: '0.00',
  shareApplied: '8.00',
  source: 'Rendiconto 2025',
};

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

async function firstTask(): Promise<TaskSummary> {
  const { tasks } = await openRound(api);
  return tasks[0] as TaskSummary;
}

async function positionOf(caseId: string): Promise<number> {
  const { body } = await api.get(manager, `/cases/${caseId}`);
  return (body as CaseView).counts.journal;
}

describe('a task', () => {
  it('is completed and the next one can be read at once', async () => {
    const task = await firstTask();
    expect((await api.post(accountant, `/tasks/${task.id}/claim`)).status).toBe(200);
    const done = await api.post(accountant, `/tasks/${task.id}/completion`, { answer: fund, revision: 2 });
    expect(done.status).toBe(200);
    const { body } = await api.get(manager, `/cases/${task.case}`);
    expect((body as CaseView).tasks.map(({ key }) => key)).toEqual(['approveOpening']);
  });

  it('is completed once for one key', async () => {
    const task = await firstTask();
    await api.post(accountant, `/tasks/${task.id}/claim`);
    const complete = () =>
      api.post(accountant, `/tasks/${task.id}/completion`, { answer: fund }, { 'Idempotency-Key': 'once' });
    const [first, second] = [await complete(), await complete()];
    expect(first.status).toBe(200);
    expect(second.body).toEqual(first.body);
  });

  it('of somebody else, completed twice, or from a stale form is refused and nothing changes', async () => {
    const task = await firstTask();
    const complete = (login: string, revision?: number) =>
      api.post(login, `/tasks/${task.id}/completion`, { answer: fund, revision });
    expectProblem(await complete(stranger), 'taskNotFound');
    expectProblem(await complete(accountant), 'taskNotHeld');
    expectProblem(await api.post(officer, `/tasks/${task.id}/claim`), 'officeRequired');
    await api.post(accountant, `/tasks/${task.id}/claim`);
    const before = await positionOf(task.case);
    expectProblem(await complete(otherAccountant), 'taskHeldByAnother');
    expectProblem(await api.post(otherAccountant, `/tasks/${task.id}/claim`), 'taskHeldByAnother');
    expectProblem(await complete(accountant, 1), 'staleForm');
    expect(await positionOf(task.case)).toBe(before);
    expect((await complete(accountant, 2)).status).toBe(200);
    const after = await positionOf(task.case);
    expectProblem(await complete(accountant, 2), 'taskClosed');
    expect(await positionOf(task.case)).toBe(after);
  });

  it.each([
    ['a negative amount', { ...fund, secondaryCharges: '-1.00' }],
    ['an amount with three decimals', { ...fund, secondaryCharges: '1.005' }],
    ['an amount as a number', { ...fund, secondaryCharges: 1 }],
    ['a missing field', { ...fund, source: undefined }],
  ])('is not completed with %s', async (_, answer) => {
    const task = await firstTask();
    await api.post(accountant, `/tasks/${task.id}/claim`);
    const before = await positionOf(task.case);
    const problem = expectProblem(
      await api.post(accountant, `/tasks/${task.id}/completion`, { answer }),
      'invalidForm',
    );
    expect(problem.problems).toHaveLength(1);
    expect(await positionOf(task.case)).toBe(before);
  });

  it('is assigned by the manager to those who may work it', async () => {
    const task = await firstTask();
    const assign = (login: string, person: string) =>
      api.post(login, `/tasks/${task.id}/assignment`, { person });
    expectProblem(await assign(accountant, otherAccountant), 'officeRequired');
    expectProblem(await assign(manager, 'nobody'), 'personNotFound');
    expectProblem(await assign(manager, stranger), 'officeRequired');
    const { body } = await api.get(manager, `/tasks/${task.id}/candidates`);
    expect((body as Page<{ login: string }>).items.map(({ login }) => login)).toContain(otherAccountant);
    expect((await assign(manager, otherAccountant)).status).toBe(200);
    expect((await api.post(otherAccountant, `/tasks/${task.id}/release`)).status).toBe(200);
  });

  it('is found page by page without gap or repetition', async () => {
    await Promise.all([openRound(api), openRound(api), openRound(api)]);
    const all = (await api.get(accountant, '/tasks?limit=100')).body as Page<TaskSummary>;
    const seen: string[] = [];
    let next: string | undefined;
    do {
      const page = (await api.get(accountant, `/tasks?limit=2${next ? `&after=${next}` : ''}`))
        .body as Page<TaskSummary>;
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    } while (next);
    expect(seen).toEqual(all.items.map(({ id }) => id));
  });
});
