import { Module } from '@nestjs/common';
import { BudgetController } from './budget.controller';
import { Budget } from './budget.service';
import { BudgetTotalsController } from './totals.controller';
import { BudgetTotals } from './totals.service';

@Module({ controllers: [BudgetController, BudgetTotalsController], providers: [Budget, BudgetTotals] })
export class BudgetModule {}
