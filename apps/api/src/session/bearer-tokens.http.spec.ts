import { createPublicKey, randomBytes, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import type { PersonView } from '../../../../libs/domain';
import { eventually } from '../../../../test/support/eventually';
import { TestIdentityProvider } from '../../../../test/support/identity-provider';
import { expectProblem } from '../../../../test/support/problem';
import { type Answer, RunningApi } from '../../../../test/support/running-api';
import { Tokens } from './tokens';

let provider: TestIdentityProvider;
let api: RunningApi;
beforeAll(async () => {
  provider = await TestIdentityProvider.start();
  api = await RunningApi.start({ ...provider.settings, MARINO_DEMONSTRATION: 'false' });
  await provider.register(await api.app.getUrl());
});
afterAll(async () => {
  await api.stop();
  await provider.stop();
});

const ask = async (token: string): Promise<Answer> =>
  api.anonymous().get('/api/session').auth(token, { type: 'bearer' });
const seconds = () => Math.floor(Date.now() / 1000);

async function expectRefused(token: string, code = 'tokenInvalid'): Promise<void> {
  const answer = await ask(token);
  expect(answer.status).toBe(401);
  expectProblem(answer, code);
}

/** Signed by somebody else, as if by the provider. */
async function forged(header: object = {}, algorithm = 'RS256'): Promise<string> {
  const { privateKey } = await generateKeyPair(algorithm);
  return new SignJWT({ preferred_username: 'giulia.ferrari', auth_time: seconds() })
    .setProtectedHeader({ alg: algorithm, typ: 'at+jwt', ...header })
    .setIssuer(provider.issuer)
    .setSubject('7f0c-giulia')
    .setAudience('marino-api')
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(privateKey);
}

describe('an access token of the provider', () => {
  it('speaks for the person whom its claim names', async () => {
    const { status, body } = await ask(await provider.accessToken());
    expect(status).toBe(200);
    expect((body as PersonView).login).toBe('giulia.ferrari');
  });

  it('of a program speaks for the person that the settings name', async () => {
    const { status, body } = await ask(await provider.programToken());
    expect(status).toBe(200);
    expect((body as PersonView).login).toBe('silvia.meroni');
  });

  it('of a program that the settings do not name is refused', async () => {
    await expectRefused(
      await provider.accessToken({ sub: 'another', azp: 'another', preferred_username: undefined }),
    );
  });

  it('by which a program acts for a person is not one of the program', async () => {
    const { body } = await ask(await provider.accessToken({ azp: 'archive-scanner' }));
    expect((body as PersonView).login).toBe('giulia.ferrari');
    // Without a name nobody knows for whom: the rights of the program are not lent to anybody.
    await expectRefused(
      await provider.accessToken({ azp: 'archive-scanner', preferred_username: undefined }),
    );
  });

  it.each([
    ['has expired', { iat: seconds() - 600, exp: seconds() - 60 }, 'tokenExpired'],
    ['is not yet valid', { nbf: seconds() + 120 }, 'tokenInvalid'],
    ['was issued in the future', { iat: seconds() + 120 }, 'tokenInvalid'],
    ['is another issuer’s', { iss: 'https://login.example.org' }, 'tokenInvalid'],
    ['names no issuer', { iss: undefined }, 'tokenInvalid'],
    ['is for another audience', { aud: 'another-api' }, 'tokenInvalid'],
    ['is for nobody', { aud: undefined }, 'tokenInvalid'],
    ['never expires', { exp: undefined }, 'tokenInvalid'],
    ['is about nobody', { sub: undefined }, 'tokenInvalid'],
    ['is about an empty name', { sub: '' }, 'tokenInvalid'],
    ['does not say when it was issued', { iat: undefined }, 'tokenInvalid'],
    ['names no person', { preferred_username: undefined }, 'tokenInvalid'],
    ['names somebody the house does not have', { preferred_username: 'nobody' }, 'withoutOffice'],
    ['is an ID token', { aud: ['marino', 'marino-api'], nonce: 'n' }, 'tokenInvalid'],
    ['has the hash of an ID token', { at_hash: 'h' }, 'tokenInvalid'],
    ['is a refresh token of Keycloak', { typ: 'Refresh' }, 'tokenInvalid'],
    ['is an ID token of Keycloak', { typ: 'ID' }, 'tokenInvalid'],
    ['tells of an event', { events: {} }, 'tokenInvalid'],
  ])('is refused when it %s', async (_, changes, code) => {
    await expectRefused(await provider.accessToken(changes), code);
  });

  it('is refused when it was issued as an ID token for the web', async () => {
    await expectRefused(await provider.accessToken({ aud: 'marino' }, { typ: 'JWT' }));
  });

  it('is refused when its header says that it is something else', async () => {
    await expectRefused(await provider.accessToken({}, { typ: 'logout+jwt' }));
    await expectRefused(await provider.accessToken({}, { typ: 'dpop+jwt' }));
  });

  it('is refused when another key has signed it, with and without the name of a key', async () => {
    await expectRefused(await forged());
    await expectRefused(await forged({ kid: randomUUID() }));
    const [header = '', payload = ''] = (await provider.accessToken()).split('.');
    const [, , signature = ''] = (await provider.accessToken({ sub: 'other' })).split('.');
    await expectRefused(`${header}.${payload}.${signature}`);
  });

  it('is refused without a signature', async () => {
    const unsigned = new UnsecuredJWT({ preferred_username: 'giulia.ferrari', sub: 'x' })
      .setIssuer(provider.issuer)
      .setAudience('marino-api')
      .setIssuedAt()
      .setExpirationTime('5m')
      .encode();
    await expectRefused(unsigned);
    await expectRefused(unsigned.replace(/^[^.]+/, Buffer.from('{"alg":"None"}').toString('base64url')));
  });

  it('is refused when it takes the public key of the provider for a secret', async () => {
    const publicKey = createPublicKey({ key: provider.publicKey as never, format: 'jwk' });
    const secrets = [
      publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      publicKey.export({ type: 'spki', format: 'pem' }).toString().trim(),
      publicKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
      JSON.stringify(provider.publicKey),
      provider.publicKey.n ?? '',
    ];
    for (const secret of secrets) {
      for (const issuer of [provider.issuer, 'marino']) {
        const confused = await new SignJWT({ preferred_username: 'giulia.ferrari' })
          .setProtectedHeader({ alg: 'HS256' })
          .setIssuer(issuer)
          .setSubject('giulia.ferrari')
          .setAudience('marino-api')
          .setIssuedAt()
          .setExpirationTime('5m')
          .sign(Buffer.from(secret));
        await expectRefused(confused);
      }
    }
  });

  it('is refused when it brings its key along or points to it', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid: 'mine' };
    const key = await importJWK(await exportJWK(privateKey), 'RS256');
    for (const header of [
      { jwk },
      { jku: 'https://attacker.example.org/jwks' },
      { x5u: 'https://attacker.example.org/chain.pem' },
      { x5c: ['MIIB'] },
    ]) {
      const token = await new SignJWT({ preferred_username: 'giulia.ferrari', auth_time: seconds() })
        .setProtectedHeader({ alg: 'RS256', kid: 'mine', ...header })
        .setIssuer(provider.issuer)
        .setSubject('x')
        .setAudience('marino-api')
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(key);
      await expectRefused(token);
      // Even where the right key has signed it.
      await expectRefused(await provider.accessToken({}, header));
    }
  });

  it('is refused when an algorithm that is not expected has signed it', async () => {
    for (const algorithm of ['PS256', 'RS512', 'ES384', 'EdDSA'])
      await expectRefused(await forged({}, algorithm));
  });

  it('of our own making is refused outside a demonstration, whoever has signed it', async () => {
    await expectRefused(await new Tokens(randomBytes(32)).issue('giulia.ferrari'));
    await expectRefused(await new Tokens(await api.tokenKey()).issue('giulia.ferrari'));
    expectProblem(
      await api.anonymous().post('/api/session').send({ login: 'giulia.ferrari' }),
      'demonstrationOnly',
    );
  });

  it('is believed after the provider has changed its keys, and the provider is not asked at every wrong one', async () => {
    const before = await provider.accessToken();
    expect((await ask(before)).status).toBe(200);
    await provider.rotate();
    // Unknown names of keys, as fast as they come.
    const wrong = await Promise.all(Array.from({ length: 10 }, () => forged({ kid: randomUUID() })));
    const asked = provider.keysAsked;
    for (const token of wrong) await expectRefused(token);
    expect(provider.keysAsked - asked).toBeLessThanOrEqual(1);
    await eventually('the new key is known', async () =>
      (await ask(await provider.accessToken())).status === 200 ? true : undefined,
    );
  });
});
