import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { BudgetLineDetail, BudgetMovementView, BudgetView, Page } from '../../../../libs/domain';
import { asksForCsv, csvAnswer } from '../csv/table';
import { AlsoCsv, Answers, Operation } from '../openapi/operation';
import { pageSchema } from '../paging/page.schema';
import type { Reader } from '../rights/reader';
import { Right } from '../rights/right';
import { CurrentReader } from '../session/session.guard';
import { budgetColumns } from './budget-columns';
import {
  type BudgetParameters,
  budgetQuery,
  budgetSchema,
  lineQuery,
  lineSchema,
  movementSchema,
  type MovementsParameters,
  movementsQuery,
} from './budget.schema';
import { Budget } from './budget.service';

@Controller('budget')
export class BudgetController {
  constructor(private readonly budget: Budget) {}

  @Get()
  @Right('house.readBudget')
  @Operation(
    'Where the lines of the budget stand on a day',
    'Lines of the year to Accounts and those who watch over the house, to heads those of their units. As CSV with semicolons, all at once.',
  )
  @AlsoCsv()
  @Answers(200, budgetSchema, ['budgetReserved'])
  async read(
    @Query({ schema: budgetQuery }) parameters: BudgetParameters,
    @CurrentReader() reader: Reader,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BudgetView | string> {
    if (!asksForCsv(request, response, parameters.format)) return this.budget.read(reader, parameters);
    const { year, on, lines } = await this.budget.table(reader, parameters);
    return csvAnswer(response, { name: `bilancio-${year}-al-${on}`, columns: budgetColumns, rows: lines });
  }

  @Get('lines/:line')
  @Right('house.readBudget')
  @Operation('One line of the budget', 'With what it was given and the number of its movements.')
  @Answers(200, lineSchema, ['budgetReserved', 'budgetLineNotFound'])
  line(
    @Param('line') line: string,
    @Query({ schema: lineQuery }) { on }: z.output<typeof lineQuery>,
    @CurrentReader() reader: Reader,
  ): Promise<BudgetLineDetail> {
    return this.budget.line(reader, line, on);
  }

  @Get('lines/:line/movements')
  @Right('house.readBudget')
  @Operation(
    'Movements of a line, the last first',
    'Those of cases that the reader may read; to Accounts and those who watch all but those of cases hidden from them.',
  )
  @Answers(200, pageSchema(movementSchema), ['budgetReserved', 'budgetLineNotFound'])
  movements(
    @Param('line') line: string,
    @Query({ schema: movementsQuery }) parameters: MovementsParameters,
    @CurrentReader() reader: Reader,
  ): Promise<Page<BudgetMovementView>> {
    return this.budget.movements(reader, line, parameters);
  }
}
