import { setTimeout } from 'node:timers/promises';
import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type JWTPayload,
  jwtVerify,
  type JWTVerifyOptions,
} from 'jose';
import { Problem } from '../problem/problem';

/** Keys of the provider are asked for again this soon when a token names one that is not known. */
const ASK_AGAIN_AFTER_MS = 2_000;
/** A key that the provider has withdrawn is believed no longer than this. */
const BELIEVED_FOR_MS = 10 * 60_000;
const PATIENCE_MS = 5_000;

/** Without a list a token could choose how it is checked. */
const ALGORITHMS = ['RS256', 'ES256'];

/** Headers by which a token would bring, or point to, the key that is to check it. */
const KEY_BEARING = ['jwk', 'jku', 'x5u', 'x5c', 'crit'] as const;

interface VerifyOptions extends JWTVerifyOptions {
  /** Media types that its header may name, in small letters; undefined for none. */
  readonly types: readonly (string | undefined)[];
  /** Waits until the keys may be asked for again: for tokens that come once, of which none may be lost. */
  readonly patient?: boolean;
}

/** The signing keys of one provider, and what they have signed. */
export class ProviderKeys {
  private readonly keys: ReturnType<typeof createRemoteJWKSet>;

  constructor(
    private readonly issuer: string,
    jwksUri: string,
  ) {
    this.keys = createRemoteJWKSet(new URL(jwksUri), {
      cooldownDuration: ASK_AGAIN_AFTER_MS,
      cacheMaxAge: BELIEVED_FOR_MS,
      timeoutDuration: PATIENCE_MS,
      [customFetch]: fetchKeys,
    });
  }

  /**
   * The claims of a token that this provider has signed for the audience. Refuses with `tokenInvalid`, `tokenExpired`,
   * `providerUnavailable`.
   */
  async verify(
    token: string,
    audience: string,
    { types, patient = false, ...options }: VerifyOptions,
  ): Promise<JWTPayload> {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.keys, {
        ...options,
        issuer: this.issuer,
        audience,
        algorithms: ALGORITHMS,
      });
      const { typ } = protectedHeader;
      if (KEY_BEARING.some((name) => name in protectedHeader) || !types.includes(typ?.toLowerCase()))
        throw new Problem('tokenInvalid');
      return payload;
    } catch (error) {
      if (error instanceof Problem) throw error;
      if (patient && error instanceof errors.JWKSNoMatchingKey) {
        await setTimeout(ASK_AGAIN_AFTER_MS);
        return this.verify(token, audience, { types, ...options });
      }
      const kind = error instanceof errors.JWTExpired ? 'tokenExpired' : 'tokenInvalid';
      throw new Problem(kind, {}, { cause: error });
    }
  }
}

/** A provider that does not give its keys is no fault of the token. */
async function fetchKeys(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch((cause: unknown) => {
    throw new Problem('providerUnavailable', {}, { cause });
  });
  if (!response.ok) throw new Problem('providerUnavailable');
  return response;
}
