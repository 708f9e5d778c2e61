import { Module } from '@nestjs/common';
import { CaseChanges } from './case-changes';
import { ChangesController } from './changes.controller';

@Module({ controllers: [ChangesController], providers: [CaseChanges] })
export class ChangesModule {}
