import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiParam } from '@nestjs/swagger';
import { calculators, isCalculatorName, runCalculator } from '../../../../libs/law/calculators';
import { Answers, Operation } from '../openapi/operation';
import { declaredObjectSchema } from '../openapi/text.schema';
import { Problem } from '../problem/problem';
import { Right } from '../rights/right';

@Controller('calculators')
export class CalculatorsController {
  @Post(':name')
  @Right('house.signedIn')
  @HttpCode(200)
  @Operation(
    'Run a calculator',
    'The rules of the house on given values, without a case. Bad input gets a problem with the code of the calculator.',
  )
  @ApiParam({ name: 'name', enum: Object.keys(calculators) })
  @ApiBody({ schema: { type: 'object' } })
  @Answers(200, declaredObjectSchema, ['calculatorNotFound', 'calculatorInput'])
  run(@Param('name') name: string, @Body() input: unknown): object {
    if (!isCalculatorName(name)) throw new Problem('calculatorNotFound');
    const answer = runCalculator(name, input);
    if (answer.ok) return answer.output;
    const { code, message } = answer.error;
    throw new Problem('calculatorInput', { code, detail: { it: message, en: message } });
  }
}
