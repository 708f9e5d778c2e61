import { Module } from '@nestjs/common';
import { BudgetController } from './budget.controller';
import { Budget } from './budget.service';

@Module({ controllers: [BudgetController], providers: [Budget] })
export class BudgetModule {}
