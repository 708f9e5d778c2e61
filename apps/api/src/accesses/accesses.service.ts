import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { CaseAccessView, OpenedOnNeedView, Page, ReservedCaseView } from '../../../../libs/domain';
import { always, query, type Sql, sql } from '../../../../libs/persistence';
import { ON_NEED_MS } from '../../../../libs/rights';
import { CaseAccess } from '../cases/case-access.service';
import { readCursor, writeCursor } from '../paging/cursor';
import { pageOf, type PageParameters } from '../paging/page';
import { PeopleService } from '../people/people.service';
import { Problem } from '../problem/problem';
import { procedureTitle } from '../procedures/titles';
import { mayDoWithCase, watchesHouse } from '../rights/case-rights';
import type { Reader } from '../rights/reader';

interface AccessRow {
  readonly no: string;
  readonly case_id: string;
  readonly title: string;
  readonly at: Date;
  readonly until: Date | null;
  readonly person: string;
  readonly name: string;
  readonly kind: 'read' | 'openedOnNeed';
  readonly what: string;
  readonly reason: string | null;
  readonly acknowledged: { readonly login: string; readonly name: string; readonly at: string } | null;
  readonly heads: boolean;
}

interface ReservedRow {
  readonly id: string;
  readonly number: string | null;
  readonly procedure: string;
  readonly opened_at: Date;
  readonly in_charge: readonly string[];
}

const accessKeys = z.tuple([z.string().regex(/^\d{1,18}$/)]);
const reservedKeys = z.tuple([z.iso.datetime(), z.string()]);

/** Who has read confidential cases, and who has opened one on need. */
@Injectable()
export class Accesses {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: CaseAccess,
    private readonly people: PeopleService,
  ) {}

  /**
   * Opens a reserved case to the reader for some hours; the reason stays with the case and the head of its unit is told.
   * Refuses with `caseNotFound` every other case.
   */
  async openOnNeed(reader: Reader, id: string, reason: string): Promise<OpenedOnNeedView> {
    const [row] = await query<{ opened: boolean }>(
      this.dataSource,
      sql`SELECT open_on_need(${id}, ${reader.name}, ${reason}, ${ON_NEED_MS}) AS opened`,
    );
    if (!row?.opened) throw new Problem('caseNotFound');
    return { case: id, until: new Date(Date.now() + ON_NEED_MS).toISOString() };
  }

  /** The latest first. Refuses with `caseNotFound`, `officeRequired`. */
  async ofCase(reader: Reader, id: string, page: PageParameters): Promise<Page<CaseAccessView>> {
    await this.access.requireRight('readAccesses', reader, id);
    return this.page(reader, sql`a.case_id = ${id}`, 'accesses', page);
  }

  /** Openings on need of cases whose unit the reader heads, as long as no head has seen them. */
  async toAcknowledge(reader: Reader, page: PageParameters): Promise<Page<CaseAccessView>> {
    const waits = sql`a.kind = 'openedOnNeed' AND NOT EXISTS (SELECT FROM case_access s
      WHERE s.case_id = a.case_id AND s.kind = 'acknowledged' AND s.what = a.no::text)`;
    return this.page(reader, sql`${waits} AND ${mayDoWithCase('admit', reader)}`, 'accesses.waiting', page);
  }

  /** Refuses with `accessNotFound` what is none, or of a case that the reader may not read; `officeRequired`. */
  async acknowledge(reader: Reader, no: string): Promise<void> {
    if (!accessKeys.safeParse([no]).success) throw new Problem('accessNotFound');
    const [found] = await query<{ case_id: string }>(
      this.dataSource,
      sql`SELECT a.case_id FROM case_access a WHERE a.no = ${no}::bigint AND a.kind = 'openedOnNeed'`,
    );
    if (!found) throw new Problem('accessNotFound');
    await this.access.requireRight('admit', reader, found.case_id);
    await query(this.dataSource, sql`SELECT acknowledge_access(${no}::bigint, ${reader.name})`);
  }

  /** Reserved cases that exist, for those who may open them on need; nothing is said of what they are about. */
  async reserved(reader: Reader, { after, limit }: PageParameters): Promise<Page<ReservedCaseView>> {
    if (!watchesHouse(reader)) throw new Problem('reportReserved');
    const from = readCursor(after, 'reserved', reservedKeys);
    const [rows, officeName] = await Promise.all([
      query<ReservedRow>(
        this.dataSource,
        sql`SELECT * FROM reserved_cases() r
            WHERE ${from ? sql`(r.opened_at, r.id) < (${from[0]}::timestamptz, ${from[1]})` : always}
            ORDER BY r.opened_at DESC, r.id DESC LIMIT ${limit + 1}`,
      ),
      this.people.officeNames(),
    ]);
    return pageOf(
      rows,
      limit,
      ({ id, number, procedure, opened_at, in_charge }) => ({
        id,
        number: number ?? undefined,
        procedure,
        procedureTitle: procedureTitle(procedure),
        unitHead: officeName(in_charge[1] ?? ''),
        openedAt: opened_at.toISOString(),
      }),
      ({ opened_at, id }) => writeCursor('reserved', [opened_at.toISOString(), id]),
    );
  }

  private async page(
    reader: Reader,
    which: Sql,
    list: string,
    { after, limit }: PageParameters,
  ): Promise<Page<CaseAccessView>> {
    const from = readCursor(after, list, accessKeys);
    const rows = await query<AccessRow>(
      this.dataSource,
      sql`SELECT a.no::text, a.case_id, c.title, a.at, a.until, a.person, a.name, a.kind, a.what, a.reason,
            (SELECT jsonb_build_object('login', s.person, 'name', s.name, 'at', s.at) FROM case_access s
             WHERE s.case_id = a.case_id AND s.kind = 'acknowledged' AND s.what = a.no::text LIMIT 1) AS acknowledged,
            (${mayDoWithCase('admit', reader)}) AS heads
          FROM case_access a JOIN case_file c ON c.id = a.case_id
          WHERE a.kind <> 'acknowledged' AND ${which} AND ${mayDoWithCase('readAccesses', reader)}
            AND ${from ? sql`a.no < ${from[0]}::bigint` : always}
          ORDER BY a.no DESC LIMIT ${limit + 1}`,
    );
    return pageOf(rows, limit, accessView, ({ no }) => writeCursor(list, [no]));
  }
}

function accessView(row: AccessRow): CaseAccessView {
  return {
    no: row.no,
    case: row.case_id,
    caseTitle: row.title,
    at: row.at.toISOString(),
    kind: row.kind,
    who: { login: row.person, name: row.name },
    what: row.what,
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.until !== null && { until: row.until.toISOString() }),
    ...(row.acknowledged && {
      acknowledged: {
        by: { login: row.acknowledged.login, name: row.acknowledged.name },
        at: new Date(row.acknowledged.at).toISOString(),
      },
    }),
    mayAcknowledge: row.kind === 'openedOnNeed' && row.acknowledged === null && row.heads,
  };
}
