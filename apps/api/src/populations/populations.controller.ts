import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type {
  DrawnCaseView,
  EvidenceView,
  ExceptionView,
  Language,
  Page,
  PopulationCheckView,
  PopulationView,
} from '../../../../libs/domain';
import { csvOrJson } from '../csv/table';
import { CallerLanguage } from '../language/language';
import { AlsoCsv, Answers, Operation } from '../openapi/operation';
import { pageQuery, type PageParameters } from '../paging/page';
import { pageSchema } from '../paging/page.schema';
import type { Reader } from '../rights/reader';
import { Right } from '../rights/right';
import { CurrentReader } from '../session/session.guard';
import { formatParameter } from '../terms/year.schema';
import {
  drawnCaseSchema,
  evidenceSchema,
  exceptionSchema,
  populationCheckViewSchema,
  populationSchema,
} from './population.schema';
import { Populations } from './populations.service';
import { sampleColumns } from './sample-columns';

const parameters = z.object({ format: formatParameter });

@Controller('cases/:id/populations')
export class PopulationsController {
  constructor(private readonly populations: Populations) {}

  @Get()
  @Right('case.read')
  @Operation(
    'The populations of cases that a case has taken',
    'Each with its query in words, what was drawn from it and what was tested on it, and where each stands in the journal.',
  )
  @Answers(200, pageSchema(populationSchema), ['caseNotFound'])
  async list(
    @Param('id') id: string,
    @CurrentReader() reader: Reader,
    @CallerLanguage() language: Language,
  ): Promise<Page<PopulationView>> {
    return { items: await this.populations.list(reader, id, language) };
  }

  @Get('samples/:sample')
  @Right('case.read')
  @Operation('The cases that were drawn, in the order of the draw', 'As CSV with semicolons.')
  @AlsoCsv()
  @Answers(200, pageSchema(drawnCaseSchema), ['caseNotFound', 'populationNotFound'])
  async sample(
    @Param('id') id: string,
    @Param('sample') sample: string,
    @Query({ schema: parameters }) { format }: z.output<typeof parameters>,
    @CurrentReader() reader: Reader,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<DrawnCaseView> | string> {
    const items = await this.populations.sample(reader, id, sample);
    return csvOrJson(
      request,
      response,
      format,
      { items },
      { name: 'campione', columns: sampleColumns, rows: items },
    );
  }

  @Get('tests/:test/exceptions')
  @Right('case.read')
  @Operation('What an automatic test has found')
  @Answers(200, pageSchema(exceptionSchema), ['caseNotFound', 'populationNotFound'])
  exceptions(
    @Param('id') id: string,
    @Param('test') test: string,
    @Query({ schema: pageQuery }) page: PageParameters,
    @CurrentReader() reader: Reader,
  ): Promise<Page<ExceptionView>> {
    return this.populations.exceptions(reader, id, test, page);
  }

  @Get('evidence')
  @Right('case.read')
  @Operation(
    'The entries of other cases that serve as evidence',
    'Each compared anew with the hash of the entry and that of its file. Of cases that the reader may not read it tells nothing else.',
  )
  @Answers(200, pageSchema(evidenceSchema), ['caseNotFound'])
  async evidence(@Param('id') id: string, @CurrentReader() reader: Reader): Promise<Page<EvidenceView>> {
    return { items: await this.populations.evidence(reader, id) };
  }

  @Get(':population/list')
  @Right('case.read')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="popolazione.txt"')
  @Operation(
    'The list of a population, byte for byte as it was hashed',
    'A line for each case: id, stratum and amount, between tabulators. Its SHA-256 stands in the journal.',
  )
  @Answers(200, undefined, ['caseNotFound', 'populationNotFound', 'listReserved'], 'text/plain')
  text(
    @Param('id') id: string,
    @Param('population') population: string,
    @CurrentReader() reader: Reader,
  ): Promise<string> {
    return this.populations.text(reader, id, population);
  }

  @Get(':population/check')
  @Right('case.read')
  @Operation(
    'Whether a population is still what it was',
    'Compares the kept list with its digest, draws each sample again from seed and list, and says how many cases the same query would find now.',
  )
  @Answers(200, populationCheckViewSchema, ['caseNotFound', 'populationNotFound'])
  check(
    @Param('id') id: string,
    @Param('population') population: string,
    @CurrentReader() reader: Reader,
  ): Promise<PopulationCheckView> {
    return this.populations.check(reader, id, population);
  }
}
