import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DocumentsModule } from '../documents/documents.module';
import { DeskController } from './desk.controller';
import { DeskReads } from './desk-reads.service';
import { DeskFilings } from './desk-filings.service';

@Module({
  imports: [CasesModule, DocumentsModule],
  controllers: [DeskController],
  providers: [DeskReads, DeskFilings],
})
export class DeskModule {}
