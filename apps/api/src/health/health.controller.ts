import { Controller, Get, Res } from '@nestjs/common';
import { Connection } from '@temporalio/client';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Answers, Operation } from '../openapi/operation';
import { OpenToAll } from '../session/session.guard';
import { Right } from '../rights/right';

const liveSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Live' });
const part = z.enum(['ok', 'unavailable']);
const readySchema = z
  .object({ status: part, parts: z.object({ record: part, engine: part }) })
  .meta({ id: 'Ready' });
type Ready = z.output<typeof readySchema>;

/** A probe that waits longer than this is a probe that failed. */
const PATIENCE_MS = 3_000;

@Controller('health')
@OpenToAll()
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly connection: Connection,
  ) {}

  @Get('live')
  @Right('house.anybody')
  @Operation('Whether the process answers at all')
  @Answers(200, liveSchema)
  live(): z.output<typeof liveSchema> {
    return { status: 'ok' };
  }

  @Get('ready')
  @Right('house.anybody')
  @Operation('Whether record and engine can be reached', 'Answers 503 with the same body when one cannot.')
  @Answers(200, readySchema)
  async ready(@Res({ passthrough: true }) response: Response): Promise<Ready> {
    const [record, engine] = await Promise.all([
      reached(this.dataSource.query('SELECT 1')),
      reached(
        this.connection.withDeadline(Date.now() + PATIENCE_MS, () =>
          this.connection.workflowService.getSystemInfo({}),
        ),
      ),
    ]);
    const status = record === 'ok' && engine === 'ok' ? 'ok' : 'unavailable';
    response.status(status === 'ok' ? 200 : 503);
    return { status, parts: { record, engine } };
  }
}

async function reached(probe: Promise<unknown>): Promise<z.output<typeof part>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'unavailable'>((resolve) => {
    timer = setTimeout(() => resolve('unavailable'), PATIENCE_MS);
  });
  const answered = probe.then(
    () => 'ok' as const,
    () => 'unavailable' as const,
  );
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}
