import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IncomingEntity } from '../../../../libs/persistence';
import { IncomingController } from './incoming.controller';
import { IncomingService } from './incoming.service';

@Module({
  imports: [TypeOrmModule.forFeature([IncomingEntity])],
  controllers: [IncomingController],
  providers: [IncomingService],
  exports: [IncomingService],
})
export class IncomingModule {}
