import type { AccessRecordView, Page, PersonView } from '../../../../libs/domain';
import { expectProblem } from '../../../../test/support/problem';
import { RunningApi } from '../../../../test/support/running-api';
import { Visitor } from '../../../../test/support/visitor';
import { providerSecretsFile, rotateProviderSecrets } from '../embedded-provider/provider-secrets';

const officer = 'giulia.ferrari';
const accountant = 'silvia.meroni';
const auditor = 'nicola.sartirana';

let api: RunningApi;
let address: string;
beforeAll(async () => {
  api = await RunningApi.start();
  address = await api.app.getUrl();
});
afterAll(() => api.stop());

/** Signs in as the web does, up to the page that the way back leads to. */
async function signIn(login: string, returnTo = '/inbox', visitor = new Visitor(address)) {
  const list = await visitor.go(`/api/session/start?returnTo=${encodeURIComponent(returnTo)}`);
  const back = await visitor.submit(list, { login }, returnTo);
  return { visitor, list, back };
}

const whoIs = async (visitor: Visitor) => (await visitor.ask('GET', '/api/session')).status;

describe('signing in by the embedded provider', () => {
  it('goes by code, PKCE, state and nonce, and ends on the page that was asked for', async () => {
    const { visitor, list, back } = await signIn(officer, '/cases?state=open');
    const asked = new URL(list.way[1] ?? '').searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid profile',
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked.get(name)?.length).toBeGreaterThan(40);
    expect(back.way.at(-1)).toBe(`${address}/cases?state=open`);
    const { body } = await visitor.ask('GET', '/api/session');
    expect((body as PersonView).login).toBe(officer);
  });

  it('gives a cookie that scripts and other sites cannot use, and keeps only its hash', async () => {
    const { visitor } = await signIn(officer);
    const cookie = visitor.cookie('marino_session');
    expect(cookie?.attributes).toMatch(/HttpOnly/);
    expect(cookie?.attributes).toMatch(/SameSite=Strict/);
    expect(cookie?.path).toBe('/api');
    expect(Buffer.from(cookie?.value ?? '', 'base64url')).toHaveLength(32);
    const { rows } = await api.office.database.query<{ text: string }>(
      'SELECT s::text AS text FROM session s',
    );
    for (const { text } of rows) expect(text).not.toContain(cookie?.value);
  });

  it('lists the people by office in the language asked for, without a script', async () => {
    const { list } = await signIn(officer, '/inbox', new Visitor(address, 'en'));
    expect(list.text).toContain('Choose who signs in');
    expect(list.text).toContain('Giulia Ferrari');
    expect(list.text).not.toMatch(/<script|style=|onclick/i);
    expect(list.headers.get('content-security-policy')).toContain("script-src 'self'");
    const italian = await new Visitor(address, 'en').go('/api/session/start?language=it');
    expect(italian.text).toContain('Scegliere chi accede');
  });

  it('signs nobody in whom the list does not have', async () => {
    const visitor = new Visitor(address);
    const list = await visitor.go('/api/session/start');
    const again = await visitor.submit(list, { login: 'nobody' }, '/inbox');
    expect(again.status).toBe(422);
    expect(again.text).toContain('Giulia Ferrari');
  });

  it.each(['https://example.org', '//example.org', '/\\example.org', '/api/session'])(
    'never leads to %s',
    async (returnTo) => {
      const answer = await api.anonymous().get('/api/session/start').query({ returnTo });
      expectProblem(answer, 'invalidRequest');
    },
  );

  it('comes back once: the address of the way back is worth nothing afterwards', async () => {
    const { visitor, back } = await signIn(officer);
    const callback = back.way.find((url) => url.includes('/api/session/callback')) ?? '';
    const again = await visitor.go(callback, {}, '/sign-in');
    expect(again.way.at(-1)).toContain('/sign-in?problem=signInTooLate');
  });

  it('is refused to a browser that has not begun it, and the code is then spent', async () => {
    const visitor = new Visitor(address);
    const list = await visitor.go('/api/session/start');
    const before = visitor.double();
    const stopped = await visitor.submit(list, { login: officer }, '/api/session/callback');
    const callback = stopped.way.at(-1) ?? '';
    const stranger = await new Visitor(address).go(callback, {}, '/sign-in');
    expect(stranger.way.at(-1)).toContain('problem=signInTooLate');
    const changed = callback.replace(/code=[^&]+/, 'code=another');
    const wrong = await before.go(changed, {}, '/sign-in');
    expect(wrong.way.at(-1)).toContain('problem=signInFailed');
  });

  it('takes over the session that was there before', async () => {
    const { visitor } = await signIn(officer);
    const old = visitor.double();
    await visitor.ask('GET', '/api/session');
    // The provider's own session is still there: no list is shown.
    const back = await visitor.go('/api/session/start?returnTo=/inbox', {}, '/inbox');
    expect(back.way.at(-1)).toBe(`${address}/inbox`);
    expect(await whoIs(visitor)).toBe(200);
    expect(await whoIs(old)).toBe(401);
  });

  it('is in the access record, as are sign-outs, with issuer and without tokens', async () => {
    const { visitor } = await signIn(accountant);
    await visitor.ask('DELETE', '/api/session');
    const { body } = await api.get(auditor, `/access-record?person=${accountant}`);
    const { items } = body as Page<AccessRecordView>;
    expect(items.slice(0, 2).map(({ kind }) => kind)).toEqual(['signedOut', 'signedIn']);
    expect(items[1]?.detail).toMatchObject({ issuer: `${address}/oidc` });
    expect(JSON.stringify(items)).not.toContain('eyJ');
  });
});

describe('signing out', () => {
  it('ends the session here at once, and that of the provider on the way it names', async () => {
    const { visitor } = await signIn(officer);
    const stolen = visitor.double();
    const { body } = await visitor.ask('DELETE', '/api/session');
    expect(await whoIs(visitor)).toBe(401);
    expect(await whoIs(stolen)).toBe(401);
    const { continueAt = '' } = body as { continueAt?: string };
    const page = await visitor.go(continueAt);
    expect(page.text).toContain('/oidc/sign-out.js');
    const out = await visitor.submit(page, { logout: 'yes' }, '/sign-in');
    expect(out.way.at(-1)).toBe(`${address}/sign-in`);
    const list = await visitor.go('/api/session/start');
    expect(list.text).toContain('Scegliere chi accede');
  });

  it('at the provider ends the session here, told by the back channel', async () => {
    const { visitor } = await signIn(officer);
    const page = await visitor.go('/oidc/session/end');
    expect(page.text).not.toContain('/oidc/sign-out.js');
    await visitor.submit(page, { logout: 'yes' }, '/sign-in');
    expect(await whoIs(visitor)).toBe(401);
    const { rows } = await api.office.database.query<{ ended_by: string; id_token: string | null }>(
      'SELECT ended_by, id_token FROM session WHERE person = $1 ORDER BY started_at DESC LIMIT 1',
      [officer],
    );
    expect(rows).toEqual([{ ended_by: 'providerSignedOut', id_token: null }]);
  });

  it('everywhere ends every session and every token issued before, and none issued after', async () => {
    const [one, other] = [(await signIn(accountant)).visitor, (await signIn(accountant)).visitor];
    const token = async () =>
      ((await api.anonymous().post('/api/session').send({ login: accountant })).body as { token: string })
        .token;
    const ask = async (bearer: string) =>
      (await api.anonymous().get('/api/session').auth(bearer, { type: 'bearer' })).status;
    const before = await token();
    expect(await ask(before)).toBe(200);
    expect((await one.ask('DELETE', '/api/session/all')).status).toBe(200);
    expect([await whoIs(one), await whoIs(other), await ask(before)]).toEqual([401, 401, 401]);
    expect(await ask(await token())).toBe(200);
    expect(await whoIs((await signIn(accountant)).visitor)).toBe(200);
  });

  it('by a page of another site is refused', async () => {
    const { visitor } = await signIn(officer);
    const cookie = `marino_session=${visitor.cookie('marino_session')?.value}`;
    expectProblem(await api.anonymous().delete('/api/session').set('Cookie', cookie), 'crossSiteRefused');
    expect(await whoIs(visitor)).toBe(200);
  });
});

describe('a session', () => {
  const change = (set: string, login: string) =>
    api.office.database.query(`UPDATE session SET ${set} WHERE person = $1 AND ended_at IS NULL`, [login]);

  it('ends when it is not used for the idle time', async () => {
    const { visitor } = await signIn(officer);
    await change("last_used_at = now() - interval '59 minutes'", officer);
    expect(await whoIs(visitor)).toBe(200);
    await change("last_used_at = now() - interval '61 minutes'", officer);
    const { body } = await visitor.ask('GET', '/api/session');
    expect(body).toMatchObject({ code: 'tokenExpired' });
  });

  it('ends at its limit, however much it is used', async () => {
    const { visitor } = await signIn(officer);
    await change("ends_at = now() - interval '1 second'", officer);
    expect((await visitor.ask('GET', '/api/session')).body).toMatchObject({ code: 'tokenExpired' });
  });

  it('of a person who has lost every office is refused at once, and its stream of changes ends', async () => {
    const leaver = 'federico.lunghi';
    const { visitor } = await signIn(leaver);
    const token = await api.tokenOf(leaver);
    const stream = await fetch(`${address}/api/changes`, {
      headers: { cookie: `marino_session=${visitor.cookie('marino_session')?.value}` },
    });
    const byToken = await fetch(`${address}/api/changes`, { headers: { authorization: `Bearer ${token}` } });
    expect([stream.status, byToken.status]).toEqual([200, 200]);
    await api.office.database.query('UPDATE holding SET to_date = current_date - 2 WHERE person = $1', [
      leaver,
    ]);
    expect((await visitor.ask('GET', '/api/session')).body).toMatchObject({ code: 'withoutOffice' });
    expectProblem(await api.get(leaver, '/cases'), 'withoutOffice');
    // Both end by themselves.
    await Promise.all([stream.text(), byToken.text()]);
    const back = await visitor.go('/api/session/start?returnTo=/inbox', {}, '/sign-in');
    expect(back.way.at(-1)).toContain('problem=withoutOffice');
  });

  it('that was never given is refused', async () => {
    const answer = await api.anonymous().get('/api/session').set('Cookie', 'marino_session=made-up');
    expectProblem(answer, 'tokenInvalid');
  });
});

describe('what the embedded provider keeps', () => {
  it('are keys that can be changed while it runs, without signing anybody out', async () => {
    const { visitor } = await signIn(officer);
    await rotateProviderSecrets(providerSecretsFile(api.dataDir));
    // Its own session of before still holds, and what it signs now is believed.
    const back = await visitor.go('/api/session/start?returnTo=/inbox', {}, '/inbox');
    expect(back.way.at(-1)).toBe(`${address}/inbox`);
    expect(await whoIs(visitor)).toBe(200);
    const { visitor: other } = await signIn(accountant);
    expect(await whoIs(other)).toBe(200);
  });

  it('is in the record, so that another process knows who has signed in', async () => {
    await signIn(officer);
    const { rows } = await api.office.database.query<{ kind: string }>(
      'SELECT DISTINCT kind FROM oidc_record',
    );
    expect(rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['Session', 'Grant']));
  });
});
