import { Module } from '@nestjs/common';
import { Duties } from './duties.service';

@Module({ providers: [Duties], exports: [Duties] })
export class DutiesModule {}
