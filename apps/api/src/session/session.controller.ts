import { Controller, Delete, Get, HttpCode, Inject, Post, Body, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { PersonView } from '../../../../libs/domain';
import { catalogue } from '../../../../workflows/procedures';
import { AccessRecord } from '../access-record/access-record.service';
import { dashboardsOf } from '../dashboards/declared-dashboards';
import { Answers, Operation } from '../openapi/operation';
import { personView } from '../people/person-view';
import { PeopleService } from '../people/people.service';
import { Problem } from '../problem/problem';
import { PublicAddress } from '../public-address';
import { holdsHouseRight } from '../../../../libs/rights';
import { watchesHouse } from '../rights/case-rights';
import { proceduresReportedTo } from '../rights/report-rights';
import type { Reader } from '../rights/reader';
import { Right } from '../rights/right';
import { leadsATeam } from '../rights/team-rights';
import { MARINO_SETTINGS, type Settings } from '../settings';
import { cookieOf, sessionCookie, sessionCookieOptions } from './session-cookie';
import { CurrentReader, ForVisitors, OpenToAll } from './session.guard';
import {
  personSchema,
  sessionSchema,
  type SignedOut,
  signedOutSchema,
  type SignIn,
  signInSchema,
} from './session.schema';
import { SessionEnds } from './session-ends.service';
import { Sessions } from './sessions.service';
import { Tokens } from './tokens';

@Controller('session')
export class SessionController {
  constructor(
    private readonly people: PeopleService,
    private readonly tokens: Tokens,
    private readonly sessions: Sessions,
    private readonly ends: SessionEnds,
    private readonly address: PublicAddress,
    private readonly accessRecord: AccessRecord,
    @Inject(MARINO_SETTINGS) private readonly settings: Settings,
  ) {}

  @Post()
  @Right('house.demonstration')
  @OpenToAll()
  @Operation(
    'Sign in to the demonstration',
    'For programs that try the demonstration. People sign in at `/api/session/start`. Exists only where no provider is configured.',
  )
  @Answers(201, sessionSchema, ['demonstrationOnly', 'unknownPerson', 'invalidForm'])
  async signIn(
    @Body({ schema: signInSchema }) { login }: SignIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ token: string; person: PersonView }> {
    const { demonstration, signIn } = this.settings;
    // Where a provider vouches for people, nobody comes in past it.
    if (!demonstration || signIn.provider !== 'embedded') throw new Problem('demonstrationOnly');
    const person = await this.people.find(login);
    if (!person) {
      await this.accessRecord.refused(request, { kind: 'signInRefused', person: login });
      throw new Problem('unknownPerson');
    }
    const session = await this.sessions.begin({
      issuer: 'marino',
      subject: login,
      person: login,
      authenticatedAt: Date.now(),
    });
    await this.accessRecord.writeFrom(request, { kind: 'signedIn', person: login });
    const secure = this.address.isSecure(request);
    response.cookie(
      sessionCookie(secure),
      session,
      sessionCookieOptions(secure, this.settings.signIn.limitMs),
    );
    return { token: await this.tokens.issue(login), person: signedIn(person) };
  }

  @Get()
  @Right('house.signedInAnywhere')
  @ForVisitors('too')
  @Operation('Who is signed in')
  @Answers(200, personSchema)
  whoAmI(@CurrentReader() reader: Reader): PersonView {
    const { login, name, visitor } = reader;
    return visitor ? { login, name, offices: [], visitor: true } : signedIn(reader);
  }

  @Delete()
  @Right('house.anybody')
  @OpenToAll()
  @HttpCode(200)
  @Operation(
    'Sign out',
    'Ends the session of this browser. `continueAt` is where the session at the provider ends as well, if there is one.',
  )
  @Answers(200, signedOutSchema, ['crossSiteRefused'])
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SignedOut> {
    const secure = this.address.isSecure(request);
    const token = cookieOf(request, sessionCookie(secure));
    if (token !== undefined && request.get('x-marino') !== '1') throw new Problem('crossSiteRefused');
    response.clearCookie(sessionCookie(secure), sessionCookieOptions(secure));
    const ended = token === undefined ? undefined : await this.sessions.end(token, 'signedOut');
    return ended ? this.ends.tell(request, [ended], 'signedOut') : {};
  }

  @Delete('all')
  @Right('house.signedIn')
  @HttpCode(200)
  @Operation(
    'Sign out everywhere',
    'Ends all sessions of the person who asks, and refuses from now on every bearer token issued to them before.',
  )
  @Answers(200, signedOutSchema)
  async signOutEverywhere(
    @CurrentReader() reader: Reader,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedOut> {
    const secure = this.address.isSecure(request);
    response.clearCookie(sessionCookie(secure), sessionCookieOptions(secure));
    const ended = await this.sessions.endEverywhere(reader.login);
    return this.ends.tell(request, ended, 'signedOutEverywhere', reader.login);
  }
}

function signedIn(reader: Reader): PersonView {
  return {
    ...personView(reader),
    reports: [
      ...(leadsATeam(reader) ? (['teams'] as const) : []),
      ...(proceduresReportedTo(reader, catalogue).length > 0 ? (['lateCases'] as const) : []),
      ...(watchesHouse(reader) ? (['reservedCases', 'duties'] as const) : []),
      ...(holdsHouseRight('readBudget', reader.offices) ? (['budget'] as const) : []),
    ],
    dashboards: dashboardsOf(reader).map(({ key, title }) => ({ key, title })),
  };
}
