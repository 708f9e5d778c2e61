import { randomUUID } from 'node:crypto';

const REALM = 'marino';

/** Secrets and passwords of a Keycloak that lives as long as one test run. */
export const clientSecret = randomUUID();
const programSecret = randomUUID();
const password = randomUUID();

interface Component {
  readonly id: string;
  readonly providerId: string;
}

/** A realm of a running Keycloak, set up as docs/sign-in.md says, and what its administrator does. */
export class Realm {
  private constructor(
    private readonly keycloak: string,
    private readonly adminPassword: string,
  ) {}

  static async create(marino: string): Promise<Realm> {
    const { MARINO_TEST_KEYCLOAK: keycloak, MARINO_TEST_KEYCLOAK_PASSWORD: adminPassword } = process.env;
    if (!keycloak || !adminPassword) throw new Error('These tests need Keycloak: npm run test:keycloak');
    const realm = new Realm(keycloak, adminPassword);
    await realm.administer('POST', '/admin/realms', description(marino));
    return realm;
  }

  /** What goes into the field of the password. */
  get password(): string {
    return password;
  }

  static get issuer(): string {
    return `${process.env.MARINO_TEST_KEYCLOAK}/realms/${REALM}`;
  }

  /** Signs somebody out, as the administrator. */
  async signOut(login: string): Promise<void> {
    const users = (await this.administer('GET', `${this.path}/users?exact=true&username=${login}`)) as {
      id: string;
    }[];
    await this.administer('POST', `${this.path}/users/${users[0]?.id}/logout`, {});
  }

  /** A new signing key that takes over at once, in place of those that were there. */
  async rotateKeys(): Promise<void> {
    const type = 'org.keycloak.keys.KeyProvider';
    const before = (await this.administer('GET', `${this.path}/components?type=${type}`)) as Component[];
    await this.administer('POST', `${this.path}/components`, {
      name: randomUUID(),
      providerId: 'rsa-generated',
      providerType: type,
      config: { priority: ['500'], enabled: ['true'], active: ['true'], algorithm: ['RS256'] },
    });
    for (const { id } of before.filter(({ providerId }) => providerId === 'rsa-generated'))
      await this.administer('DELETE', `${this.path}/components/${id}`);
  }

  /** A token of a program for its own credentials, or for a person who has given it their password. */
  async tokenOf(login?: string): Promise<{ access: string; id?: string }> {
    const grant: Record<string, string> =
      login === undefined
        ? { grant_type: 'client_credentials' }
        : { grant_type: 'password', username: login, password, scope: 'openid' };
    const answer = (await this.askForToken(REALM, {
      client_id: 'scanner',
      client_secret: programSecret,
      ...grant,
    })) as { access_token: string; id_token?: string };
    return { access: answer.access_token, ...(answer.id_token && { id: answer.id_token }) };
  }

  private get path(): string {
    return `/admin/realms/${REALM}`;
  }

  private async administer(method: string, path: string, body?: object): Promise<unknown> {
    const { access_token: token } = (await this.askForToken('master', {
      client_id: 'admin-cli',
      grant_type: 'password',
      username: 'admin',
      password: this.adminPassword,
    })) as { access_token: string };
    return this.request(path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
  }

  private askForToken(realm: string, fields: Record<string, string>): Promise<unknown> {
    return this.request(`/realms/${realm}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
  }

  private async request(path: string, init: RequestInit): Promise<unknown> {
    const response = await fetch(`${this.keycloak}${path}`, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${init.method} ${path}: ${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}

function description(marino: string): object {
  const audience = {
    name: 'audience',
    protocol: 'openid-connect',
    protocolMapper: 'oidc-audience-mapper',
    config: {
      'included.custom.audience': 'marino-api',
      'access.token.claim': 'true',
      'id.token.claim': 'false',
    },
  };
  const roles = {
    name: 'roles',
    protocol: 'openid-connect',
    protocolMapper: 'oidc-usermodel-realm-role-mapper',
    config: {
      'claim.name': 'realm_access.roles',
      'jsonType.label': 'String',
      multivalued: 'true',
      'id.token.claim': 'true',
      'access.token.claim': 'true',
    },
  };
  const person = (username: string, realmRoles: string[]) => ({
    username,
    enabled: true,
    email: `${username}@example.org`,
    emailVerified: true,
    firstName: username.split('.')[0],
    lastName: username.split('.')[1],
    realmRoles,
    credentials: [{ type: 'password', value: password, temporary: false }],
  });
  return {
    realm: REALM,
    enabled: true,
    sslRequired: 'none',
    roles: { realm: [{ name: 'marino' }] },
    users: [
      person('giulia.ferrari', ['marino']),
      person('silvia.meroni', []),
      person('not.ours', ['marino']),
    ],
    clients: [
      {
        clientId: 'marino',
        secret: clientSecret,
        standardFlowEnabled: true,
        directAccessGrantsEnabled: false,
        redirectUris: [`${marino}/api/session/callback`],
        attributes: {
          'pkce.code.challenge.method': 'S256',
          'post.logout.redirect.uris': `${marino}/sign-in`,
          'backchannel.logout.url': `${marino}/api/session/backchannel-logout`,
          'backchannel.logout.session.required': 'true',
        },
        protocolMappers: [roles],
      },
      {
        clientId: 'scanner',
        secret: programSecret,
        standardFlowEnabled: false,
        directAccessGrantsEnabled: true,
        serviceAccountsEnabled: true,
        protocolMappers: [audience, roles],
      },
    ],
  };
}
