import { Controller, Get, Header, HttpCode, Param, Post, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import type { CommandReceipt, DocumentView, Page } from '../../../../libs/domain';
import { IdempotencyKey } from '../commands/idempotency-key';
import { receiptSchema } from '../commands/receipt.schema';
import { Answers, IdempotentCommand, Operation } from '../openapi/operation';
import { localDateSchema, textSchema } from '../openapi/text.schema';
import { pageSchema } from '../paging/page.schema';
import type { Reader } from '../rights/reader';
import { CurrentReader } from '../session/session.guard';
import { documentShape } from './document.schema';
import { DocumentsService } from './documents.service';
import { asDownload, receivedFile } from './files';
import { Right } from '../rights/right';

const documentSchema = z
  .object({
    ...documentShape,
    text: z.string().optional().describe('Path of the text of a letter or an act, in Markdown.'),
    correction: z
      .object({
        state: z.enum(['underWay', 'suspended', 'annulled', 'revoked', 'annulledByCourt', 'annulledInPart']),
        title: textSchema,
        number: z.string().optional().describe('Number of the act by which it came.'),
        judgment: z.string().optional().describe('The judgment by which it came: court and number.'),
        from: localDateSchema.optional().describe('The day from which the act is annulled or revoked.'),
        until: localDateSchema.optional().describe('The last day of a suspension.'),
        case: z.string().optional().describe('The case that says so, for who may read it.'),
      })
      .optional()
      .describe('What self-correction or a court has made of an act.'),
    mayCorrect: z
      .boolean()
      .optional()
      .describe('Whether the reader may open a case of self-correction about the act.'),
  })
  .meta({ id: 'Document' }) satisfies z.ZodType<DocumentView>;

@Controller('cases/:id/documents')
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Get()
  @Right('case.read')
  @Operation('Documents of the dossier, oldest first')
  @Answers(200, pageSchema(documentSchema), ['caseNotFound'])
  async list(@Param('id') id: string, @CurrentReader() reader: Reader): Promise<Page<DocumentView>> {
    return { items: await this.documents.list(reader, id) };
  }

  @Get(':document/content')
  @Right('case.read')
  // Whatever a browser makes of it, it must do nothing.
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @Operation('A document itself')
  @Answers(200, undefined, ['caseNotFound', 'documentNotFound'], '*/*')
  async content(
    @Param('id') id: string,
    @Param('document') document: string,
    @CurrentReader() reader: Reader,
  ): Promise<StreamableFile> {
    return asDownload(await this.documents.read(reader, id, document));
  }

  @Get(':document/text')
  @Right('case.read')
  @Header('Content-Type', 'text/markdown; charset=utf-8')
  @Operation('The text of a letter or an act, in Markdown')
  @Answers(200, undefined, ['caseNotFound', 'documentNotFound'], 'text/markdown')
  text(
    @Param('id') id: string,
    @Param('document') document: string,
    @CurrentReader() reader: Reader,
  ): Promise<string> {
    return this.documents.readText(reader, id, document);
  }

  @Post()
  @Right('case.add')
  @HttpCode(200)
  @Operation('Add a document to the dossier')
  @IdempotentCommand()
  @ApiConsumes('*/*')
  @ApiBody({ required: true, schema: { type: 'string', format: 'binary', minLength: 1 } })
  @ApiHeader({
    name: 'X-Title',
    required: true,
    description: 'Title, percent-encoded UTF-8.',
    schema: { type: 'string', minLength: 1 },
  })
  @Answers(200, receiptSchema, [
    'caseNotFound',
    'officeRequired',
    'invalidForm',
    'caseClosed',
    'engineUnavailable',
  ])
  add(
    @Param('id') id: string,
    @Req() request: Request,
    @CurrentReader() reader: Reader,
    @IdempotencyKey() key: string | undefined,
  ): Promise<CommandReceipt> {
    return this.documents.add(reader, id, receivedFile(request), key);
  }
}
