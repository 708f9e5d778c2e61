import { Controller, Get } from '@nestjs/common';
import type { Page, PersonView } from '../../../../libs/domain';
import { Answers, Operation } from '../openapi/operation';
import { pageSchema } from '../paging/page.schema';
import { personSchema } from '../session/session.schema';
import { PeopleService } from './people.service';
import { personView } from './person-view';
import { Right } from '../rights/right';

@Controller('people')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Get()
  @Right('house.signedIn')
  @Operation('The directory of the house', 'Everybody with the offices held today, by name.')
  @Answers(200, pageSchema(personSchema))
  async list(): Promise<Page<PersonView>> {
    return { items: (await this.people.all()).map(personView) };
  }
}
