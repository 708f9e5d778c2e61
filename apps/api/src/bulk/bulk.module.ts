import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { BulkTasks } from './bulk-tasks.service';
import { BulkController } from './bulk.controller';
import { BulkOperations } from './bulk-operations.service';

@Module({
  imports: [PeopleModule],
  controllers: [BulkController],
  providers: [BulkTasks, BulkOperations],
  exports: [BulkOperations],
})
export class BulkModule {}
