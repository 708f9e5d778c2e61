import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { PublicModule } from '../public/public.module';
import { PopulationsController } from './populations.controller';
import { Populations } from './populations.service';

@Module({
  imports: [CasesModule, PublicModule],
  controllers: [PopulationsController],
  providers: [Populations],
})
export class PopulationsModule {}
