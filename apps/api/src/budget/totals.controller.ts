import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { BudgetMovementView, BudgetTotalDetail, BudgetTotalsView, Page } from '../../../../libs/domain';
import { asksForCsv, csvAnswer } from '../csv/table';
import { AlsoCsv, Answers, Operation } from '../openapi/operation';
import { pageSchema } from '../paging/page.schema';
import type { Reader } from '../rights/reader';
import { Right } from '../rights/right';
import { CurrentReader } from '../session/session.guard';
import { movementSchema } from './budget.schema';
import { totalsColumns } from './totals-columns';
import {
  type TotalMovementsParameters,
  totalMovementsQuery,
  type TotalParameters,
  totalQuery,
  totalSchema,
  type TotalsParameters,
  totalsQuery,
  totalsSchema,
} from './totals.schema';
import { BudgetTotals } from './totals.service';

const fileNames = { beneficiary: 'beneficiari', politicalBody: 'organi-politici' } as const;

@Controller('budget/totals')
export class BudgetTotalsController {
  constructor(private readonly totals: BudgetTotals) {}

  @Get()
  @Right('house.readBudget')
  @Operation(
    'What was committed in a year to each beneficiary, or on account of each political body',
    'Across procedures. Grants by calendar year (D.Lgs. 33/2013 art. 26), political bodies by financial year. Over the whole ledger to Accounts and those who watch over the house, to heads over cases that they may read. As CSV with semicolons, all at once.',
  )
  @AlsoCsv()
  @Answers(200, totalsSchema, ['budgetReserved'])
  async read(
    @Query({ schema: totalsQuery }) parameters: TotalsParameters,
    @CurrentReader() reader: Reader,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BudgetTotalsView | string> {
    if (!asksForCsv(request, response, parameters.format)) return this.totals.read(reader, parameters);
    const { year, rows } = await this.totals.table(reader, parameters);
    return csvAnswer(response, { name: `${fileNames[parameters.by]}-${year}`, columns: totalsColumns, rows });
  }

  @Get(':commitment')
  @Right('house.readBudget')
  @Operation(
    'The account that a commitment counts on',
    'All that was committed in the year to the same beneficiary, or on account of the same political body.',
  )
  @Answers(200, totalSchema, ['budgetReserved', 'budgetTotalNotFound'])
  account(
    @Param('commitment') commitment: string,
    @Query({ schema: totalQuery }) parameters: TotalParameters,
    @CurrentReader() reader: Reader,
  ): Promise<BudgetTotalDetail> {
    return this.totals.account(reader, commitment, parameters);
  }

  @Get(':commitment/movements')
  @Right('house.readBudget')
  @Operation(
    'Movements behind the figures of an account, the last first',
    'Those of cases that the reader may read; to Accounts and those who watch all but those of cases hidden from them.',
  )
  @Answers(200, pageSchema(movementSchema), ['budgetReserved', 'budgetTotalNotFound'])
  movements(
    @Param('commitment') commitment: string,
    @Query({ schema: totalMovementsQuery }) parameters: TotalMovementsParameters,
    @CurrentReader() reader: Reader,
  ): Promise<Page<BudgetMovementView>> {
    return this.totals.movements(reader, commitment, parameters);
  }
}
