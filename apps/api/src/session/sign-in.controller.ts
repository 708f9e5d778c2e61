import { Body, Controller, Get, HttpCode, Inject, Logger, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AccessRecord } from '../access-record/access-record.service';
import { languageOf } from '../language/language';
import { IdentityProvider, shortNameOf } from '../oidc/identity-provider.service';
import { LogoutTokens } from '../oidc/logout-token.service';
import { pendingForMs, type PendingSignIn, PendingSignIns } from '../oidc/pending-sign-in';
import type { ProvenIdentity } from '../oidc/proven-identity';
import { Answers, Operation } from '../openapi/operation';
import { PeopleService } from '../people/people.service';
import { Problem } from '../problem/problem';
import { PublicAddress } from '../public-address';
import { Right } from '../rights/right';
import { MARINO_SETTINGS, type Settings } from '../settings';
import {
  cookieOf,
  pendingCookie,
  pendingCookieOptions,
  pendingCookiesOf,
  sessionCookie,
  sessionCookieOptions,
} from './session-cookie';
import { OpenToAll } from './session.guard';
import { SessionEnds } from './session-ends.service';
import {
  type LogoutBody,
  logoutBodySchema,
  providerSchema,
  type ProviderView,
  type Start,
  startSchema,
} from './session.schema';
import { Sessions } from './sessions.service';

/** Of pending sign-ins of one browser; each costs it a cookie. */
const MOST_PENDING = 4;

/** The way to the provider and back, and what the provider tells of itself. */
@Controller('session')
@OpenToAll()
@Right('house.anybody')
export class SignInController {
  private readonly logger = new Logger(SignInController.name);

  constructor(
    private readonly provider: IdentityProvider,
    private readonly pending: PendingSignIns,
    private readonly logoutTokens: LogoutTokens,
    private readonly sessions: Sessions,
    private readonly ends: SessionEnds,
    private readonly people: PeopleService,
    private readonly address: PublicAddress,
    private readonly accessRecord: AccessRecord,
    @Inject(MARINO_SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('provider')
  @Operation('By whom people are signed in')
  @Answers(200, providerSchema)
  tellProvider(): ProviderView {
    const { demonstration, signIn } = this.settings;
    return { provider: signIn.provider, demonstration, desk: signIn.taxCodeClaim !== undefined };
  }

  @Get('start')
  @Operation(
    'Begin to sign in',
    'For browsers: leads to the provider, and from there back to the page named in `returnTo`.',
  )
  @Answers(302, undefined, ['signInNotConfigured', 'deskClosed'])
  async start(
    @Req() request: Request,
    @Res() response: Response,
    @Query({ schema: startSchema }) { returnTo, again, here, desk, language = languageOf(request) }: Start,
  ): Promise<void> {
    // The way back leads to the public address, and cookies stay with the address where they were set.
    if (!here && !this.address.isOf(request)) {
      const search = new URLSearchParams({ returnTo, here: '1', language });
      if (again) search.set('again', '1');
      if (desk) search.set('desk', '1');
      response.redirect(`${this.address.origin}/api/session/start?${search.toString()}`);
      return;
    }
    if (desk && this.settings.signIn.taxCodeClaim === undefined) throw new Problem('deskClosed');
    const secure = this.address.isSecure(request);
    const { url, pending } = await this.provider.begin(
      {
        returnTo,
        ...(again && { again: await this.loginOf(request) }),
        ...(desk && { desk: true as const }),
        ...((await this.isVisitor(request)) && { anew: true }),
      },
      language,
    );
    const options = pendingCookieOptions(secure);
    for (const old of pendingCookiesOf(request)
      .slice(MOST_PENDING - 1)
      .reverse())
      response.clearCookie(old, options);
    response.cookie(
      pendingCookie(secure, shortNameOf(pending.state)),
      await this.pending.seal(pending),
      pendingCookieOptions(secure, pendingForMs),
    );
    response.redirect(url.href);
  }

  @Get('callback')
  @Operation(
    'Come back from the provider',
    'For browsers: leads on to a page, which says why if it did not work.',
  )
  @Answers(302)
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    const secure = this.address.isSecure(request);
    const { search, searchParams } = new URL(request.originalUrl, this.address.origin);
    const cookie = pendingCookie(secure, shortNameOf(searchParams.get('state') ?? ''));
    const pending = await this.pending.open(cookieOf(request, cookie) ?? '');
    // Whatever comes of it: a way back is gone once.
    response.clearCookie(cookie, pendingCookieOptions(secure));
    let identity: ProvenIdentity | undefined;
    try {
      if (!pending) throw new Problem('signInTooLate');
      identity = await this.provider.finish(search, pending);
      await this.requirePerson(identity, pending);
      const token = await this.sessions.begin(identity);
      await this.endOld(request, pending);
      await this.accessRecord.writeFrom(request, {
        kind: 'signedIn',
        person: identity.person,
        detail: {
          issuer: identity.issuer,
          ...(identity.assurance !== undefined && { acr: identity.assurance }),
          ...(pending.again !== undefined && { again: true }),
        },
      });
      response.cookie(
        sessionCookie(secure),
        token,
        sessionCookieOptions(secure, this.settings.signIn.limitMs),
      );
      response.redirect(pending.returnTo);
    } catch (error) {
      const code = await this.refuse(request, error, identity?.person);
      const search = new URLSearchParams({ problem: code });
      if (pending) search.set('returnTo', pending.returnTo);
      response.redirect(`/sign-in?${search.toString()}`);
    }
  }

  @Post('backchannel-logout')
  @HttpCode(200)
  @Operation(
    'The provider says that somebody has signed out',
    'OpenID Connect Back-Channel Logout 1.0: a form with `logout_token`.',
  )
  @Answers(200, undefined, ['logoutTokenInvalid', 'signInNotConfigured', 'invalidForm'])
  async providerSignedOut(
    @Body({ schema: logoutBodySchema }) { logout_token }: LogoutBody,
    @Req() request: Request,
  ): Promise<void> {
    const { issuer, ...which } = await this.logoutTokens.read(logout_token);
    const ended = await this.sessions.endAtProvider(issuer, which);
    for (const session of ended)
      await this.ends.tell(request, [{ ...session, id_token: null }], 'providerSignedOut');
  }

  /** Who has to show again that it is still them. */
  private async loginOf(request: Request): Promise<string> {
    const cookie = cookieOf(request, sessionCookie(this.address.isSecure(request)));
    if (!cookie) throw new Problem('notSignedIn');
    return (await this.sessions.use(cookie)).person;
  }

  /** Whether somebody is here as a visitor: the provider must not take them for somebody of the house. */
  private async isVisitor(request: Request): Promise<boolean> {
    const cookie = cookieOf(request, sessionCookie(this.address.isSecure(request)));
    const signIn = cookie ? await this.sessions.use(cookie).catch(() => undefined) : undefined;
    return signIn?.visitor !== undefined;
  }

  /** Refuses with `unknownPerson`, `withoutOffice`, `otherPerson`. */
  private async requirePerson({ person, visitor }: ProvenIdentity, { again }: PendingSignIn): Promise<void> {
    if (again !== undefined && again !== person) throw new Problem('otherPerson');
    if (visitor) return;
    if ((await this.sessions.tokensHold([person])).has(person)) return;
    throw new Problem((await this.people.find(person)) ? 'withoutOffice' : 'unknownPerson');
  }

  /** The session before gives way to the new one, so that no token outlives a sign-in. */
  private async endOld(request: Request, { again }: PendingSignIn): Promise<void> {
    const cookie = cookieOf(request, sessionCookie(this.address.isSecure(request)));
    if (cookie) await this.sessions.end(cookie, again === undefined ? 'signedOut' : 'signedInAgain');
  }

  private async refuse(request: Request, error: unknown, person?: string): Promise<string> {
    const problem = error instanceof Problem ? error : new Problem('signInFailed', {}, { cause: error });
    if (!(error instanceof Problem) || problem.kind === 'signInFailed')
      this.logger.warn(`A sign-in has failed: ${describe(problem.cause)}`);
    await this.accessRecord.refused(request, {
      kind: 'signInRefused',
      person,
      detail: { code: problem.kind },
    });
    return problem.kind;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
