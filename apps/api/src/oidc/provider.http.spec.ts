import type { PersonView } from '../../../../libs/domain';
import { TestIdentityProvider, type Visiting } from '../../../../test/support/identity-provider';
import { DeskVisitor } from '../../../../test/support/desk-visitor';
import { expectProblem } from '../../../../test/support/problem';
import { RunningApi } from '../../../../test/support/running-api';
import { Visitor } from '../../../../test/support/visitor';

const level2 = 'https://www.spid.gov.it/SpidL2';
const allowed = { login: 'giulia.ferrari', roles: ['marino'], acr: level2 };

let provider: TestIdentityProvider;
let api: RunningApi;
let address: string;
beforeAll(async () => {
  provider = await TestIdentityProvider.start();
  api = await RunningApi.start({
    ...provider.settings,
    MARINO_DEMONSTRATION: 'false',
    MARINO_OIDC_REQUIRED_ROLE: 'marino',
    MARINO_OIDC_ACR_VALUES: `${level2} https://www.spid.gov.it/SpidL3`,
    MARINO_OIDC_TAX_CODE_CLAIM: 'fiscal_number',
  });
  address = await api.app.getUrl();
  await provider.register(address);
});
afterAll(async () => {
  await api.stop();
  await provider.stop();
});

async function visit(visiting: Visiting, visitor = new Visitor(address), more = '') {
  provider.visiting = visiting;
  // Stops where the web would take over.
  const page = await visitor.go(`/api/session/start?returnTo=/inbox${more}`, {}, '/inbox');
  return { visitor, page, end: page.way.at(-1) ?? '' };
}

async function refusalOf(visiting: Visiting): Promise<string | null> {
  const { page } = await visit(visiting);
  return new URL(page.way.at(-1) ?? '').searchParams.get('problem');
}

const whoIs = async (visitor: Visitor) => {
  const { status, body } = await visitor.ask('GET', '/api/session');
  return status === 200 ? (body as PersonView).login : status;
};

const sendLogout = (token: string) =>
  api
    .anonymous()
    .post('/api/session/backchannel-logout')
    .set('Content-Type', 'application/x-www-form-urlencoded')
    .send(`logout_token=${token}`);

/** The provider's name for the session of a visitor. */
async function sidOf(login: string): Promise<string> {
  const { rows } = await api.office.database.query<{ sid: string }>(
    'SELECT sid FROM session WHERE person = $1 AND ended_at IS NULL ORDER BY started_at DESC LIMIT 1',
    [login],
  );
  return rows[0]?.sid ?? '';
}

describe('signing in by the provider of the house', () => {
  it('asks it for the levels that are good enough, and lets in who comes back', async () => {
    const { visitor, page, end } = await visit(allowed);
    expect(new URL(page.way[1] ?? '').searchParams.get('acr_values')).toContain(level2);
    expect(end).toBe(`${address}/inbox`);
    expect(await whoIs(visitor)).toBe('giulia.ferrari');
  });

  it('lets nobody in without the role, whatever their offices', async () => {
    expect(await refusalOf({ ...allowed, roles: ['another'] })).toBe('roleRequired');
    expect(await refusalOf({ ...allowed, roles: [] })).toBe('roleRequired');
  });

  it('lets nobody in below the level, or without one', async () => {
    expect(await refusalOf({ ...allowed, acr: 'https://www.spid.gov.it/SpidL1' })).toBe('assuranceTooLow');
    expect(await refusalOf({ ...allowed, acr: undefined })).toBe('assuranceTooLow');
  });

  it('lets nobody in whom the organisation does not have', async () => {
    expect(await refusalOf({ ...allowed, login: 'nobody.here' })).toBe('unknownPerson');
  });

  it('says that somebody has changed their mind', async () => {
    const visitor = new Visitor(address);
    const begun = await visitor.go('/api/session/start', {}, '/auth');
    const state = new URL(begun.way.at(-1) ?? '').searchParams.get('state') ?? '';
    const search = new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer });
    const back = await visitor.go(`/api/session/callback?${search.toString()}`, {}, '/sign-in');
    expect(back.way.at(-1)).toContain('problem=signInCancelled');
  });

  it('takes no answer of another provider', async () => {
    const visitor = new Visitor(address);
    provider.visiting = allowed;
    const stopped = await visitor.go('/api/session/start', {}, '/api/session/callback');
    const answer = new URL(stopped.way.at(-1) ?? '');
    answer.searchParams.set('iss', 'https://login.example.org');
    const back = await visitor.go(answer.href, {}, '/sign-in');
    expect(back.way.at(-1)).toContain('problem=signInFailed');
  });

  it('goes on after the provider has changed its keys', async () => {
    await visit(allowed);
    await provider.rotate();
    const { visitor, end } = await visit(allowed);
    expect(end).toBe(`${address}/inbox`);
    expect(await whoIs(visitor)).toBe('giulia.ferrari');
  });

  it('has no list of people of its own, and no way past the provider', async () => {
    expect((await new Visitor(address).go('/oidc/auth?client_id=marino')).text).not.toContain('Giulia');
    expectProblem(
      await api.anonymous().post('/api/session').send({ login: 'giulia.ferrari' }),
      'demonstrationOnly',
    );
  });
});

describe('showing again who one is', () => {
  const age = () =>
    api.office.database.query("UPDATE session SET authenticated_at = now() - interval '1 hour'");
  const authenticated = async () => {
    const { rows } = await api.office.database.query<{ age: number }>(
      `SELECT extract(epoch FROM now() - authenticated_at)::int AS age FROM session
       WHERE person = 'giulia.ferrari' AND ended_at IS NULL ORDER BY started_at DESC LIMIT 1`,
    );
    return rows[0]?.age ?? Infinity;
  };

  it('asks the provider for a new sign-in, and begins a session that is fresh', async () => {
    const { visitor } = await visit(allowed);
    await age();
    const { page, end } = await visit(allowed, visitor, '&again=1');
    const asked = new URL(page.way[1] ?? '').searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      max_age: '0',
      prompt: 'login',
      login_hint: 'giulia.ferrari',
    });
    expect(end).toBe(`${address}/inbox`);
    expect(await authenticated()).toBeLessThan(30);
    expect(await whoIs(visitor)).toBe('giulia.ferrari');
  });

  it('takes the moment from the provider: a session of an hour ago there makes nothing fresh here', async () => {
    const { visitor } = await visit(allowed);
    const { rows } = await api.office.database.query<{ at: Date }>(
      "SELECT authenticated_at AS at FROM session WHERE person = 'giulia.ferrari' ORDER BY started_at DESC LIMIT 1",
    );
    await visit(allowed, visitor);
    const later = await api.office.database.query<{ at: Date }>(
      "SELECT authenticated_at AS at FROM session WHERE person = 'giulia.ferrari' ORDER BY started_at DESC LIMIT 1",
    );
    expect(later.rows).toEqual(rows);
  });

  it('as somebody else is refused, and signs nobody in', async () => {
    const { visitor } = await visit(allowed);
    const { page } = await visit({ ...allowed, login: 'silvia.meroni' }, visitor, '&again=1');
    // The provider first ends the session of the one before.
    const back = await visitor.submit(page, {}, '/sign-in');
    expect(back.way.at(-1)).toContain('problem=otherPerson');
    expect(await whoIs(visitor)).toBe(401);
  });

  it('is for who is signed in', async () => {
    expectProblem(await api.anonymous().get('/api/session/start?again=1'), 'notSignedIn');
  });
});

describe('signing out', () => {
  it('here leads to the provider, which then asks again who comes', async () => {
    const { visitor } = await visit(allowed);
    const { body } = await visitor.ask('DELETE', '/api/session');
    const { continueAt = '' } = body as { continueAt?: string };
    expect(continueAt).toContain(`${provider.issuer}/session/end`);
    const page = await visitor.go(continueAt);
    const out = await visitor.submit(page, { logout: 'yes' }, '/sign-in');
    expect(out.way.at(-1)).toBe(`${address}/sign-in`);
    expect(await whoIs(visitor)).toBe(401);
    const begun = await visitor.go('/api/session/start?returnTo=/inbox', {}, '/visit');
    expect(begun.way.at(-1)).toContain('/visit/');
  });

  it('at the provider ends the session here, and no other', async () => {
    const [visitor, other] = [(await visit(allowed)).visitor, (await visit(allowed)).visitor];
    const page = await visitor.go(`${provider.issuer}/session/end`);
    await visitor.submit(page, { logout: 'yes' });
    expect(await whoIs(visitor)).toBe(401);
    expect(await whoIs(other)).toBe('giulia.ferrari');
  });

  it('by a logout token that names a subject ends all sessions of that subject', async () => {
    const [visitor, other] = [(await visit(allowed)).visitor, (await visit(allowed)).visitor];
    const answer = await sendLogout(await provider.logoutToken({ sub: 'giulia.ferrari' }));
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect([await whoIs(visitor), await whoIs(other)]).toEqual([401, 401]);
  });

  it('by a logout token counts once', async () => {
    await visit(allowed);
    const token = await provider.logoutToken({ sid: await sidOf('giulia.ferrari') });
    expect((await sendLogout(token)).status).toBe(200);
    expectProblem(await sendLogout(token), 'logoutTokenInvalid');
  });

  const seconds = () => Math.floor(Date.now() / 1000);

  it.each([
    ['is another issuer’s', { iss: 'https://login.example.org' }, {}],
    ['is for another client', { aud: 'another' }, {}],
    ['has expired', { iat: seconds() - 200, exp: seconds() - 100 }, {}],
    ['never expires', { exp: undefined }, {}],
    ['is old', { iat: seconds() - 1000 }, {}],
    ['does not say when it was issued', { iat: undefined }, {}],
    ['has no number', { jti: undefined }, {}],
    ['has a nonce, as an ID token has', { nonce: 'n' }, {}],
    ['tells of no event', { events: undefined }, {}],
    ['tells of another event', { events: { 'https://example.org/event': {} } }, {}],
    [
      'tells of the event in a wrong way',
      { events: { 'http://schemas.openid.net/event/backchannel-logout': 1 } },
      {},
    ],
    ['names nobody', { sid: undefined }, {}],
    ['is an access token by its header', {}, { typ: 'at+jwt' }],
    ['brings its key along', {}, { jwk: { kty: 'oct', k: 'AAAA' } }],
  ])('by a logout token that %s is refused', async (_, changes, header) => {
    const { visitor } = await visit(allowed);
    const claims = { sid: await sidOf('giulia.ferrari'), ...changes };
    expectProblem(await sendLogout(await provider.logoutToken(claims, header)), 'logoutTokenInvalid');
    expect(await whoIs(visitor)).toBe('giulia.ferrari');
  });

  it('by what is no logout token is refused', async () => {
    expectProblem(await sendLogout('a.b.c'), 'logoutTokenInvalid');
    expectProblem(await sendLogout(''), 'invalidForm');
    const form = api.anonymous().post('/api/tasks/nothing/claim').type('form').send('a=b');
    expectProblem(await form, 'unsupportedMediaType');
  });
});

describe('signing in at the desk', () => {
  const ada = {
    login: 'spid-ada',
    acr: level2,
    name: 'Ada Serra',
    taxCode: 'TINIT-SRRDAA60A41F205X',
  };
  const refused = async (visiting: Visiting): Promise<string | null> => {
    const { page } = await visit(visiting, new Visitor(address), '&desk=1');
    return new URL(page.way.at(-1) ?? '').searchParams.get('problem');
  };

  it('lets in whoever the provider knows by a tax code, without a role of the house', async () => {
    const { visitor, page, end } = await visit(ada, new Visitor(address), '&desk=1');
    // Whoever was at this browser before does not go on being taken for them.
    expect(new URL(page.way[1] ?? '').searchParams.get('prompt')).toBe('login');
    expect(end).toBe(`${address}/inbox`);
    expect(await whoIs(visitor)).toBe('visitor:SRRDAA60A41F205X');
    expect((await visitor.ask('GET', '/api/desk')).body).toMatchObject({ name: 'Ada Serra' });
    expect((await visitor.ask('GET', '/api/cases')).body).toMatchObject({ code: 'notAtTheDesk' });
  });

  it('knows somebody of the house there by their tax code alone', async () => {
    const { visitor } = await visit({ ...allowed, ...ada, login: 'giulia.ferrari' }, undefined, '&desk=1');
    expect(await whoIs(visitor)).toBe('visitor:SRRDAA60A41F205X');
    expect((await visitor.ask('GET', '/api/tasks')).status).toBe(403);
  });

  it('lets nobody in without a tax code, a name or the level', async () => {
    expect(await refused({ ...ada, taxCode: undefined })).toBe('taxCodeMissing');
    expect(await refused({ ...ada, taxCode: 'TINIT-SRRDAA60A41F205' })).toBe('taxCodeMissing');
    expect(await refused({ ...ada, taxCode: 'visitor:SRRDAA60A' })).toBe('taxCodeMissing');
    expect(await refused({ ...ada, name: undefined })).toBe('taxCodeMissing');
    expect(await refused({ ...ada, acr: 'https://www.spid.gov.it/SpidL1' })).toBe('assuranceTooLow');
  });

  it('makes nobody of the house a visitor who does not come to the desk, nor the other way round', async () => {
    expect(await refusalOf({ ...ada, roles: ['marino'] })).toBe('unknownPerson');
    expect(await refusalOf({ ...ada, roles: ['marino'], login: 'visitor:SRRDAA60A41F205X' })).toBe(
      'signInFailed',
    );
    const { visitor } = await visit(ada, new Visitor(address), '&desk=1');
    // Back in the house with the same browser: the provider asks again.
    const { page } = await visit(allowed, visitor);
    expect(new URL(page.way[1] ?? '').searchParams.get('prompt')).toBe('login');
    // It signs the other out first, by a form that the browser sends by itself.
    const back = await visitor.submit(page, {}, '/inbox');
    expect(back.way.at(-1)).toBe(`${address}/inbox`);
    expect(await whoIs(visitor)).toBe('giulia.ferrari');
  });
});

describe('without a claim for tax codes', () => {
  it('there is no desk', async () => {
    const closed = await RunningApi.start({ ...provider.settings, MARINO_DEMONSTRATION: 'false' });
    try {
      expect((await closed.anonymous().get('/api/session/provider')).body).toMatchObject({ desk: false });
      const there = new Visitor(await closed.app.getUrl());
      const { status, text } = await there.go('/api/session/start?desk=1&here=1');
      expect(status).toBe(409);
      expect(JSON.parse(text)).toMatchObject({ code: 'deskClosed' });
      // Whoever was a visitor before it was closed is let in no more.
      const visitor = await DeskVisitor.arrive(closed, { taxCode: 'SRRDAA60A41F205X', name: 'Ada' });
      expect((await visitor.get('/desk')).body).toMatchObject({ code: 'withoutOffice' });
    } finally {
      await closed.stop();
    }
  });
});
