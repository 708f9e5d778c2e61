import { Controller, Get, Inject, Param } from '@nestjs/common';
import type { Page, PublicProcedureSummary, PublicProcedureView } from '../../../../libs/domain';
import { romeDateOf } from '../../../../libs/law';
import { catalogue, findProcedure } from '../../../../workflows/procedures';
import { KeepFor } from '../caching/keep-for';
import { Answers, Operation } from '../openapi/operation';
import { pageSchema } from '../paging/page.schema';
import { Problem } from '../problem/problem';
import { OpenToAll } from '../session/session.guard';
import { MARINO_SETTINGS, type Settings } from '../settings';
import { PublicOffices } from './public-offices.service';
import { publicProcedureSchema, publicProcedureSummarySchema } from './public-procedure.schema';
import { publicProcedureSummary, publicProcedureView } from './public-procedure-view';
import { Right } from '../rights/right';

const KEPT_SECONDS = 300;

@Controller('public/procedures')
@OpenToAll()
@KeepFor(KEPT_SECONDS)
export class PublicProceduresController {
  constructor(
    private readonly offices: PublicOffices,
    @Inject(MARINO_SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Right('house.anybody')
  @Operation('The procedures of the office, for the public')
  @Answers(200, pageSchema(publicProcedureSummarySchema))
  async list(): Promise<Page<PublicProcedureSummary>> {
    const circumstances = { on: today(), offices: await this.offices.read() };
    return { items: catalogue.map((declaration) => publicProcedureSummary(declaration, circumstances)) };
  }

  @Get(':key')
  @Right('house.anybody')
  @Operation(
    'What the public is told of a procedure',
    'D.Lgs. 33/2013 art. 35 c. 1, made from the declaration of the procedure and the data of the organisation.',
  )
  @Answers(200, publicProcedureSchema, ['procedureNotFound'])
  async read(@Param('key') key: string): Promise<PublicProcedureView> {
    const declaration = findProcedure(key);
    if (!declaration) throw new Problem('procedureNotFound');
    return publicProcedureView(declaration, {
      on: today(),
      demonstration: this.settings.demonstration,
      offices: await this.offices.read(),
      catalogue,
    });
  }
}

/** Terms and heads of offices are told as they are on the real day: the public has no simulated clock. */
function today(): string {
  return romeDateOf(Date.now());
}
