import { Global, Module } from '@nestjs/common';
import { AccessRecordController } from './access-record.controller';
import { AccessRecord } from './access-record.service';

/** Everywhere, because refusals come from everywhere. */
@Global()
@Module({ controllers: [AccessRecordController], providers: [AccessRecord], exports: [AccessRecord] })
export class AccessRecordModule {}
