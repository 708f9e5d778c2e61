import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeadlineEntity } from '../../../../libs/persistence';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesController } from './deadlines.controller';

@Module({
  imports: [TypeOrmModule.forFeature([DeadlineEntity]), CasesModule],
  controllers: [DeadlinesController],
})
export class DeadlinesModule {}
