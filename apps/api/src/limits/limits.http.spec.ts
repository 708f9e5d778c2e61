import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { ProblemView } from '../../../../libs/domain';
import { expectProblem } from '../../../../test/support/problem';
import { RunningApi } from '../../../../test/support/running-api';

const officer = 'giulia.ferrari';
const colleague = 'marco.colnaghi';

describe('a caller who asks too often', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await RunningApi.start({
      MARINO_REQUESTS_OF_PERSON: '8',
      MARINO_REQUESTS_OF_ADDRESS: '60',
      MARINO_SIGN_INS_OF_ADDRESS: '5',
      MARINO_TRUSTED_PROXIES: 'loopback',
    });
  });
  afterAll(() => api.stop());

  const from = (address: string, path: string) => api.anonymous().get(path).set('X-Forwarded-For', address);

  it('is told when to come again, as a person, wherever the requests come from', async () => {
    const token = await api.tokenOf(officer);
    const ask = (address: string) => from(address, '/api/session').auth(token, { type: 'bearer' });
    for (let i = 0; i < 8; i += 1) expect((await ask(`192.0.2.${i}`)).status).toBe(200);
    const refused = await ask('192.0.2.99');
    expect(refused.status).toBe(429);
    expectProblem(refused, 'tooManyRequests');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    // Another person is not held back by it.
    expect((await api.get(colleague, '/session')).status).toBe(200);
  });

  it('does not use up what another person may ask, by a token that only names them', async () => {
    const [head, , signature] = (await api.tokenOf(colleague)).split('.');
    const claims = Buffer.from(JSON.stringify({ sub: 'laura.beretta' })).toString('base64url');
    for (let i = 0; i < 10; i += 1) {
      const forged = await from('192.0.2.50', '/api/session').auth(`${head}.${claims}.${signature}`, {
        type: 'bearer',
      });
      expectProblem(forged, 'tokenInvalid');
    }
    expect((await api.get('laura.beretta', '/session')).status).toBe(200);
  });

  it('is stopped as an address, also without sign-in, and also for files', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 62; i += 1) statuses.push((await from('198.51.100.1', '/api/health')).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    expect((await from('198.51.100.1', '/')).status).toBe(429);
    expect((await from('198.51.100.2', '/api/health')).status).not.toBe(429);
  });

  it('is stopped sooner when it tries to sign in', async () => {
    const trySignIn = () =>
      api.anonymous().post('/api/session').set('X-Forwarded-For', '203.0.113.9').send({ login: 'nessuno' });
    for (let i = 0; i < 5; i += 1) expectProblem(await trySignIn(), 'unknownPerson');
    const refused = await trySignIn();
    expectProblem(refused, 'tooManyRequests');
    expect(refused.headers['retry-after']).toBeDefined();
    expect((await from('203.0.113.9', '/api/health/live')).status).toBe(200);
  });
});

describe('a request that is too much', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await RunningApi.start({
      MARINO_BODY_LIMIT: '20000',
      MARINO_UPLOAD_LIMIT: '20000',
      MARINO_REQUEST_TIMEOUT: '1',
    });
  });
  afterAll(() => api.stop());

  const asOfficer = async () => api.tokenOf(officer);

  /** What the server says to these bytes, sent as they are, until it closes. */
  function raw(...pieces: string[]): Promise<string> {
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    return new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1', () => pieces.forEach((piece) => socket.write(piece)));
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('error', reject);
      socket.on('close', () => resolve(answer));
    });
  }

  function problemIn(answer: string): ProblemView & { head: string } {
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    return { head, ...(JSON.parse(body) as ProblemView) };
  }

  it('in its address is refused', async () => {
    const refused = await api
      .anonymous()
      .get(`/api/tasks?q=${'x'.repeat(9_000)}`)
      .auth(await asOfficer(), { type: 'bearer' });
    expect(refused.status).toBe(414);
    expectProblem(refused, 'addressTooLong');
  });

  it('in its headers is refused as a problem too', async () => {
    const answer = problemIn(
      await raw(`GET /api/health HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`),
    );
    expect(answer).toMatchObject({ status: 431, code: 'headersTooLarge' });
    expect(answer.head).toMatch(/application\/problem\+json/);
  });

  it('that is no HTTP is refused as a problem', async () => {
    expect(problemIn(await raw('Buongiorno\r\n\r\n'))).toMatchObject({ status: 400, code: 'invalidRequest' });
  });

  it('in its depth is refused', async () => {
    const deep = `{"login":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    const refused = await api
      .anonymous()
      .post('/api/session')
      .set('Content-Type', 'application/json')
      .send(deep);
    expect(refused.status).toBe(400);
    expectProblem(refused, 'bodyTooDeep');
  });

  it('in its document is refused, and leaves nothing behind', async () => {
    const { id } = await api.openCase(officer, {
      procedure: 'religiousContributionsRound',
      application: { referenceYear: 2025 },
    });
    const token = await asOfficer();
    const upload = (size: number) =>
      api
        .anonymous()
        .post(`/api/cases/${id}/documents`)
        .auth(token, { type: 'bearer' })
        .set('X-Title', 'Allegato')
        .set('Content-Type', 'application/pdf')
        .send(Buffer.alloc(size, 1));
    const kept = async () =>
      (await api.office.database.query('SELECT FROM document WHERE case_id = $1', [id])).rowCount;
    const before = await kept();
    const refused = await upload(20_001);
    expect(refused.status).toBe(413);
    expectProblem(refused, 'bodyTooLarge');
    expect(await kept()).toBe(before);
    expect((await upload(20_000)).status).toBe(200);
    expect(await kept()).toBe((before ?? 0) + 1);
  });

  it('of a kind that nobody asked for is refused', async () => {
    const refused = await api
      .anonymous()
      .post('/api/session')
      .set('Content-Type', 'application/xml')
      .send('<a/>');
    expect(refused.status).toBe(415);
    expectProblem(refused, 'unsupportedMediaType');
  });

  it('in its time is given up', async () => {
    const answer = problemIn(
      await raw(
        'POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
      ),
    );
    expect(answer).toMatchObject({ status: 408, code: 'requestTooSlow' });
  });
});
