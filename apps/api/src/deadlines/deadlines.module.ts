import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesController } from './deadlines.controller';

@Module({ imports: [CasesModule], controllers: [DeadlinesController] })
export class DeadlinesModule {}
