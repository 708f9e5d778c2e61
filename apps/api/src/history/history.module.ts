import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { HistoryController } from './history.controller';

@Module({ imports: [CasesModule], controllers: [HistoryController] })
export class HistoryModule {}
