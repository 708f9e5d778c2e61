import { Inject, Injectable } from '@nestjs/common';
import { decodeProtectedHeader, type JWTPayload } from 'jose';
import { claimOf, type Claims, textsOf } from '../oidc/claims';
import { IdentityProvider } from '../oidc/identity-provider.service';
import { Problem } from '../problem/problem';
import { MARINO_SETTINGS, type Settings } from '../settings';
import type { TokenSignIn } from './sign-in';
import { ownAlgorithm, Tokens } from './tokens';

/** Checked tokens that are remembered; far more than people at work, far less than memory. */
const REMEMBERED = 10_000;
/** A token whose key the provider has withdrawn is believed no longer than this. */
const BELIEVED_FOR_MS = 5 * 60_000;
const SECOND_MS = 1000;
/** Clocks of two machines are never quite the same; in seconds. */
const CLOCK_TOLERANCE = 5;

/** Media types of an access token in its header: RFC 9068, and what was usual before it. */
const ACCESS_TOKEN = ['at+jwt', 'application/at+jwt', 'jwt', undefined];
/** Claims that only ID tokens and logout tokens have. */
const NOT_OF_ACCESS = ['nonce', 'at_hash', 'c_hash', 's_hash', 'events'];
/** What Keycloak says that a token is, beside its header. */
const KINDS_OF_ACCESS: readonly unknown[] = [undefined, 'Bearer'];

/**
 * Checks the bearer tokens of programs: access tokens of the provider (RFC 9068, RFC 8725), and in a demonstration those
 * that Marino has signed itself.
 */
@Injectable()
export class BearerTokens {
  private readonly checked = new Map<string, { readonly signIn: TokenSignIn; readonly until: number }>();

  constructor(
    private readonly own: Tokens,
    private readonly provider: IdentityProvider,
    @Inject(MARINO_SETTINGS) private readonly settings: Settings,
  ) {}

  /** For whom a token speaks. Refuses with `tokenInvalid`, `tokenExpired`, `assuranceTooLow`, `roleRequired`, `providerUnavailable`. */
  async verify(token: string): Promise<TokenSignIn> {
    const known = this.checked.get(token);
    if (known && Date.now() < known.until) return known.signIn;
    this.checked.delete(token);
    const signIn = await this.check(token);
    if (this.checked.size >= REMEMBERED) this.checked.clear();
    this.checked.set(token, {
      signIn,
      until: Math.min(signIn.expiresAt, Date.now() + BELIEVED_FOR_MS),
    });
    return signIn;
  }

  private async check(token: string): Promise<TokenSignIn> {
    if (isOwn(token)) {
      if (!this.settings.demonstration) throw new Problem('tokenInvalid');
      return this.own.verify(token);
    }
    if (this.settings.signIn.provider === 'none') throw new Problem('tokenInvalid');
    return this.ofProvider(token);
  }

  private async ofProvider(token: string): Promise<TokenSignIn> {
    const { keys } = await this.provider.find();
    const claims = await keys.verify(token, this.settings.signIn.audience, {
      types: ACCESS_TOKEN,
      requiredClaims: ['sub', 'exp', 'iat'],
      clockTolerance: CLOCK_TOLERANCE,
    });
    const { iat = 0, exp = 0 } = claims;
    const isOfTheFuture = iat > Date.now() / SECOND_MS + CLOCK_TOLERANCE;
    if (
      isOfTheFuture ||
      NOT_OF_ACCESS.some((name) => name in claims) ||
      !KINDS_OF_ACCESS.includes(claims.typ) ||
      !claims.sub
    )
      throw new Problem('tokenInvalid');
    return {
      ...(this.programOf(claims) ?? this.personOf(claims)),
      issuedAt: iat * SECOND_MS,
      expiresAt: exp * SECOND_MS,
    };
  }

  /** A program that has signed in with its own credentials; it has shown who it is when the token was issued. */
  private programOf(claims: JWTPayload): Pick<TokenSignIn, 'person' | 'authenticatedAt'> | undefined {
    const [client] = textsOf(claims.client_id ?? claims.azp);
    if (client === undefined) return undefined;
    const [person] = textsOf(claimOf(claims, this.settings.signIn.personClaim));
    // In a token by which a program acts for somebody the subject is that person. Keycloak gives programs accounts.
    if (claims.sub !== client && person !== `service-account-${client}`) return undefined;
    const login = this.settings.signIn.programs.get(client);
    if (login === undefined) throw new Problem('tokenInvalid');
    return { person: login, authenticatedAt: (claims.iat ?? 0) * SECOND_MS };
  }

  private personOf(claims: Claims): Omit<TokenSignIn, 'issuedAt' | 'expiresAt'> {
    const { acr, auth_time: authTime } = claims;
    const [person] = textsOf(claimOf(claims, this.settings.signIn.personClaim));
    if (!person) throw new Problem('tokenInvalid');
    this.provider.requireAssurance(acr);
    this.provider.requireRole(claims);
    return {
      person,
      // A token that does not say when is one of long ago.
      authenticatedAt: typeof authTime === 'number' ? authTime * SECOND_MS : 0,
      ...(typeof acr === 'string' && { assurance: acr }),
    };
  }
}

/** Whether a token says that it was signed with our own key; whether it was is another question. */
function isOwn(token: string): boolean {
  try {
    return decodeProtectedHeader(token).alg === ownAlgorithm;
  } catch {
    throw new Problem('tokenInvalid');
  }
}
