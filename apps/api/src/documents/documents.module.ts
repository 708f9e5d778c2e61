import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentEntity, DocumentTextEntity, UploadEntity } from '../../../../libs/persistence';
import { CasesModule } from '../cases/cases.module';
import { CommandsModule } from '../commands/commands.module';
import { ActCorrections } from './act-corrections.service';
import { DocumentsController } from './documents.controller';
import { DocumentsService } from './documents.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([DocumentEntity, DocumentTextEntity, UploadEntity]),
    CasesModule,
    CommandsModule,
  ],
  controllers: [DocumentsController],
  providers: [ActCorrections, DocumentsService],
  exports: [DocumentsService],
})
export class DocumentsModule {}
