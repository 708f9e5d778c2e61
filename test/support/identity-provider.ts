import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
  SignJWT,
} from 'jose';
import { Provider } from 'oidc-provider';

const CLIENT = 'marino';
const PROGRAM = 'archive-scanner';
const PROGRAM_SECRET = 'a-secret-of-the-program-for-tests-only';
const AUDIENCE = 'marino-api';

/** Who is signed in by the next visit; nobody is asked. */
export interface Visiting {
  readonly login: string;
  readonly acr?: string;
  readonly roles?: readonly string[];
  /** What SPID or CIE vouches for. */
  readonly name?: string;
  readonly taxCode?: string;
}

interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** An identity provider as a house has one: it stands apart from Marino, and tests decide what it says. */
export class TestIdentityProvider {
  visiting: Visiting = { login: 'giulia.ferrari' };
  /** How often it was asked for its keys. */
  keysAsked = 0;
  private provider: Provider | undefined;
  private marino = '';

  private constructor(
    private readonly server: Server,
    private key: SigningKey,
  ) {}

  static async start(): Promise<TestIdentityProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const started = new TestIdentityProvider(server, await newKey());
    server.on('request', (request, response) => void started.answer(request, response));
    return started;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Settings by which Marino finds this provider. */
  get settings(): Record<string, string> {
    return { MARINO_OIDC_ISSUER: this.issuer, MARINO_OIDC_PROGRAMS: `${PROGRAM}=silvia.meroni` };
  }

  /** Makes Marino, at this address, a client of the provider. */
  async register(marino: string): Promise<void> {
    this.marino = marino;
    this.provider = await this.build();
  }

  /** New keys, and those of before are gone. */
  async rotate(): Promise<void> {
    this.key = await newKey();
    this.provider = await this.build();
  }

  get publicKey(): JWK {
    return this.key.publicJwk;
  }

  /** An access token as the provider would give one, but for what is changed; a claim that is undefined is left out. */
  accessToken(changes: object = {}, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
    return this.sign(
      {
        aud: AUDIENCE,
        sub: '7f0c-giulia',
        preferred_username: 'giulia.ferrari',
        azp: 'portal',
        auth_time: now(),
        ...changes,
      },
      { typ: 'at+jwt', ...header },
    );
  }

  /** What says that somebody has signed out, but for what is changed. */
  logoutToken(changes: object = {}, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
    return this.sign(
      {
        aud: CLIENT,
        jti: randomUUID(),
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
        ...changes,
      },
      { typ: 'logout+jwt', ...header },
    );
  }

  /** A token that a program really gets for its own credentials. */
  async programToken(): Promise<string> {
    const response = await fetch(`${this.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${PROGRAM}:${PROGRAM_SECRET}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource: 'https://marino.example.org' }),
    });
    const { access_token: token } = (await response.json()) as { access_token: string };
    return token;
  }

  private sign(claims: object, header: Partial<JWTHeaderParameters>): Promise<string> {
    return new SignJWT({ iss: this.issuer, iat: now(), exp: now() + 300, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: this.key.kid, ...header })
      .sign(this.key.privateKey);
  }

  private async answer(...[request, response]: Parameters<Parameters<typeof createServer>[1] & object>) {
    const path = request.url ?? '';
    if (path === '/jwks') this.keysAsked += 1;
    if (!this.provider) {
      response.writeHead(503).end();
    } else if (path.startsWith('/visit/')) {
      const { login, acr } = this.visiting;
      const result = { login: { accountId: login, ...(acr && { acr }), remember: true } };
      await this.provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    } else {
      await this.provider.callback()(request, response);
    }
  }

  private async build(): Promise<Provider> {
    const jwk = { ...(await exportJWK(this.key.privateKey)), kid: this.key.kid, alg: 'RS256', use: 'sig' };
    return new Provider(this.issuer, {
      jwks: { keys: [jwk] },
      cookies: { keys: ['only for tests'] },
      clients: [
        {
          client_id: CLIENT,
          token_endpoint_auth_method: 'none',
          redirect_uris: [`${this.marino}/api/session/callback`],
          post_logout_redirect_uris: [`${this.marino}/sign-in`],
          backchannel_logout_uri: `${this.marino}/api/session/backchannel-logout`,
          backchannel_logout_session_required: true,
        },
        {
          client_id: PROGRAM,
          client_secret: PROGRAM_SECRET,
          redirect_uris: [],
          response_types: [],
          grant_types: ['client_credentials'],
        },
      ],
      acrValues: ['https://www.spid.gov.it/SpidL1', 'https://www.spid.gov.it/SpidL2'],
      claims: {
        openid: ['sub', 'acr', 'auth_time', 'sid'],
        profile: ['preferred_username', 'realm_access', 'name', 'fiscal_number'],
      },
      findAccount: (_, login) => ({
        accountId: login,
        claims: () => ({
          sub: login,
          preferred_username: login,
          realm_access: { roles: this.visiting.roles ?? [] },
          ...(this.visiting.name !== undefined && { name: this.visiting.name }),
          ...(this.visiting.taxCode !== undefined && { fiscal_number: this.visiting.taxCode }),
        }),
      }),
      interactions: { url: (_, { uid }) => `/visit/${uid}` },
      async loadExistingGrant({ oidc: { client, session, provider } }) {
        const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
        grant.addOIDCScope('openid profile');
        await grant.save();
        return grant;
      },
      fetch: (url, { method, headers, body, signal } = {}) => fetch(url, { method, headers, body, signal }),
      features: {
        devInteractions: { enabled: false },
        backchannelLogout: { enabled: true },
        clientCredentials: { enabled: true },
        resourceIndicators: {
          enabled: true,
          getResourceServerInfo: () => ({
            scope: '',
            audience: AUDIENCE,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'RS256' } },
          }),
        },
      },
    });
  }
}

async function newKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return { kid: randomUUID(), privateKey, publicJwk: await exportJWK(publicKey) };
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
