import { Controller, Get, Param } from '@nestjs/common';
import type { DashboardView } from '../../../../libs/domain';
import { romeDateOf } from '../../../../libs/law';
import { Answers, Operation } from '../openapi/operation';
import { Problem } from '../problem/problem';
import { RegistersService } from '../registers/registers.service';
import type { Reader } from '../rights/reader';
import { Right } from '../rights/right';
import { CurrentReader } from '../session/session.guard';
import { dashboardSchema } from './dashboard.schema';
import { dashboardsOf } from './declared-dashboards';

@Controller('dashboards')
export class DashboardsController {
  constructor(private readonly registers: RegistersService) {}

  @Get(':key')
  @Right('house.readRegister')
  @Operation(
    'A dashboard',
    'What stands in registers, counted today. For those who may read every register that it is made of; others do not find it.',
  )
  @Answers(200, dashboardSchema, ['dashboardNotFound'])
  async read(@Param('key') key: string, @CurrentReader() reader: Reader): Promise<DashboardView> {
    const dashboard = dashboardsOf(reader).find((one) => one.key === key);
    if (!dashboard) throw new Problem('dashboardNotFound');
    const { title, summary, registers } = dashboard;
    const read = registers.map(
      async (register) => [register, await this.registers.standing(reader, register)] as const,
    );
    const entries = Object.fromEntries(await Promise.all(read));
    const today = romeDateOf(Date.now());
    return { key, title, summary, today, panels: dashboard.panels(entries, today) };
  }
}
