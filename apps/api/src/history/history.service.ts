import { Inject, Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { DataSource } from 'typeorm';
import { query, readHistory, sql } from '../../../../libs/persistence';
import { readFailure } from '../../../../libs/engine/command-failure';
import { Problem } from '../problem/problem';
import { MARINO_SETTINGS, type Settings } from '../settings';
import { type HistoryEvent, historyEvents } from './history-events';

export interface HistoryView {
  readonly run: string;
  readonly runs: string[];
  readonly events: HistoryEvent[];
  readonly kept?: { readonly at: string; readonly sha256: string };
}

type Found = Pick<HistoryView, 'events' | 'kept'>;

/** The engine's histories of a case; the caller has made sure that the reader may read the case. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly client: Client,
    private readonly dataSource: DataSource,
    @Inject(MARINO_SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * The history of one run, the last one if none is named. Refuses with `historyNotFound`, and with
   * `engineUnavailable` where only the engine has it.
   */
  async read(caseId: string, wanted?: string): Promise<HistoryView> {
    const runs = await this.runsOf(caseId);
    const run = wanted ?? runs.at(-1);
    const found =
      run !== undefined &&
      ((await this.onRecord(caseId, run)) ??
        (await this.inEngine(caseId, run)) ??
        // It may have moved between the two looks.
        (await this.onRecord(caseId, run)));
    if (!found) throw new Problem('historyNotFound');
    return { run, runs, ...found };
  }

  private async runsOf(caseId: string): Promise<string[]> {
    const [row] = await query<{ runs: string[] }>(
      this.dataSource,
      sql`SELECT runs FROM journal_head WHERE case_id = ${caseId}`,
    );
    return row?.runs ?? [];
  }

  private async onRecord(caseId: string, run: string): Promise<Found | undefined> {
    const kept = await readHistory(this.dataSource, caseId, run);
    return (
      kept && {
        events: historyEvents(temporal.api.history.v1.History.decode(kept.history)),
        kept: { at: kept.exportedAt.toISOString(), sha256: kept.sha256 },
      }
    );
  }

  private async inEngine(caseId: string, run: string): Promise<Found | undefined> {
    try {
      const history = await this.client.withDeadline(
        Date.now() + this.settings.temporal.commandTimeoutMs,
        () => this.client.workflow.getHandle(caseId, run).fetchHistory(),
      );
      return { events: historyEvents(history) };
    } catch (error) {
      const { kind } = readFailure(error);
      if (kind === 'ended') return undefined;
      if (kind === 'unknown') throw new Problem('engineUnavailable', {}, { cause: error });
      throw error;
    }
  }
}
