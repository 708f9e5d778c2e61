import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { DataSource } from 'typeorm';
import { EMBEDDED_DESK_SCOPE, EMBEDDED_TAX_CODE_CLAIM } from '../../../../libs/config';
import { isVisitor } from '../../../../libs/domain';
import { PeopleService } from '../people/people.service';
import { PublicAddress } from '../public-address';
import { MARINO_SETTINGS, type Settings } from '../settings';
import { InteractionPages } from './interaction-pages';
import { DemonstrationVisitors } from './demonstration-visitors';
import { errorPage, signedOutPage, signOutPage, signOutScript } from './pages';
import { ProviderRecords } from './provider-records';
import {
  type ProviderSecrets,
  providerSecretsFile,
  readProviderSecrets,
  versionOf,
} from './provider-secrets';

const HOUR = 3_600;
const ACCESS_TOKEN_SECONDS = 600;

/**
 * An OpenID Connect provider of Marino's own for one machine and for demonstrations: whoever is chosen from the list is
 * signed in, without a password. It is there only where no other provider is named. Everything else goes the way it goes
 * with any provider, so that what is shown and tested is what runs in production.
 */
@Injectable()
export class EmbeddedProvider implements OnModuleInit {
  private readonly logger = new Logger(EmbeddedProvider.name);
  private readonly isOn: boolean;
  private readonly secretsFile: string;
  private secrets: ProviderSecrets | undefined;
  private readonly visitors: DemonstrationVisitors;
  private built: { readonly version: string; readonly provider: Promise<Provider> } | undefined;

  constructor(
    @Inject(MARINO_SETTINGS) private readonly settings: Settings,
    private readonly address: PublicAddress,
    private readonly people: PeopleService,
    private readonly dataSource: DataSource,
  ) {
    this.isOn = settings.signIn.provider === 'embedded';
    this.secretsFile = providerSecretsFile(settings.dataDir);
    this.visitors = new DemonstrationVisitors(dataSource);
  }

  async onModuleInit(): Promise<void> {
    if (this.isOn) this.secrets = await readProviderSecrets(this.secretsFile);
  }

  get issuer(): string {
    return `${this.address.origin}/oidc`;
  }

  get clientSecret(): string {
    if (!this.secrets) throw new Error('The embedded provider is not there');
    return this.secrets.clientSecret;
  }

  /** Answers everything below `/oidc`. */
  readonly handle = (request: Request, response: Response, next: NextFunction): void => {
    if (!this.isOn) return next();
    this.answer(request, response).catch(next);
  };

  private async answer(request: Request, response: Response): Promise<void> {
    if (request.path === '/sign-out.js') {
      response.type('js').send(signOutScript);
      return;
    }
    const provider = await this.current();
    const pages = new InteractionPages(provider, this.people, this.visitors);
    if (await pages.answer(request, response)) return;
    await provider.callback()(request, response);
  }

  /** The provider with the keys of now: a rotation takes effect without a restart. */
  private current(): Promise<Provider> {
    return versionOf(this.secretsFile).then((version) => {
      if (this.built?.version !== version) this.built = { version, provider: this.build() };
      return this.built.provider;
    });
  }

  private async build(): Promise<Provider> {
    this.secrets = await readProviderSecrets(this.secretsFile);
    // Loaded where it is used: a house with a provider of its own does without.
    const { Provider } = await import('oidc-provider');
    const provider = new Provider(this.issuer, this.configuration(this.secrets));
    // Behind a proxy that ends TLS the addresses of the provider are those that the browser knows.
    provider.proxy = this.issuer.startsWith('https:');
    provider.on('server_error', (_, error: Error) => this.logger.error(error.stack ?? error.message));
    return provider;
  }

  private configuration({ signingKeys, cookieKeys, clientSecret }: ProviderSecrets): Configuration {
    const { signIn } = this.settings;
    const { origin } = this.address;
    const lifetime = signIn.limitMs / 1000;
    return {
      adapter: (kind: string) => new ProviderRecords(this.dataSource, kind),
      jwks: { keys: signingKeys },
      cookies: {
        keys: cookieKeys,
        names: { session: 'marino_provider', interaction: 'marino_interaction', resume: 'marino_resume' },
        long: { signed: true, httpOnly: true, sameSite: 'lax', path: '/oidc' },
        short: { signed: true, httpOnly: true, sameSite: 'lax' },
      },
      clients: [
        {
          client_id: signIn.clientId,
          client_secret: clientSecret,
          redirect_uris: [`${origin}/api/session/callback`],
          post_logout_redirect_uris: [`${origin}/sign-in`],
          backchannel_logout_uri: `${origin}/api/session/backchannel-logout`,
          backchannel_logout_session_required: true,
          response_types: ['code'],
          grant_types: ['authorization_code'],
          token_endpoint_auth_method: 'client_secret_basic',
        },
      ],
      claims: {
        openid: ['sub'],
        profile: ['name', 'preferred_username'],
        [EMBEDDED_DESK_SCOPE]: [EMBEDDED_TAX_CODE_CLAIM],
        acr: null,
        auth_time: null,
        sid: null,
      },
      // Without a user info request in between.
      conformIdTokenClaims: false,
      // It calls the one client there is, which is on this machine: that is just what its own guard forbids.
      fetch: (url, { method, headers, body, signal } = {}) => fetch(url, { method, headers, body, signal }),
      pkce: { required: () => true },
      findAccount: async (_, login) => {
        if (isVisitor(login)) return this.visitors.account(login);
        const person = await this.people.find(login);
        if (!person) return undefined;
        return {
          accountId: login,
          claims: () => ({ sub: login, preferred_username: login, name: person.name }),
        };
      },
      interactions: { url: (_, { uid }) => `/oidc/interaction/${uid}` },
      loadExistingGrant: grantOf,
      renderError: (context, { error, error_description }) => {
        context.type = 'html';
        context.body = errorPage(context.req, `${error}: ${error_description ?? ''}`);
      },
      features: {
        devInteractions: { enabled: false },
        backchannelLogout: { enabled: true },
        rpInitiatedLogout: {
          enabled: true,
          logoutSource: (context, form) => {
            // Only Marino has the ID token that comes with its own way out.
            const goesOn = context.oidc.entities.IdTokenHint !== undefined;
            context.type = 'html';
            context.body = signOutPage(context.req, form, goesOn);
          },
          postLogoutSuccessSource: (context) => {
            context.type = 'html';
            context.body = signedOutPage(context.req);
          },
        },
      },
      ttl: {
        AccessToken: ACCESS_TOKEN_SECONDS,
        AuthorizationCode: 60,
        IdToken: HOUR,
        Interaction: HOUR,
        Session: lifetime,
        Grant: lifetime,
      },
    };
  }
}

/** Marino is the one client and asks for nothing but who somebody is: there is nothing to consent to. */
async function grantOf(context: KoaContextWithOIDC) {
  const { client, session, provider, result } = context.oidc;
  if (!client || !session?.accountId) return undefined;
  const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const found = known ? await provider.Grant.find(known) : undefined;
  if (found && found.accountId === session.accountId) return found;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(`openid profile ${EMBEDDED_DESK_SCOPE}`);
  await grant.save();
  return grant;
}
