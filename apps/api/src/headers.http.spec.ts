import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { projectRoot } from '../../../libs/config';
import type { DocumentView, Page } from '../../../libs/domain';
import { eventually } from '../../../test/support/eventually';
import { type Answer, RunningApi } from '../../../test/support/running-api';

const officer = 'giulia.ferrari';
let api: RunningApi;
let document: DocumentView;

beforeAll(async () => {
  api = await RunningApi.start({
    MARINO_HSTS: '63072000',
    MARINO_SECURITY_CONTACT: 'mailto:sicurezza@comune.example.org',
  });
  const round = await api.openCase(officer, {
    procedure: 'religiousContributionsRound',
    application: { referenceYear: 2025 },
  });
  const token = await api.tokenOf(officer);
  await api
    .anonymous()
    .post(`/api/cases/${round.id}/documents`)
    .auth(token, { type: 'bearer' })
    .set('X-Title', 'Pagina.html')
    .set('Content-Type', 'text/html')
    .send(Buffer.from('<script>alert(1)</script>'));
  document = await eventually('the document', async () =>
    ((await api.get(officer, `/cases/${round.id}/documents`)).body as Page<DocumentView>).items.find(
      ({ title }) => title === 'Pagina.html',
    ),
  );
});
afterAll(() => api.stop());

const anonymous = (path: string): Promise<Answer> => Promise.resolve(api.anonymous().get(path));
const asset = () => readdirSync(join(projectRoot, 'dist/web/assets'))[0] ?? '';

/** The head of the event stream, which never ends by itself. */
async function streamHead(): Promise<Pick<Answer, 'status' | 'headers'>> {
  const { port } = api.app.getHttpServer().address() as AddressInfo;
  const headers = { Authorization: `Bearer ${await api.tokenOf(officer)}` };
  return new Promise((resolve, reject) => {
    const request = get({ port, path: '/api/changes', headers }, (response) => {
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers as Record<string, string>,
      });
      request.destroy();
    });
    request.on('error', (error: NodeJS.ErrnoException) => error.code !== 'ECONNRESET' && reject(error));
  });
}

const answers: Record<string, [status: number, ask: () => Promise<Pick<Answer, 'status' | 'headers'>>]> = {
  'what is read': [200, () => api.get(officer, '/cases')],
  'a refusal': [401, () => anonymous('/api/cases')],
  'what is not there': [404, () => api.get(officer, '/nothing')],
  'a wrong address': [400, () => api.get(officer, '/tasks/%00')],
  'what cannot be read': [
    400,
    () =>
      Promise.resolve(api.anonymous().post('/api/session').set('Content-Type', 'application/json').send('{')),
  ],
  'what the public is told': [200, () => anonymous('/api/public/procedures')],
  'the page': [200, () => anonymous('/')],
  'a page of the application': [200, () => anonymous('/pubblico')],
  'a file of the application': [200, () => anonymous(`/assets/${asset()}`)],
  'a document': [200, () => api.get(officer, document.content.replace(/^\/api/, ''))],
  'the stream of changes': [200, streamHead],
  'the address for weaknesses': [200, () => anonymous('/.well-known/security.txt')],
};

describe.each(Object.keys(answers))('%s', (name) => {
  let headers: Record<string, string>;
  beforeAll(async () => {
    const [status, ask] = answers[name] ?? [];
    const answer = await ask?.();
    expect(answer?.status).toBe(status);
    headers = answer?.headers ?? {};
  });

  it('is not guessed at, framed, or shared with other sites', () => {
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=63072000',
    });
    expect(headers['permissions-policy']).toMatch(/camera=\(\)/);
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('runs nothing that is not of the application', () => {
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toMatch(/default-src '(self|none)'/);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(policy).toMatch(/frame-ancestors 'none'|sandbox/);
  });

  it('is kept only where it says nothing of cases', () => {
    const ofNobody = ['what the public is told', 'a file of the application', 'the address for weaknesses'];
    expect(headers['cache-control']).toMatch(ofNobody.includes(name) ? /public/ : /no-store|no-cache/);
  });
});

it('a document is a download in a box of its own', async () => {
  const { headers } = await api.get(officer, document.content.replace(/^\/api/, ''));
  expect(headers['content-disposition']).toMatch(/^attachment/);
  expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
});

it('the address for weaknesses names whom to tell, and until when that holds', async () => {
  const { text, headers } = await anonymous('/.well-known/security.txt');
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(text).toMatch(/^Contact: mailto:sicurezza@comune\.example\.org$/m);
  const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '');
  expect(expires).toBeGreaterThan(Date.now());
  expect(expires).toBeLessThan(Date.now() + 365 * 86_400_000);
});
