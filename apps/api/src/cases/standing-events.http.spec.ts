import type { CaseView, Page, TaskSummary, VerificationView } from '../../../../libs/domain';
import { applicationOf } from '../../../../test/support/contributions';
import { type Answer, RunningApi } from '../../../../test/support/running-api';

const officer = 'giulia.ferrari';
const colleague = 'marco.colnaghi';
const manager = 'laura.beretta';

let api: RunningApi;
let round: string;

beforeAll(async () => {
  api = await RunningApi.start();
  round = (await open('religiousContributionsRound', { referenceYear: 2025 })).id;
});
afterAll(() => api.stop());

const open = (procedure: string, application: object, parent?: string) =>
  api.openCase(officer, { procedure, application, parent });

const apply = (body: string) => open('religiousContribution', applicationOf(body), round);
const read = async (login: string, id: string) => (await api.get(login, `/cases/${id}`)).body as CaseView;

function expectCode({ status, body }: Answer, ...expected: [status: number, code: string]): void {
  expect([status, (body as { code: string }).code]).toEqual(expected);
}

describe('a conflict of interest', () => {
  it('hides the case from the person on every way, and from nobody else', async () => {
    const { id, tasks } = await apply('Chiesa del conflitto');
    const task = tasks[0]?.id ?? '';
    const declared = await api.post(officer, `/cases/${id}/requests/standard.ownConflict`, {
      answer: { relation: 'office', description: 'Siedo nel consiglio dell’ente.' },
    });
    expect(declared.status).toBe(200);
    for (const path of ['', '/tasks', '/journal', '/deadlines', '/documents', '/children', '/history'])
      expectCode(await api.get(officer, `/cases/${id}${path}`), 404, 'caseNotFound');
    expectCode(await api.get(officer, `/tasks/${task}`), 404, 'taskNotFound');
    expectCode(await api.post(officer, `/tasks/${task}/claim`), 404, 'taskNotFound');
    for (const list of [
      '/tasks?scope=team&limit=100',
      '/tasks?scope=all&limit=100',
      '/tasks?scope=all&q=conflitto',
    ]) {
      const mine = (await api.get(officer, list)).body as Page<TaskSummary>;
      expect(mine.items.filter((item) => item.case === id)).toEqual([]);
      const theirs = (await api.get(colleague, list)).body as Page<TaskSummary>;
      expect(theirs.items.map((item) => item.case)).toContain(id);
    }
    const cases = (await api.get(officer, '/cases?state=all&q=conflitto')).body as Page<CaseView>;
    expect(cases.items).toEqual([]);
    expect((await read(colleague, id)).id).toBe(id);
  });

  it('names somebody whom the directory knows', async () => {
    const { id } = await apply('Chiesa della segnalazione');
    const report = (person: string) =>
      api.post(colleague, `/cases/${id}/requests/standard.reportConflict`, {
        answer: { person, relation: 'kinship', description: 'Cugino del legale rappresentante.' },
      });
    expectCode(await report('nessuno'), 422, 'personNotQualified');
    expect((await report(officer)).status).toBe(200);
    const decision = (await read(manager, id)).tasks.find(({ key }) => key === 'standard.conflictDecision');
    expect(decision?.subject).toBe('Giulia Ferrari');
  });
});

describe('a closed case', () => {
  it('is taken up again by the head of the unit, with a reason, and goes on from its journal', async () => {
    const { id } = await apply('Chiesa riaperta');
    const reopen = (login: string, reason: string) => api.post(login, `/cases/${id}/reopening`, { reason });
    expectCode(await reopen(manager, 'Troppo presto.'), 409, 'notNow');
    await api.post(officer, `/cases/${id}/withdrawal`, { reason: 'Rinuncia pervenuta.' });
    expect((await read(manager, id)).may.reopen).toBe(true);
    expect((await read(officer, id)).may.reopen).toBe(false);
    expectCode(await reopen(officer, 'Errore materiale.'), 403, 'officeRequired');
    expectCode(await reopen(manager, ' '), 422, 'invalidForm');

    expect((await reopen(manager, 'La rinuncia era di un altro ente.')).status).toBe(200);
    const again = await read(manager, id);
    expect(again).toMatchObject({ number: expect.stringMatching(/^\d{4}\/\d{7}$/) as unknown });
    expect([again.outcome, again.closedAt]).toEqual([undefined, undefined]);
    const [task] = again.tasks;
    expect(task?.key).toBe('standard.reopened');
    await api.post(manager, `/tasks/${task?.id}/claim`);
    const answer = { outcome: 'excludedNoFunds', reasons: 'Fondi esauriti.' };
    expect((await api.post(manager, `/tasks/${task?.id}/completion`, { answer })).status).toBe(200);
    expect((await read(manager, id)).outcome).toBe('excludedNoFunds');
    const chain = (await api.get(manager, `/cases/${id}/journal/verification`)).body as VerificationView;
    expect(chain).toMatchObject({ intact: true });
    const journal = (await api.get(manager, `/cases/${id}/journal?limit=100`)).body as Page<{ kind: string }>;
    expect(journal.items.filter(({ kind }) => kind === 'caseReopened' || kind === 'caseClosed').length).toBe(
      3,
    );
  });
});
