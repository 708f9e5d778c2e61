import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Problem } from '../problem/problem';
import { PublicAddress } from '../public-address';
import { BearerTokens } from './bearer-tokens.service';
import { cookieOf, sessionCookie } from './session-cookie';
import { Sessions } from './sessions.service';
import { isSession, type SignIn, type TokenSignIn } from './sign-in';

/** The stream of changes asks by itself: an open page is not a person at work. */
const BY_ITSELF = '/api/changes';

/** Recognises who asks, by bearer token or by the cookie of a session. */
@Injectable()
export class Recognition {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: BearerTokens,
    private readonly address: PublicAddress,
  ) {}

  /**
   * Refuses with `notSignedIn`, `tokenInvalid`, `tokenExpired`, `withoutOffice`, `crossSiteRefused`, and what checks a token
   * of the provider refuses with.
   */
  async recognise(request: Request): Promise<SignIn> {
    const bearer = /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
    if (bearer) {
      const signIn = await this.tokens.verify(bearer);
      if ((await this.stillIn([signIn])).has(signIn)) return signIn;
      const belongs = (await this.sessions.tokensHold([signIn.person])).has(signIn.person);
      throw new Problem(belongs ? 'tokenExpired' : 'withoutOffice');
    }
    const cookie = cookieOf(request, sessionCookie(this.address.isSecure(request)));
    if (!cookie) throw new Problem('notSignedIn');
    // A form on another site can make the browser send the cookie, but not this header.
    const changesNothing = request.method === 'GET' || request.method === 'HEAD';
    if (!changesNothing && request.get('x-marino') !== '1') throw new Problem('crossSiteRefused');
    return this.sessions.use(cookie, { noted: request.path !== BY_ITSELF });
  }

  /** Those of these who would still be let in: neither signed out nor out of the house. */
  async stillIn(signIns: readonly SignIn[]): Promise<ReadonlySet<SignIn>> {
    const sessions = signIns.filter(isSession);
    const tokens = signIns.filter((signIn): signIn is TokenSignIn => !isSession(signIn));
    const [running, held] = await Promise.all([
      sessions.length > 0 ? this.sessions.running(sessions.map(({ session }) => session)) : new Set<string>(),
      tokens.length > 0
        ? this.sessions.tokensHold([...new Set(tokens.map(({ person }) => person))])
        : new Map<string, number>(),
    ]);
    const now = Date.now();
    return new Set([
      ...sessions.filter(({ session }) => running.has(session)),
      ...tokens.filter(({ person, issuedAt, expiresAt }) => {
        const since = held.get(person);
        return since !== undefined && issuedAt > since && now < expiresAt;
      }),
    ]);
  }
}
