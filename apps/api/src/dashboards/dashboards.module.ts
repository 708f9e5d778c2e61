import { Module } from '@nestjs/common';
import { RegistersModule } from '../registers/registers.module';
import { DashboardsController } from './dashboards.controller';

@Module({ imports: [RegistersModule], controllers: [DashboardsController] })
export class DashboardsModule {}
