import type { JournalEntryView, Page, TaskSummary, TaskView } from '../../../../libs/domain';
import { AccessRequest } from '../../../../test/support/access-requests';
import { TestIdentityProvider } from '../../../../test/support/identity-provider';
import { expectProblem } from '../../../../test/support/problem';
import { RunningApi } from '../../../../test/support/running-api';
import { Tokens } from '../session/tokens';

const officer = 'andrea.locatelli';
const director = 'paola.vismara';
const signed = { answer: { decision: 'signed' } };
const level2 = 'https://www.spid.gov.it/SpidL2';

let provider: TestIdentityProvider;
let api: RunningApi;
beforeAll(async () => {
  provider = await TestIdentityProvider.start();
  api = await RunningApi.start(provider.settings);
  await provider.register(await api.app.getUrl());
});
afterAll(async () => {
  await api.stop();
  await provider.stop();
});

const seconds = () => Math.floor(Date.now() / 1000);

/** A token of somebody who has shown so long ago who they are. */
const tokenOf = (login: string, secondsAgo: number, acr?: string) =>
  provider.accessToken({ preferred_username: login, auth_time: seconds() - secondsAgo, acr });

const send = (token: string, path: string, body: object) =>
  api.anonymous().post(`/api${path}`).auth(token, { type: 'bearer' }).send(body);

const read = async <T>(login: string, path: string) =>
  (
    await api
      .anonymous()
      .get(`/api${path}`)
      .auth(await tokenOf(login, 5), { type: 'bearer' })
  ).body as T;

/** A request for access whose decision waits for its signature, and that task. */
async function readyToSign(): Promise<{ id: string; task: string }> {
  const request = await AccessRequest.arrives(api.office, 'documentary', {}, officer);
  await request.does('classification', { kind: 'documentary' });
  await request.doAll('search', 'assessment', 'decision.draft');
  await request.task('decision.signature');
  const { items } = await read<Page<TaskSummary>>(director, `/cases/${request.id}/tasks`);
  const task = items.find(({ key }) => key === 'decision.signature')?.id ?? '';
  await send(await tokenOf(director, 5), `/tasks/${task}/claim`, {});
  return { id: request.id, task };
}

describe('a task that signs an act', () => {
  it('says so, and is completed by who has just shown who they are; the journal keeps with which assurance', async () => {
    const { id, task } = await readyToSign();
    expect((await read<TaskView>(director, `/tasks/${task}`)).confirms).toBe('signature');
    const answer = await send(await tokenOf(director, 280, level2), `/tasks/${task}/completion`, signed);
    expect(answer.status).toBe(200);
    const { items } = await read<Page<JournalEntryView>>(
      director,
      `/cases/${id}/journal?order=desc&limit=20`,
    );
    const entry = items.find(({ kind, actor }) => kind === 'taskCompleted' && actor.login === director);
    expect(entry?.actor.assurance).toBe(level2);
    const earlier = items.find(({ kind, actor }) => kind === 'taskCompleted' && actor.login !== director);
    expect(earlier?.actor).not.toHaveProperty('assurance');
  });

  it('asks who has signed in too long ago to show it again, and leaves the task as it is', async () => {
    const { id, task } = await readyToSign();
    const complete = async (token: string) => send(token, `/tasks/${task}/completion`, signed);
    const refused = await complete(await tokenOf(director, 301));
    expect(refused.status).toBe(401);
    expectProblem(refused, 'reauthenticationRequired');
    expectProblem(
      await complete(await provider.accessToken({ preferred_username: director, auth_time: undefined })),
      'reauthenticationRequired',
    );
    const { items } = await read<Page<TaskSummary>>(director, `/cases/${id}/tasks`);
    expect(items.find(({ id: found }) => found === task)?.state).toBe('open');
    expect((await complete(await tokenOf(director, 1))).status).toBe(200);
  });

  it('asks a demonstration’s token that is older than that as well', async () => {
    const { task } = await readyToSign();
    const tokens = new Tokens(await api.tokenKey());
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now - 400_000);
    const old = await tokens.issue(director);
    jest.restoreAllMocks();
    expectProblem(await send(old, `/tasks/${task}/completion`, signed), 'reauthenticationRequired');
    const answer = await send(await tokens.issue(director), `/tasks/${task}/completion`, signed);
    expect(answer.status).toBe(200);
  });

  it('is not asked of other tasks, nor of other things done to it', async () => {
    const request = await AccessRequest.arrives(api.office, 'documentary', {}, officer);
    const { id: task } = await request.task('classification');
    const old = await tokenOf(officer, 5_000);
    expect((await send(old, `/tasks/${task}/claim`, {})).status).toBe(200);
    const answer = { kind: 'documentary', holder: 'cabinet', publicObject: 'Verbali', clear: true };
    expect((await send(old, `/tasks/${task}/completion`, { answer })).status).toBe(200);
  });
});
