import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { BoxController } from './box.controller';
import { Boxes } from './boxes.service';
import { CaseBallotsController } from './case-ballots.controller';

@Module({ imports: [CasesModule], controllers: [BoxController, CaseBallotsController], providers: [Boxes] })
export class BallotsModule {}
