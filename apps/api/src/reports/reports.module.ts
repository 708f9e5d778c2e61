import { Module } from '@nestjs/common';
import { PublicModule } from '../public/public.module';
import { DutiesProofController } from './duties-proof.controller';
import { DutiesProof } from './duties-proof.service';
import { LateCasesController } from './late-cases.controller';
import { LateCases } from './late-cases.service';

@Module({
  imports: [PublicModule],
  controllers: [LateCasesController, DutiesProofController],
  providers: [LateCases, DutiesProof],
})
export class ReportsModule {}
