import { Module } from '@nestjs/common';
import { PublicModule } from '../public/public.module';
import { LateCasesController } from './late-cases.controller';
import { LateCases } from './late-cases.service';

@Module({ imports: [PublicModule], controllers: [LateCasesController], providers: [LateCases] })
export class ReportsModule {}
