import { Injectable, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import type { AccessKind } from '../../../../libs/domain';
import { query, sql } from '../../../../libs/persistence';
import { requestIdOf } from '../request/request-id';
import { RefusalsKept } from './refusals-kept';

export interface AccessEvent {
  readonly kind: AccessKind;
  /** Sign-in name, also one that nobody has. */
  readonly person?: string;
  readonly caseId?: string;
  /** What else an auditor needs; never a token or a password. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Keeps who came in and who was turned away, in a table that only grows. */
@Injectable()
export class AccessRecord {
  private readonly logger = new Logger(AccessRecord.name);
  private readonly refusals = new RefusalsKept();

  constructor(private readonly dataSource: DataSource) {}

  /** Keeps an event. Whoever must not go on without it waits for this and lets its error through. */
  async write({ kind, person, caseId, detail }: AccessEvent): Promise<void> {
    await query(
      this.dataSource,
      sql`INSERT INTO access_record (kind, person, case_id, detail)
          VALUES (${kind}, ${person ?? null}, ${caseId ?? null}, ${detail ? JSON.stringify(detail) : null}::jsonb)`,
    );
  }

  /** The same with the number of the request and the address it came from. */
  async writeFrom(request: Request, { detail, ...event }: AccessEvent): Promise<void> {
    await this.write({ ...event, detail: { ...detail, ...circumstancesOf(request) } });
  }

  /**
   * Keeps a refusal, as far as there is room: a few of a kind for each person, or address where nobody is known, and minute.
   * The answer to the request does not depend on it.
   */
  async refused(request: Request, event: AccessEvent): Promise<void> {
    const room = this.refusals.room(event.kind, event.person ?? request.ip ?? '', Date.now());
    if (!room) return;
    const detail = { ...event.detail, ...(room === 'last' && { furtherNotKept: true }) };
    await this.writeFrom(request, { ...event, detail }).catch((error: unknown) =>
      this.logger.error(`A refusal could not be kept: ${String(error)}`),
    );
  }
}

function circumstancesOf(request: Request): { requestId: string; address?: string } {
  return { requestId: requestIdOf(request.res as Response), address: request.ip };
}
