import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import type {
  Language,
  Page,
  RegisterEntryView,
  RegisterGroupView,
  RegisterHistoryView,
  RegisterOverviewView,
  RegisterSummary,
  RegisterView,
} from '../../../../libs/domain';
import { CallerLanguage } from '../language/language';
import { Answers, Operation } from '../openapi/operation';
import { pageSchema } from '../paging/page.schema';
import type { Reader } from '../rights/reader';
import { OpenToAll, PossibleReader } from '../session/session.guard';
import {
  entriesQuery,
  type EntriesParameters,
  exportQuery,
  type ExportParameters,
  groupsQuery,
  type GroupsParameters,
  type OverviewParameters,
  overviewQuery,
  overviewSchema,
  registerGroupSchema,
  registerEntrySchema,
  registerHistorySchema,
  registerSchema,
  registerSummarySchema,
} from './register.schema';
import { RegistersService } from './registers.service';
import { Right } from '../rights/right';

@Controller('registers')
@OpenToAll({ recognise: true })
export class RegistersController {
  constructor(private readonly registers: RegistersService) {}

  @Get()
  @Right('house.readRegister')
  @Operation('The registers of the house', 'Without sign-in those that are public.')
  @Answers(200, pageSchema(registerSummarySchema))
  list(
    @PossibleReader() reader: Reader | undefined,
    @CallerLanguage() language: Language,
  ): Promise<Page<RegisterSummary>> {
    return this.registers.list(reader, language);
  }

  @Get(':key')
  @Right('house.readRegister')
  @Operation('One register', 'With the JSON Schema of its entries.')
  @Answers(200, registerSchema, ['registerNotFound'])
  read(
    @Param('key') key: string,
    @PossibleReader() reader: Reader | undefined,
    @CallerLanguage() language: Language,
  ): Promise<RegisterView> {
    return this.registers.read(reader, key, language);
  }

  @Get(':key/entries')
  @Right('house.readRegister')
  @Operation('Entries of a register, newest days first')
  @Answers(200, pageSchema(registerEntrySchema), ['registerNotFound'])
  entries(
    @Param('key') key: string,
    @Query({ schema: entriesQuery }) parameters: EntriesParameters,
    @PossibleReader() reader: Reader | undefined,
  ): Promise<Page<RegisterEntryView>> {
    return this.registers.entries(reader, key, parameters);
  }

  @Get(':key/entries.csv')
  @Right('house.readRegister')
  @Operation('Entries of a register as a table', 'CSV in UTF-8, fields apart by semicolons.')
  @Answers(200, undefined, ['registerNotFound'], 'text/csv')
  export(
    @Param('key') key: string,
    @Query({ schema: exportQuery }) parameters: ExportParameters,
    @PossibleReader() reader: Reader | undefined,
    @CallerLanguage() language: Language,
  ): StreamableFile {
    const lines = this.registers.export(reader, key, parameters, language);
    return new StreamableFile(Readable.from(lines), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${key}.csv"`,
    });
  }

  @Get(':key/groups')
  @Right('house.readRegister')
  @Operation('Entries of a register that belong together, on a day', 'With what is counted over each group.')
  @Answers(200, pageSchema(registerGroupSchema), ['registerNotFound'])
  groups(
    @Param('key') key: string,
    @Query({ schema: groupsQuery }) parameters: GroupsParameters,
    @PossibleReader() reader: Reader | undefined,
  ): Promise<Page<RegisterGroupView>> {
    return this.registers.groups(reader, key, parameters);
  }

  @Get(':key/overviews/:overview')
  @Right('house.readRegister')
  @Operation(
    'Another way to look at the entries of a register',
    'By its `kind`: who or what is on which days of a month or a quarter; how many entries have each value of a field and what their amounts come to, by year; entries that somebody has still to see to.',
  )
  @Answers(200, overviewSchema, ['registerNotFound', 'registerOverviewNotFound'])
  overview(
    @Param('key') key: string,
    @Param('overview') overview: string,
    @Query({ schema: overviewQuery }) parameters: OverviewParameters,
    @PossibleReader() reader: Reader | undefined,
  ): Promise<RegisterOverviewView> {
    return this.registers.overview(reader, key, overview, parameters);
  }

  @Get(':key/entries/:entry')
  @Right('house.readRegister')
  @Operation('One entry of a register with its history')
  @Answers(200, registerHistorySchema, ['registerNotFound', 'registerEntryNotFound'])
  entry(
    @Param('key') key: string,
    @Param('entry') entry: string,
    @PossibleReader() reader: Reader | undefined,
  ): Promise<RegisterHistoryView> {
    return this.registers.entry(reader, key, entry);
  }
}
