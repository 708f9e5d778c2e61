import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Language, RegisterImportCheck } from '../../../../../libs/domain';
import { CallerLanguage } from '../../language/language';
import { Answers, Operation } from '../../openapi/operation';
import type { Reader } from '../../rights/reader';
import { Right } from '../../rights/right';
import { CurrentReader } from '../../session/session.guard';
import { importCheckSchema, tableSchema } from '../register.schema';
import { RegistersService } from '../registers.service';

@Controller('registers')
export class RegisterImportsController {
  constructor(private readonly registers: RegistersService) {}

  @Post(':key/import-check')
  @Right('house.openCase')
  @HttpCode(200)
  @Operation(
    'What a table would do to a register',
    'Row by row what would be new, changed or ended, and every mistake. Nothing is written: that takes a case of the procedure `import` of the register, with these rows.',
  )
  @Answers(200, importCheckSchema, ['registerNotFound', 'officeRequired'])
  check(
    @Param('key') key: string,
    @Body({ schema: tableSchema }) { table }: { table: string },
    @CurrentReader() reader: Reader,
    @CallerLanguage() language: Language,
  ): Promise<RegisterImportCheck> {
    return this.registers.checkImport(reader, key, table, language);
  }
}
