import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { BulkAssignments } from './bulk-assignments.service';
import { BulkController } from './bulk.controller';
import { BulkOperations } from './bulk-operations.service';

@Module({
  imports: [PeopleModule],
  controllers: [BulkController],
  providers: [BulkAssignments, BulkOperations],
  exports: [BulkOperations],
})
export class BulkModule {}
