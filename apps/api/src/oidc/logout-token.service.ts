import { Inject, Injectable } from '@nestjs/common';
import type { JWTPayload } from 'jose';
import { DataSource } from 'typeorm';
import { query, sql } from '../../../../libs/persistence';
import { Problem } from '../problem/problem';
import { MARINO_SETTINGS, type Settings } from '../settings';
import type { Claims } from './claims';
import { IdentityProvider } from './identity-provider.service';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Older tokens come from a queue that was stuck, or from somebody who has kept one; in seconds. */
const YOUNGER_THAN = 300;
const CLOCK_TOLERANCE = 5;

export interface ProviderLogout {
  readonly issuer: string;
  readonly sid?: string;
  readonly subject?: string;
}

/** Reads the tokens by which the provider says that somebody has signed out (OpenID Connect Back-Channel Logout 1.0, 2.6). */
@Injectable()
export class LogoutTokens {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly dataSource: DataSource,
    @Inject(MARINO_SETTINGS) private readonly settings: Settings,
  ) {}

  /** Whose sessions have ended. Refuses with `logoutTokenInvalid` what is not valid or has come before. */
  async read(token: string): Promise<ProviderLogout> {
    const { keys, issuer } = await this.provider.find();
    const claims = await keys
      .verify(token, this.settings.signIn.clientId, {
        types: ['logout+jwt', 'application/logout+jwt', 'jwt', undefined],
        requiredClaims: ['iat', 'exp', 'jti'],
        patient: true,
        maxTokenAge: YOUNGER_THAN,
        clockTolerance: CLOCK_TOLERANCE,
      })
      .catch((cause: unknown) => {
        if (cause instanceof Problem && cause.kind === 'providerUnavailable') throw cause;
        throw new Problem('logoutTokenInvalid', {}, { cause });
      });
    const { sub, sid } = claims;
    const subject = typeof sub === 'string' && sub !== '' ? sub : undefined;
    const session = typeof sid === 'string' && sid !== '' ? sid : undefined;
    const namesSomebody = subject !== undefined || session !== undefined;
    if (!isLogout(claims) || !namesSomebody || 'nonce' in claims || !claims.jti)
      throw new Problem('logoutTokenInvalid');
    if (!(await this.isFirst(issuer, claims))) throw new Problem('logoutTokenInvalid');
    return {
      issuer,
      ...(session !== undefined && { sid: session }),
      ...(subject !== undefined && { subject }),
    };
  }

  /** Remembers the token for as long as it could come again. */
  private async isFirst(issuer: string, { jti, exp = 0 }: JWTPayload): Promise<boolean> {
    await query(this.dataSource, sql`DELETE FROM logout_token WHERE expires_at < now() - interval '1 hour'`);
    const rows = await query(
      this.dataSource,
      sql`INSERT INTO logout_token (issuer, jti, expires_at) VALUES (${issuer}, ${jti}, to_timestamp(${exp}))
          ON CONFLICT DO NOTHING RETURNING jti`,
    );
    return rows.length === 1;
  }
}

function isLogout({ events }: Claims): boolean {
  const event = typeof events === 'object' && events !== null ? (events as Claims)[EVENT] : undefined;
  return typeof event === 'object' && event !== null && !Array.isArray(event);
}
