import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Page, PersonView } from '../../../../libs/domain';
import { catalogue } from '../../../../workflows/procedures';
import { AccessRecord } from '../access-record/access-record.service';
import { Answers, Operation } from '../openapi/operation';
import { pageSchema } from '../paging/page.schema';
import { personView } from '../people/person-view';
import { PeopleService } from '../people/people.service';
import { Problem } from '../problem/problem';
import { watchesHouse } from '../rights/case-rights';
import type { Reader } from '../rights/reader';
import { leadsATeam } from '../rights/team-rights';
import { proceduresReportedTo } from '../rights/report-rights';
import { MARINO_SETTINGS, type Settings } from '../settings';
import { sessionCookie, sessionCookieOptions } from './session-cookie';
import { CurrentReader, OpenToAll } from './session.guard';
import { personSchema, sessionSchema, signInSchema, type SignIn } from './session.schema';
import { Tokens } from './tokens';
import { Right } from '../rights/right';

@Controller('session')
export class SessionController {
  constructor(
    private readonly people: PeopleService,
    private readonly tokens: Tokens,
    private readonly accessRecord: AccessRecord,
    @Inject(MARINO_SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('people')
  @Right('house.demonstration')
  @OpenToAll()
  @Operation('People who may sign in to the demonstration')
  @Answers(200, pageSchema(personSchema), ['demonstrationOnly'])
  async listPeople(): Promise<Page<PersonView>> {
    this.requireDemonstration();
    return { items: (await this.people.all()).map(personView) };
  }

  @Post()
  @Right('house.demonstration')
  @OpenToAll()
  @Operation('Sign in to the demonstration')
  @Answers(201, sessionSchema, ['demonstrationOnly', 'unknownPerson', 'invalidForm'])
  async signIn(
    @Body({ schema: signInSchema }) { login }: SignIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ token: string; person: PersonView }> {
    this.requireDemonstration();
    const person = await this.people.find(login);
    if (!person) {
      await this.accessRecord.refused(request, { kind: 'signInRefused', person: login });
      throw new Problem('unknownPerson');
    }
    await this.accessRecord.writeFrom(request, { kind: 'signedIn', person: login });
    const token = await this.tokens.issue(person.login);
    response.cookie(sessionCookie, token, sessionCookieOptions(request));
    return { token, person: signedIn(person) };
  }

  @Get()
  @Right('house.signedIn')
  @Operation('Who is signed in')
  @Answers(200, personSchema)
  whoAmI(@CurrentReader() reader: Reader): PersonView {
    return signedIn(reader);
  }

  @Delete()
  @Right('house.anybody')
  @OpenToAll()
  @HttpCode(204)
  @Operation('Sign out', 'Takes the cookie back; a bearer token stays valid until it expires.')
  @Answers(204)
  signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): void {
    response.clearCookie(sessionCookie, sessionCookieOptions(request));
  }

  private requireDemonstration(): void {
    if (!this.settings.demonstration) throw new Problem('demonstrationOnly');
  }
}

function signedIn(reader: Reader): PersonView {
  return {
    ...personView(reader),
    reports: [
      ...(leadsATeam(reader) ? (['teams'] as const) : []),
      ...(proceduresReportedTo(reader, catalogue).length > 0 ? (['lateCases'] as const) : []),
      ...(watchesHouse(reader) ? (['reservedCases'] as const) : []),
    ],
  };
}
