import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  Inject,
} from '@nestjs/common';
import { Client as PostgresClient } from 'pg';
import { Subject } from 'rxjs';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { PeopleService } from '../people/people.service';
import { databaseConnection, query, sql } from '../../../../libs/persistence';
import { mayDo, type StandingRow } from '../rights/case-rights';
import type { Reader } from '../rights/reader';
import { Recognition } from '../session/recognition.service';
import type { SignIn } from '../session/sign-in';
import { MARINO_SETTINGS, type Settings } from '../settings';

const CHANNEL = 'marino_change';
const RECONNECT_AFTER_MS = 1_000;
/** Changes of one case within this time are told once. */
const COLLECT_FOR_MS = 30;
/** How long somebody hears of changes who has signed out, or has lost an office. */
const LOOK_AGAIN_EVERY_MS = 2_000;

interface Listener {
  readonly signIn: SignIn;
  /** As last looked up: offices come and go while a page is open. */
  reader: Reader;
}

export interface CaseChange {
  readonly case: string;
  readonly position: number;
}

const changeSchema = z.object({ case: z.string(), position: z.number() });

/**
 * Tells open screens which cases have changed. One connection listens for the whole process; one small
 * statement per bundle of changes finds who may know of them. A change missed while the connection is
 * away costs a reader a refresh, never data.
 */
@Injectable()
export class CaseChanges implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(CaseChanges.name);
  private readonly listeners = new Map<Subject<CaseChange>, Listener>();
  private looking: NodeJS.Timeout | undefined;
  private waiting = new Map<string, number>();
  private collecting: NodeJS.Timeout | undefined;
  private reconnecting: NodeJS.Timeout | undefined;
  private connection: PostgresClient | undefined;
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly recognition: Recognition,
    private readonly people: PeopleService,
    @Inject(MARINO_SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    void this.listen();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.collecting);
    clearTimeout(this.looking);
    clearTimeout(this.reconnecting);
    for (const listener of this.listeners.keys()) listener.complete();
    await this.connection?.end().catch(() => undefined);
  }

  /**
   * Changes of the cases this reader may see, until the caller unsubscribes and calls `leave`, or until the reader would no
   * longer be let in.
   */
  join(reader: Reader, signIn: SignIn): Subject<CaseChange> {
    const listener = new Subject<CaseChange>();
    if (this.stopped) listener.complete();
    else this.listeners.set(listener, { reader, signIn });
    this.lookLater();
    return listener;
  }

  leave(listener: Subject<CaseChange>): void {
    this.listeners.delete(listener);
  }

  private lookLater(): void {
    if (this.stopped || this.listeners.size === 0) return;
    this.looking ??= setTimeout(() => void this.lookAgain(), LOOK_AGAIN_EVERY_MS);
  }

  /** Ends the streams of those who are no longer let in, and looks up the offices of the others. */
  private async lookAgain(): Promise<void> {
    this.looking = undefined;
    try {
      const stillIn = await this.recognition.stillIn(
        [...this.listeners.values()].map(({ signIn }) => signIn),
      );
      for (const [subject, listener] of this.listeners) {
        const reader = await this.people.find(listener.signIn.person);
        if (reader && stillIn.has(listener.signIn)) listener.reader = reader;
        else subject.complete();
      }
    } catch (error) {
      this.logger.warn(`Whether readers are still signed in could not be read: ${String(error)}`);
    }
    this.lookLater();
  }

  private async listen(): Promise<void> {
    const connection = new PostgresClient({
      ...databaseConnection(this.settings.database, 'marino changes'),
      keepAlive: true,
    });
    this.connection = connection;
    connection.on('notification', ({ payload }) => this.collect(payload));
    // `end` follows every error, also one while connecting.
    connection.on('error', (error) =>
      this.logger.warn(`The connection for changes was lost: ${error.message}`),
    );
    connection.once('end', () => this.reconnectLater());
    try {
      await connection.connect();
      await connection.query(`LISTEN ${CHANNEL}`);
    } catch {
      // Not waited for: a connection that was refused for its certificate never says that it has ended.
      void connection.end().catch(() => undefined);
      this.reconnectLater();
    }
  }

  private reconnectLater(): void {
    if (this.stopped) return;
    clearTimeout(this.reconnecting);
    this.reconnecting = setTimeout(() => void this.listen(), RECONNECT_AFTER_MS);
  }

  private collect(payload: string | undefined): void {
    if (this.listeners.size === 0) return;
    const change = changeSchema.safeParse(parse(payload));
    if (!change.success) return;
    this.waiting.set(change.data.case, change.data.position);
    this.collecting ??= setTimeout(() => void this.tell(), COLLECT_FOR_MS);
  }

  private async tell(): Promise<void> {
    const changes = this.waiting;
    this.waiting = new Map();
    this.collecting = undefined;
    try {
      const rows = await query<StandingRow & { id: string }>(
        this.dataSource,
        sql`SELECT * FROM case_standings(${[...changes.keys()]}::text[])`,
      );
      for (const row of rows) {
        const change = { case: row.id, position: changes.get(row.id) ?? 0 };
        for (const [listener, { reader }] of this.listeners) {
          if (mayDo('read', reader, row)) listener.next(change);
        }
      }
    } catch (error) {
      this.logger.warn(`Changes could not be told: ${String(error)}`);
    }
  }
}

function parse(payload: string | undefined): unknown {
  try {
    return JSON.parse(payload ?? '');
  } catch {
    return undefined;
  }
}
