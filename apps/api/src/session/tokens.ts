import { errors, jwtVerify, SignJWT } from 'jose';
import { Problem } from '../problem/problem';

const ISSUER = 'marino';
const AUDIENCE = 'marino-api';
const ALGORITHM = 'HS256';
const HOURS = 12;

/** How long a sign-in lasts: a working day. */
export const tokenLifetimeMs = HOURS * 3_600_000;

/** Signs people in and recognises them. The place where OpenID Connect comes in: another issuer, the same answer. */
export class Tokens {
  constructor(private readonly key: Uint8Array) {}

  async issue(login: string): Promise<string> {
    return new SignJWT()
      .setProtectedHeader({ alg: ALGORITHM })
      .setSubject(login)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(`${HOURS}h`)
      .sign(this.key);
  }

  /** The sign-in name a token speaks for. Refuses with `tokenExpired` or `tokenInvalid`. */
  async loginOf(token: string): Promise<string> {
    const { payload } = await jwtVerify(token, this.key, {
      issuer: ISSUER,
      audience: AUDIENCE,
      // Without this list a token could choose how it is checked.
      algorithms: [ALGORITHM],
      requiredClaims: ['sub', 'exp'],
    }).catch((error: unknown) => {
      throw new Problem(error instanceof errors.JWTExpired ? 'tokenExpired' : 'tokenInvalid');
    });
    if (!payload.sub) throw new Problem('tokenInvalid');
    return payload.sub;
  }
}
