import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { AccessRecord } from '../access-record/access-record.service';
import { IdentityProvider } from '../oidc/identity-provider.service';
import type { EndedSession, SessionEnd } from './sessions.service';
import type { SignedOut } from './session.schema';

/** What follows when sessions have ended: their streams end, the record keeps it, the provider is told by the browser. */
@Injectable()
export class SessionEnds {
  constructor(
    private readonly accessRecord: AccessRecord,
    private readonly provider: IdentityProvider,
  ) {}

  async tell(
    request: Request,
    ended: readonly EndedSession[],
    by: SessionEnd,
    person = ended[0]?.person,
  ): Promise<SignedOut> {
    await this.accessRecord.writeFrom(request, {
      kind: 'signedOut',
      person,
      detail: { by, sessions: ended.map(({ id }) => id) },
    });
    const idToken = ended.find(({ id_token }) => id_token !== null)?.id_token;
    if (!idToken) return {};
    // Whoever wants to go goes, also while the provider is away.
    const continueAt = await this.provider.signOutAddress(idToken).catch(() => undefined);
    return continueAt === undefined ? {} : { continueAt };
  }
}
