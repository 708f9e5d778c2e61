import { errors, jwtVerify, SignJWT } from 'jose';
import { Problem } from '../problem/problem';
import type { TokenSignIn } from './sign-in';

const ISSUER = 'marino';
const AUDIENCE = 'marino-api';
/** Only our own tokens are signed so: no key of a provider is ever a secret of ours. */
export const ownAlgorithm = 'HS256';
const HOURS = 12;

/** Makes and checks the tokens of a demonstration, signed with a key of its own. */
export class Tokens {
  constructor(private readonly key: Uint8Array) {}

  async issue(login: string): Promise<string> {
    // With its milliseconds: a token issued just after somebody has signed out everywhere is a new one.
    const now = Date.now() / 1000;
    return new SignJWT({ iat: now, exp: now + HOURS * 3600 })
      .setProtectedHeader({ alg: ownAlgorithm })
      .setSubject(login)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .sign(this.key);
  }

  /** For whom a token speaks. Refuses with `tokenExpired` or `tokenInvalid`. */
  async verify(token: string): Promise<TokenSignIn> {
    const { payload } = await jwtVerify(token, this.key, {
      issuer: ISSUER,
      audience: AUDIENCE,
      // Without this list a token could choose how it is checked.
      algorithms: [ownAlgorithm],
      requiredClaims: ['sub', 'exp', 'iat'],
    }).catch((error: unknown) => {
      throw new Problem(error instanceof errors.JWTExpired ? 'tokenExpired' : 'tokenInvalid');
    });
    const { sub, iat = 0, exp = 0 } = payload;
    if (!sub) throw new Problem('tokenInvalid');
    // Whoever asks for a token of a demonstration signs in by that.
    return { person: sub, issuedAt: iat * 1000, expiresAt: exp * 1000, authenticatedAt: iat * 1000 };
  }
}
