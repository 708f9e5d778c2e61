import { errors, jwtVerify, SignJWT } from 'jose';
import { Problem } from '../problem/problem';

const ISSUER = 'marino';
const AUDIENCE = 'marino-api';
const ALGORITHM = 'HS256';
const HOURS = 12;

/** How long a sign-in lasts: a working day. */
export const tokenLifetimeMs = HOURS * 3_600_000;

/** Checked tokens that are remembered; far more than people at work, far less than memory. */
const REMEMBERED = 10_000;

/** Signs people in and recognises them. The place where OpenID Connect comes in: another issuer, the same answer. */
export class Tokens {
  private readonly checked = new Map<string, { readonly login: string; readonly expiresAt: number }>();

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
    const known = this.checked.get(token);
    if (known && Date.now() < known.expiresAt) return known.login;
    this.checked.delete(token);
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
    if (this.checked.size >= REMEMBERED) this.checked.clear();
    this.checked.set(token, { login: payload.sub, expiresAt: (payload.exp ?? 0) * 1000 });
    return payload.sub;
  }
}
