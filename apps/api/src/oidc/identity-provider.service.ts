import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { readNamedFile } from '../../../../libs/config';
import { isVisitor, type Language, loginOfVisitor } from '../../../../libs/domain';
import { EmbeddedProvider } from '../embedded-provider/embedded-provider.service';
import { Problem } from '../problem/problem';
import { PublicAddress } from '../public-address';
import { MARINO_SETTINGS, type Settings } from '../settings';
import { claimOf, type Claims, textsOf } from './claims';
import type { PendingSignIn } from './pending-sign-in';
import { ProviderKeys } from './provider-keys';
import type { ProvenIdentity } from './proven-identity';

/** What a provider says of itself is asked for again after this time. */
const BELIEVED_FOR_MS = 3_600_000;
const PATIENCE_S = 10;
const SECOND_MS = 1000;

export interface KnownProvider {
  readonly issuer: string;
  readonly keys: ProviderKeys;
  readonly configuration: oidc.Configuration;
  readonly until: number;
}

/** The provider that signs people in, as one that relies on it sees it (OpenID Connect Core 1.0, code flow with PKCE). */
@Injectable()
export class IdentityProvider {
  private readonly logger = new Logger(IdentityProvider.name);
  private readonly signIn: Settings['signIn'];
  private known: Promise<KnownProvider> | undefined;

  constructor(
    @Inject(MARINO_SETTINGS) settings: Settings,
    private readonly address: PublicAddress,
    private readonly embedded: EmbeddedProvider,
  ) {
    this.signIn = settings.signIn;
  }

  /** Refuses with `signInNotConfigured` where there is none, with `providerUnavailable` one that does not answer. */
  async find(): Promise<KnownProvider> {
    const known = await this.known?.catch(() => undefined);
    if (known && Date.now() < known.until) return known;
    this.known = this.discover().catch((error: unknown) => {
      if (error instanceof Problem) throw error;
      this.logger.error(`The provider does not answer: ${describe(error)}`);
      // One that has answered before is believed until it answers again.
      if (known) return known;
      throw new Problem('providerUnavailable', {}, { cause: error });
    });
    return this.known;
  }

  /** Where to send the browser, and what to remember until it comes back. */
  async begin(
    wanted: Pick<PendingSignIn, 'returnTo' | 'again' | 'desk'> & { readonly anew?: boolean },
    language: Language,
  ): Promise<{ url: URL; pending: PendingSignIn }> {
    const { configuration } = await this.find();
    const { anew = false, ...remembered } = wanted;
    const pending = {
      ...remembered,
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const { scopes, deskScopes, acrValues } = this.signIn;
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.callback.href,
      scope: wanted.desk ? deskScopes : scopes,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      ui_locales: language,
      // Also makes the provider say when the person has shown who they are.
      max_age: String(this.maxAge(wanted.again)),
      ...(acrValues.length > 0 && { acr_values: acrValues.join(' ') }),
      // At a counter that several people use nobody goes on as whoever was there before.
      ...((wanted.again !== undefined || wanted.desk || anew) && { prompt: 'login' }),
      ...(wanted.again !== undefined && { login_hint: wanted.again }),
    });
    return { url, pending };
  }

  /**
   * Who has come back from the provider. Refuses with `signInCancelled`, `signInFailed`, `assuranceTooLow`, `roleRequired`,
   * `providerUnavailable`.
   */
  async finish(search: string, pending: PendingSignIn): Promise<ProvenIdentity> {
    const { configuration, keys, issuer } = await this.find();
    const returned = this.callback;
    returned.search = search;
    const tokens = await oidc
      .authorizationCodeGrant(configuration, returned, {
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        pkceCodeVerifier: pending.verifier,
        maxAge: this.maxAge(pending.again),
        idTokenExpected: true,
      })
      .catch((cause: unknown) => {
        throw new Problem(kindOf(cause), {}, { cause });
      });
    const idToken = tokens.id_token ?? '';
    // The library takes a token that came over TLS for signed; this asks for the signature as well.
    const claims = await keys
      .verify(idToken, this.signIn.clientId, {
        types: ['jwt', undefined],
        patient: true,
        clockTolerance: PATIENCE_S,
      })
      .catch((cause: unknown) => {
        if (cause instanceof Problem && cause.kind === 'providerUnavailable') throw cause;
        throw new Problem('signInFailed', {}, { cause });
      });
    const { sub = '', sid, acr, auth_time: authTime } = claims;
    if (typeof authTime !== 'number') throw new Problem('signInFailed');
    this.requireAssurance(acr);
    const wanted = this.claimsWanted(pending);
    const all = await this.withUserInfo(configuration, tokens.access_token, sub, claims, wanted);
    return {
      issuer,
      subject: sub,
      ...(pending.desk ? this.visitorIn(all) : this.personIn(all)),
      authenticatedAt: authTime * SECOND_MS,
      idToken,
      ...(typeof sid === 'string' && { sid }),
      ...(typeof acr === 'string' && { assurance: acr }),
    };
  }

  /** Where the browser ends the provider's own session too; undefined where the provider has no such place. */
  async signOutAddress(idToken: string): Promise<string | undefined> {
    const { configuration } = await this.find();
    if (!configuration.serverMetadata().end_session_endpoint) return undefined;
    return oidc.buildEndSessionUrl(configuration, {
      id_token_hint: idToken,
      post_logout_redirect_uri: `${this.address.origin}/sign-in`,
    }).href;
  }

  /** Refuses with `assuranceTooLow` a level that is not good enough. */
  requireAssurance(acr: unknown): void {
    const { acrValues } = this.signIn;
    if (acrValues.length > 0 && !(typeof acr === 'string' && acrValues.includes(acr)))
      throw new Problem('assuranceTooLow');
  }

  /** Refuses with `roleRequired` who does not have the role that lets in. */
  requireRole(claims: Claims): void {
    const { requiredRole, rolesClaim } = this.signIn;
    if (requiredRole && !textsOf(claimOf(claims, rolesClaim)).includes(requiredRole))
      throw new Problem('roleRequired');
  }

  /** Somebody of the house. Refuses with `roleRequired`, `signInFailed`. */
  private personIn(claims: Claims): Pick<ProvenIdentity, 'person'> {
    this.requireRole(claims);
    const [person] = textsOf(claimOf(claims, this.signIn.personClaim));
    // What visitors are called is nobody's name in the house.
    if (!person || isVisitor(person)) throw new Problem('signInFailed');
    return { person };
  }

  /** Somebody at the desk, by the tax code that SPID or CIE vouches for. Refuses with `deskClosed`, `taxCodeMissing`. */
  private visitorIn(claims: Claims): Pick<ProvenIdentity, 'person' | 'visitor'> {
    const { taxCodeClaim } = this.signIn;
    if (taxCodeClaim === undefined) throw new Problem('deskClosed');
    const [said = ''] = textsOf(claimOf(claims, taxCodeClaim));
    const taxCode = TAX_CODE.exec(said.toUpperCase())?.[1];
    const [name] = nameIn(claims);
    if (taxCode === undefined || name === undefined) throw new Problem('taxCodeMissing');
    return { person: loginOfVisitor(taxCode), visitor: { taxCode, name } };
  }

  private claimsWanted({ desk }: PendingSignIn): string[] {
    const { personClaim, rolesClaim, requiredRole, taxCodeClaim } = this.signIn;
    if (desk) return [...(taxCodeClaim === undefined ? [] : [taxCodeClaim]), 'name'];
    return [personClaim, ...(requiredRole ? [rolesClaim] : [])];
  }

  private get callback(): URL {
    return new URL('/api/session/callback', this.address.origin);
  }

  /** Seconds since which the provider's own session may run. */
  private maxAge(again: string | undefined): number {
    return again === undefined ? this.signIn.limitMs / SECOND_MS : 0;
  }

  /** Many providers put little into the ID token: what is missing there is asked for. */
  private async withUserInfo(
    configuration: oidc.Configuration,
    accessToken: string,
    subject: string,
    claims: Claims,
    wanted: readonly string[],
  ): Promise<Claims> {
    const isWhole = wanted.every((name) => claimOf(claims, name) !== undefined);
    if (isWhole || !configuration.serverMetadata().userinfo_endpoint) return claims;
    const answer = await oidc.fetchUserInfo(configuration, accessToken, subject).catch((cause: unknown) => {
      throw new Problem('signInFailed', {}, { cause });
    });
    return { ...answer, ...claims };
  }

  private async discover(): Promise<KnownProvider> {
    const { provider, clientId, issuer: wanted } = this.signIn;
    if (provider === 'none') throw new Problem('signInNotConfigured');
    const issuer = wanted ?? this.embedded.issuer;
    const secret = this.readSecret();
    const configuration = await oidc.discovery(
      new URL(issuer),
      clientId,
      undefined,
      secret === undefined ? oidc.None() : oidc.ClientSecretBasic(secret),
      {
        timeout: PATIENCE_S,
        // The settings take such an issuer on one machine alone.
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- So marked to stand out, as it should.
        ...(issuer.startsWith('http://') && { execute: [oidc.allowInsecureRequests] }),
      },
    );
    const { jwks_uri: jwksUri, issuer: named } = configuration.serverMetadata();
    if (!jwksUri) throw new Error('The provider names no keys');
    return {
      issuer: named,
      configuration,
      keys: new ProviderKeys(named, jwksUri),
      until: Date.now() + BELIEVED_FOR_MS,
    };
  }

  private readSecret(): string | undefined {
    const { provider, clientSecretFile } = this.signIn;
    if (provider === 'embedded') return this.embedded.clientSecret;
    return clientSecretFile === undefined ? undefined : readNamedFile(clientSecretFile).toString().trim();
  }
}

/** As eIDAS and SPID write it (`TINIT-…`), or bare. */
const TAX_CODE = /^(?:TINIT-)?([A-Z0-9]{16})$/;

/** The whole name of somebody, or the two parts that SPID and CIE give. */
function nameIn(claims: Claims): readonly string[] {
  const [given, family] = ['given_name', 'family_name'].map((name) => textsOf(claims[name])[0]);
  return [...textsOf(claims['name']), ...(given && family ? [`${given} ${family}`] : [])].filter(Boolean);
}

/** A short name of a state, for the cookie that remembers it. */
export function shortNameOf(state: string): string {
  return createHash('sha256').update(state).digest('hex').slice(0, 12);
}

function kindOf(error: unknown): 'signInCancelled' | 'signInFailed' | 'providerUnavailable' {
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === 'access_denied' ? 'signInCancelled' : 'signInFailed';
  return error instanceof TypeError && error.message === 'fetch failed'
    ? 'providerUnavailable'
    : 'signInFailed';
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
