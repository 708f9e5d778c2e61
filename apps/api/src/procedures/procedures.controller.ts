import { Controller, Get, Param } from '@nestjs/common';
import type { Language, Page, ProcedureDeclaration, ProcedureView } from '../../../../libs/domain';
import { catalogue, findProcedure } from '../../../../workflows/procedures';
import { CallerLanguage } from '../language/language';
import { Answers, Operation } from '../openapi/operation';
import { pageSchema } from '../paging/page.schema';
import { Problem } from '../problem/problem';
import { isInCharge, type Reader } from '../rights/reader';
import { CurrentReader } from '../session/session.guard';
import { procedureSchema } from './procedure.schema';
import { procedureView } from './procedure-view';
import { Right } from '../rights/right';

@Controller('procedures')
export class ProceduresController {
  @Get()
  @Right('house.signedIn')
  @Operation('The catalogue of procedures', 'Declarations with the JSON Schemas of their forms.')
  @Answers(200, pageSchema(procedureSchema))
  list(@CurrentReader() reader: Reader, @CallerLanguage() language: Language): Page<ProcedureView> {
    return { items: catalogue.map((declaration) => show(declaration, reader, language)) };
  }

  @Get(':key')
  @Right('house.signedIn')
  @Operation('One procedure')
  @Answers(200, procedureSchema, ['procedureNotFound'])
  read(
    @Param('key') key: string,
    @CurrentReader() reader: Reader,
    @CallerLanguage() language: Language,
  ): ProcedureView {
    const declaration = findProcedure(key);
    if (!declaration) throw new Problem('procedureNotFound');
    return show(declaration, reader, language);
  }
}

function show(declaration: ProcedureDeclaration, reader: Reader, language: Language): ProcedureView {
  return procedureView(declaration, isInCharge(reader, declaration) && !declaration.openedByParent, language);
}
