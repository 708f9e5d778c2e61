import { Inject, Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { DataSource } from 'typeorm';
import { type Encryption, readableHistory } from '../../../../libs/encryption';
import type { Text } from '../../../../libs/domain';
import { query, readHistory, sql } from '../../../../libs/persistence';
import { readFailure } from '../../../../libs/engine/command-failure';
import { Problem } from '../problem/problem';
import { MARINO_SETTINGS, type Settings } from '../settings';
import { ENCRYPTION } from '../temporal/temporal.module';
import { erasureText } from './erasure-text';
import { type HistoryEvent, historyEvents } from './history-events';

export interface HistoryView {
  readonly run: string;
  readonly runs: string[];
  readonly events: HistoryEvent[];
  readonly kept?: { readonly at: string; readonly sha256: string };
  readonly erased?: {
    readonly at: string;
    readonly by: string;
    readonly reason: string;
    readonly text: Text;
  };
}

type Found = Pick<HistoryView, 'kept'> & { readonly history: temporal.api.history.v1.IHistory };

/** The engine's histories of a case; the caller has made sure that the reader may read the case. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly client: Client,
    private readonly dataSource: DataSource,
    @Inject(MARINO_SETTINGS) private readonly settings: Settings,
    @Inject(ENCRYPTION) private readonly encryption: Encryption,
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
    const { history, ...kept } = found;
    return { run, runs, ...kept, ...(await this.contentsOf(caseId, history)) };
  }

  /** What the events say; of an erased case only that they were, when and why it is all that is left. */
  private async contentsOf(
    caseId: string,
    history: temporal.api.history.v1.IHistory,
  ): Promise<Pick<HistoryView, 'events' | 'erased'>> {
    // Asked of the record each time: this process may still remember the key.
    const erasure = await this.encryption.erasureOf(caseId);
    if (!erasure) return { events: historyEvents(await readableHistory(history, this.encryption.codec)) };
    const { at, by, reason } = erasure;
    return {
      events: historyEvents(history).map((event) => ({ ...event, attributes: {} })),
      erased: { at: at.toISOString(), by, reason, text: erasureText(erasure) },
    };
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
        history: temporal.api.history.v1.History.decode(kept.history),
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
      return { history };
    } catch (error) {
      const { kind } = readFailure(error);
      if (kind === 'ended') return undefined;
      if (kind === 'unknown') throw new Problem('engineUnavailable', {}, { cause: error });
      throw error;
    }
  }
}
