import type { ProblemView } from '../../../libs/domain';
import { expectProblem } from '../../../test/support/problem';
import { officer } from '../../../test/support/rounds';
import { RunningApi } from '../../../test/support/running-api';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start({ MARINO_BODY_LIMIT: '20000' });
});
afterAll(() => api.stop());

describe('a request', () => {
  it.each([
    ['/api/nothing', 404, 'routeNotFound'],
    ['/api/cases/nothing', 404, 'caseNotFound'],
    ['/api/tasks/nothing', 404, 'taskNotFound'],
    ['/api/procedures/nothing', 404, 'procedureNotFound'],
    ['/api/tasks?limit=0', 400, 'invalidRequest'],
    ['/api/tasks?limit=101', 400, 'invalidRequest'],
    ['/api/tasks?scope=everything', 400, 'invalidRequest'],
    ['/api/tasks?after=hello', 400, 'invalidRequest'],
    ['/api/tasks/%00', 400, 'invalidRequest'],
    ['/api/tasks/%zz', 400, 'invalidRequest'],
  ])('for %s is answered with %i %s', async (path, status, code) => {
    const response = await api
      .anonymous()
      .get(path)
      .auth(await api.tokenOf(officer), { type: 'bearer' });
    expect(response.status).toBe(status);
    expectProblem(response, code);
  });

  it.each([
    ['put', '/api/cases', 'GET, HEAD, POST'],
    ['delete', '/api/tasks/count', 'GET, HEAD'],
    ['options', '/api/bulk-operations/reminders', 'POST'],
    ['trace', '/api/session', 'DELETE, GET, HEAD, POST'],
  ] as const)('by %s for %s is told what is answered there: %s', async (method, path, allowed) => {
    const response = await api.anonymous()[method](path);
    expectProblem(response, 'methodNotAllowed');
    expect(response.headers['allow']).toBe(allowed);
  });

  it('by a method that no route has is told so, whatever is wrong with its content', async () => {
    const response = await api
      .anonymous()
      .trace('/api/session')
      .set('Content-Type', 'application/json')
      .send('{"login":');
    expectProblem(response, 'methodNotAllowed');
  });

  it('without sign-in or with a wrong token is refused', async () => {
    expectProblem(await api.anonymous().get('/api/cases'), 'notSignedIn');
    const forged = await api.anonymous().get('/api/cases').auth('a.b.c', { type: 'bearer' });
    expectProblem(forged, 'tokenInvalid');
    expect(forged.headers['www-authenticate']).toBeTruthy();
    expectProblem(await api.anonymous().post('/api/session').send({ login: 'nobody' }), 'unknownPerson');
  });

  it('that carries the cookie and changes something must come from the application', async () => {
    const signIn = await api.anonymous().post('/api/session').send({ login: officer });
    const cookie = (signIn.headers['set-cookie'] as unknown as string[])[0] ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const session = cookie.split(';')[0] ?? '';
    expect((await api.anonymous().get('/api/session').set('Cookie', session)).status).toBe(200);
    const claim = () => api.anonymous().post('/api/tasks/nothing/claim').set('Cookie', session);
    expectProblem(await claim(), 'crossSiteRefused');
    expectProblem(await claim().set('X-Marino', '1'), 'taskNotFound');
  });

  it('with a body that cannot be read says why', async () => {
    const send = (type: string, body: string) =>
      api.anonymous().post('/api/session').set('Content-Type', type).send(body);
    expectProblem(await send('application/json', '{"login":'), 'malformedJson');
    expectProblem(await send('text/plain', 'hello'), 'unsupportedMediaType');
    expectProblem(
      await send('application/json', JSON.stringify({ login: 'x'.repeat(30_000) })),
      'bodyTooLarge',
    );
  });

  it('is refused in the language of the caller', async () => {
    const refusal = (language: string) => api.anonymous().get('/api/cases').set('Accept-Language', language);
    expect(((await refusal('en-GB')).body as ProblemView).title).toBe('Not signed in.');
    expect(((await refusal('fr')).body as ProblemView).title).toBe('Accesso non effettuato.');
  });
});

describe('calculators', () => {
  it('answer, or say with their own code what is wrong', async () => {
    const start = { start: '2026-03-02', amount: 30, unit: 'days', direction: 'forward' };
    const answer = await api.post(officer, '/calculators/deadline', start);
    expect(answer.body).toEqual({ rawEnd: '2026-04-01', due: '2026-04-01', moved: false });
    const wrong = await api.post(officer, '/calculators/deadline', { ...start, start: '2026-02-30' });
    expect(wrong.status).toBe(422);
    expectProblem(wrong, 'invalidDate');
    expectProblem(await api.post(officer, '/calculators/nothing', start), 'calculatorNotFound');
  });
});
