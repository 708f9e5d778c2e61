import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectProblem } from '../support/problem';
import { RunningApi } from '../support/running-api';
import { eventually } from '../support/eventually';
import { Visitor } from '../support/visitor';
import { clientSecret, Realm } from './realm';

let folder: string;
let api: RunningApi;
let realm: Realm;
let address: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marino-client-'));
  const secret = join(folder, 'secret');
  await writeFile(secret, `${clientSecret}\n`);
  api = await RunningApi.start({
    MARINO_DEMONSTRATION: 'false',
    MARINO_OIDC_ISSUER: Realm.issuer,
    MARINO_OIDC_CLIENT_SECRET_FILE: secret,
    MARINO_OIDC_REQUIRED_ROLE: 'marino',
    MARINO_OIDC_PROGRAMS: 'scanner=marco.colnaghi',
  });
  address = await api.app.getUrl();
  realm = await Realm.create(address);
});
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true });
});

async function signIn(login: string, visitor = new Visitor(address)) {
  const form = await visitor.go('/api/session/start?returnTo=/inbox');
  const back = await visitor.submit(form, { username: login, password: realm.password }, '/inbox');
  return { visitor, form, end: back.way.at(-1) ?? '' };
}

const whoIs = async (visitor: Visitor) => {
  const { status, body } = await visitor.ask('GET', '/api/session');
  return status === 200 ? (body as { login: string }).login : status;
};

const ask = (token: string) => api.anonymous().get('/api/session').auth(token, { type: 'bearer' });

describe('a real Keycloak', () => {
  it('signs in by code with PKCE whoever has the role', async () => {
    const { visitor, form, end } = await signIn('giulia.ferrari');
    expect(new URL(form.way[1] ?? '').searchParams.get('code_challenge_method')).toBe('S256');
    expect(end).toBe(`${address}/inbox`);
    expect(await whoIs(visitor)).toBe('giulia.ferrari');
    const cookie = visitor.cookie('marino_session');
    expect(cookie?.attributes).toContain('HttpOnly');
  });

  it('refuses an authorization that comes without PKCE', async () => {
    const search = new URLSearchParams({
      client_id: 'marino',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${address}/api/session/callback`,
      state: 'x',
    });
    const page = await new Visitor(address).go(
      `${Realm.issuer}/protocol/openid-connect/auth?${search.toString()}`,
      {},
      '/api/session/callback',
    );
    expect(page.way.at(-1)).toContain('error=invalid_request');
  });

  it('lets nobody in without the role, nor whom the organisation does not have', async () => {
    expect((await signIn('silvia.meroni')).end).toContain('problem=roleRequired');
    expect((await signIn('not.ours')).end).toContain('problem=unknownPerson');
  });

  it('signs out here and there by one way out', async () => {
    const { visitor } = await signIn('giulia.ferrari');
    const { body } = await visitor.ask('DELETE', '/api/session');
    const out = await visitor.go((body as { continueAt: string }).continueAt, {}, '/sign-in');
    expect(out.way.at(-1)).toBe(`${address}/sign-in`);
    expect(await whoIs(visitor)).toBe(401);
    // The session at Keycloak is gone as well: it asks for the password again.
    const form = await visitor.go('/api/session/start?returnTo=/inbox', {}, '/inbox');
    expect(form.text).toContain('kc-form-login');
  });

  it('ends the session here when its administrator ends it there, by the back channel', async () => {
    const { visitor } = await signIn('giulia.ferrari');
    expect(await whoIs(visitor)).toBe('giulia.ferrari');
    await realm.signOut('giulia.ferrari');
    await eventually('the end of the session', async () =>
      (await whoIs(visitor)) === 401 ? true : undefined,
    );
    const { rows } = await api.office.database.query<{ ended_by: string }>(
      'SELECT ended_by FROM session ORDER BY started_at DESC LIMIT 1',
    );
    expect(rows[0]?.ended_by).toBe('providerSignedOut');
  });

  it('asks for the password again when somebody has to show that it is still them', async () => {
    const { visitor } = await signIn('giulia.ferrari');
    await api.office.database.query("UPDATE session SET authenticated_at = now() - interval '1 hour'");
    const form = await visitor.go('/api/session/start?returnTo=/inbox&again=1', {}, '/inbox');
    expect(form.text).toContain('kc-form-login');
    const back = await visitor.submit(
      form,
      { username: 'giulia.ferrari', password: realm.password },
      '/inbox',
    );
    expect(back.way.at(-1)).toBe(`${address}/inbox`);
    const { rows } = await api.office.database.query<{ age: number }>(
      'SELECT extract(epoch FROM now() - authenticated_at)::int AS age FROM session WHERE ended_at IS NULL ORDER BY started_at DESC LIMIT 1',
    );
    expect(rows[0]?.age).toBeLessThan(30);
  });

  it('gives tokens by which programs and people are known, and whose other tokens are refused', async () => {
    const program = await realm.tokenOf();
    expect((await ask(program.access)).body).toMatchObject({ login: 'marco.colnaghi' });
    const person = await realm.tokenOf('giulia.ferrari');
    expect((await ask(person.access)).body).toMatchObject({ login: 'giulia.ferrari' });
    expectProblem(await ask(person.id ?? ''), 'tokenInvalid');
    expectProblem(await ask((await realm.tokenOf('silvia.meroni')).access), 'roleRequired');
  });

  it('is believed after it has changed its keys, and what the old ones have signed is not for long', async () => {
    const before = await realm.tokenOf();
    await realm.rotateKeys();
    const { visitor, end } = await signIn('giulia.ferrari');
    expect(end).toBe(`${address}/inbox`);
    expect(await whoIs(visitor)).toBe('giulia.ferrari');
    const after = await realm.tokenOf();
    expect((await ask(after.access)).status).toBe(200);
    // Never shown before the rotation, so nobody remembers having checked it.
    expectProblem(await ask(before.access), 'tokenInvalid');
  });
});
