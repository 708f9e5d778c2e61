import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { DeskFilingDetailView, DeskView, Language, Visitor } from '../../../../libs/domain';
import { IdempotencyKey } from '../commands/idempotency-key';
import { asDownload, receivedFile } from '../documents/files';
import { CallerLanguage } from '../language/language';
import { Answers, IdempotentCommand, Operation } from '../openapi/operation';
import { Problem } from '../problem/problem';
import type { Reader } from '../rights/reader';
import { Right } from '../rights/right';
import { CurrentReader, ForVisitors } from '../session/session.guard';
import {
  type DeskFile,
  deskFileSchema,
  type DeskFilingBody,
  deskFilingBody,
  deskSchema,
  filingDetailSchema,
} from './desk.schema';
import { DeskReads } from './desk-reads.service';
import { DeskFilings } from './desk-filings.service';

const anyFile = { required: true, schema: { type: 'string', format: 'binary', minLength: 1 } } as const;
const fileName = {
  name: 'X-Title',
  required: true,
  description: 'Name of the file, percent-encoded UTF-8.',
  schema: { type: 'string', minLength: 1 },
} as const;

/** The desk: what people who do not belong to the house can do. */
@Controller('desk')
@ForVisitors()
@Right('house.visitor')
export class DeskController {
  constructor(
    private readonly reads: DeskReads,
    private readonly filings: DeskFilings,
  ) {}

  @Get()
  @Operation('What can be filed at the desk, and what the visitor has filed')
  @Answers(200, deskSchema, ['deskOnly'])
  read(@CurrentReader() reader: Reader, @CallerLanguage() language: Language): Promise<DeskView> {
    return this.reads.read(visitorOf(reader), language);
  }

  @Post('files')
  @Operation('Bring a file', 'It is kept until the application that it comes with is filed.')
  @ApiConsumes('*/*')
  @ApiBody(anyFile)
  @ApiHeader(fileName)
  @Answers(201, deskFileSchema, ['deskOnly', 'invalidForm', 'tooManyFiles'])
  keep(@CurrentReader() reader: Reader, @Req() request: Request): Promise<DeskFile> {
    return this.filings.keep(reader, receivedFile(request));
  }

  @Post('filings')
  @Operation('File an application', 'It is registered at once; the answer has its number and its receipt.')
  @IdempotentCommand({ required: true })
  @Answers(201, filingDetailSchema, [
    'deskOnly',
    'procedureNotFound',
    'parentRequired',
    'notNow',
    'invalidForm',
    'idempotencyKeyRequired',
    'idempotencyKeyReused',
    'engineUnavailable',
  ])
  async file(
    @Body({ schema: deskFilingBody }) body: DeskFilingBody,
    @CurrentReader() reader: Reader,
    @IdempotencyKey() key: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DeskFilingDetailView> {
    if (key === undefined) throw new Problem('idempotencyKeyRequired');
    const id = await this.filings.file(reader, visitorOf(reader), body, key);
    response.setHeader('Location', `/api/desk/filings/${id}`);
    return this.reads.filing(id);
  }

  @Get('filings/:id')
  @Operation('How an application stands, with its documents and letters')
  @Answers(200, filingDetailSchema, ['deskOnly', 'caseNotFound'])
  filing(@Param('id') id: string): Promise<DeskFilingDetailView> {
    return this.reads.filing(id);
  }

  @Post('filings/:id/documents')
  @HttpCode(200)
  @Operation('Bring a document to what was filed before', 'As long as its case is open.')
  @IdempotentCommand({ required: true })
  @ApiConsumes('*/*')
  @ApiBody(anyFile)
  @ApiHeader(fileName)
  @Answers(200, filingDetailSchema, [
    'deskOnly',
    'caseNotFound',
    'invalidForm',
    'tooManyFiles',
    'idempotencyKeyRequired',
    'caseClosed',
    'engineUnavailable',
  ])
  async add(
    @Param('id') id: string,
    @CurrentReader() reader: Reader,
    @IdempotencyKey() key: string | undefined,
    @Req() request: Request,
  ): Promise<DeskFilingDetailView> {
    if (key === undefined) throw new Problem('idempotencyKeyRequired');
    await this.filings.add(reader, id, receivedFile(request), key);
    return this.reads.filing(id);
  }

  @Get('filings/:id/documents/:document/content')
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @Operation('A document of an application, or a letter about it')
  @Answers(200, undefined, ['deskOnly', 'caseNotFound', 'documentNotFound'], '*/*')
  async content(@Param('id') id: string, @Param('document') document: string): Promise<StreamableFile> {
    return asDownload(await this.reads.document(id, document));
  }
}

/** The guard lets nobody else in. */
function visitorOf({ visitor }: Reader): Visitor {
  if (!visitor) throw new Problem('deskOnly');
  return visitor;
}
