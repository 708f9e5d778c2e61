import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { HistoryController } from './history.controller';
import { HistoryService } from './history.service';

@Module({ imports: [CasesModule], controllers: [HistoryController], providers: [HistoryService] })
export class HistoryModule {}
