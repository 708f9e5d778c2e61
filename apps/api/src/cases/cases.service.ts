import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  type CaseSummary,
  type CaseView,
  type Page,
  type ProcedureDeclaration,
  standingOf,
} from '../../../../libs/domain';
import { always, query, sql } from '../../../../libs/persistence';
import { isReadingRecorded } from '../../../../libs/rights';
import { catalogue, findProcedure } from '../../../../workflows/procedures';
import { isSimulated } from '../clock/case-clock';
import { factAt } from '../journal/fact-at';
import { readCursor, writeCursor } from '../paging/cursor';
import { pageOf } from '../paging/page';
import { hasWords } from '../paging/words';
import { mayDo, mayFindCase, mayReadCase, type StandingRow, standingColumns } from '../rights/case-rights';
import { isInCharge, officeIds, type Reader } from '../rights/reader';
import { noteReading } from '../rights/readings';
import { MARINO_SETTINGS, type Settings } from '../settings';
import { TasksService } from '../tasks/tasks.service';
import type { CasesParameters } from './case.schema';
import { CaseAccess } from './case-access.service';
import { caseColumns, type CaseRow, caseSummary } from './case-rows';

interface WholeCaseRow extends Omit<CaseRow, keyof StandingRow>, StandingRow {
  readonly application: unknown;
  readonly facts: CaseView['facts'];
  readonly parent_title: string | null;
  readonly simulated: boolean;
  readonly entries: number;
  readonly documents: number;
  readonly deadlines: number;
  readonly children: number;
  readonly relations: number;
  readonly has_populations: boolean;
  readonly before: string | null;
  readonly hold: string | null;
}

const openingKeys = z.tuple([z.iso.datetime(), z.string()]);

/** A round may have hundreds of applications; a page of them all is still a page. */
const MOST_CHILDREN = 1000;

/** Reads cases, each only for those who may read it. */
@Injectable()
export class CasesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tasks: TasksService,
    private readonly access: CaseAccess,
    @Inject(MARINO_SETTINGS) private readonly settings: Settings,
  ) {}

  /** Newest first. */
  async list(reader: Reader, parameters: CasesParameters): Promise<Page<CaseSummary>> {
    const { state, procedure, parent, q, limit } = parameters;
    const after = readCursor(parameters.after, 'cases', openingKeys);
    const inState = { all: always, open: sql`c.closed_at IS NULL`, closed: sql`c.closed_at IS NOT NULL` }[
      state
    ];
    const rows = await query<CaseRow>(
      this.dataSource,
      sql`
        SELECT ${caseColumns} FROM (
          SELECT * FROM case_file c
          WHERE ${mayFindCase(reader)} AND ${inState} AND ${hasWords(q)}
            AND ${procedure === undefined ? always : sql`c.procedure = ${procedure}`}
            AND ${parent === undefined ? always : sql`c.parent_id = ${parent}`}
            AND ${after ? sql`(c.opened_at, c.id) < (${after[0]}::timestamptz, ${after[1]})` : always}
          ORDER BY c.opened_at DESC, c.id DESC LIMIT ${limit + 1}
        ) c ORDER BY c.opened_at DESC, c.id DESC`,
    );
    return pageOf(rows, limit, caseSummary, ({ opened_at, id }) =>
      writeCursor('cases', [opened_at.toISOString(), id]),
    );
  }

  /** Refuses with `caseNotFound`, also where the reader may not read the case. */
  async read(reader: Reader, id: string): Promise<CaseView> {
    const [[row], tasks] = await Promise.all([
      query<WholeCaseRow>(
        this.dataSource,
        sql`
          SELECT ${caseColumns}, ${factAt(sql`c.id`, sql`c.opened_in`)}->'application' AS application, c.facts, ${standingColumns}, ${isSimulated} AS simulated,
            (SELECT p.title FROM case_file p WHERE p.id = c.parent_id) AS parent_title,
            coalesce((SELECT h.position FROM journal_head h WHERE h.case_id = c.id), 0) AS entries,
            (SELECT count(*)::int FROM document d WHERE d.case_id = c.id) AS documents,
            (SELECT count(*)::int FROM deadline d WHERE d.case_id = c.id) AS deadlines,
            (SELECT count(*)::int FROM case_file k WHERE k.parent_id = c.id) AS children,
            (SELECT count(*)::int FROM case_relation r WHERE r.source_id = c.id OR r.target_id = c.id) AS relations, c.hold,
            EXISTS (SELECT FROM population_list l WHERE l.case_id = c.id) AS has_populations,
            (SELECT b.id FROM case_file b WHERE b.id = case_before(c.id) AND ${mayReadCase(reader, sql`b`)}) AS before
          FROM case_file c WHERE c.id = ${id} AND ${mayReadCase(reader)}`,
      ),
      this.tasks.ofCase(reader, id),
    ]);
    if (!row) throw await this.access.refusal(reader, id);
    await noteReading(this.dataSource, reader, row, 'case');
    const declaration = findProcedure(row.procedure);
    return {
      ...caseSummary(row),
      application: row.application,
      facts: row.facts,
      stages: declaration ? stepLine(declaration, row) : [],
      parentTitle: row.parent_title ?? undefined,
      before: row.before ?? undefined,
      level: row.level,
      today: row.today,
      simulated: row.simulated,
      tasks: tasks.filter(({ state }) => state === 'open'),
      requests: declaration ? openRequests(declaration, row, reader) : [],
      may: this.rights(declaration, row, reader),
      counts: {
        journal: row.entries,
        documents: row.documents,
        deadlines: row.deadlines,
        children: row.children,
        relations: row.relations,
      },
      hasPopulations: row.has_populations,
    };
  }

  /** The child cases the reader may read, oldest first; the caller has made sure of the parent. */
  async children(
    reader: Reader,
    parentId: string,
  ): Promise<Page<CaseSummary & { facts: CaseView['facts'] }>> {
    const rows = await query<CaseRow & Pick<WholeCaseRow, 'facts'>>(
      this.dataSource,
      sql`SELECT ${caseColumns}, c.facts FROM case_file c
          WHERE c.parent_id = ${parentId} AND ${mayFindCase(reader)}
          ORDER BY c.opened_at, c.id LIMIT ${MOST_CHILDREN}`,
    );
    return { items: rows.map((row) => ({ ...caseSummary(row), facts: row.facts })) };
  }

  private rights(
    declaration: ProcedureDeclaration | undefined,
    row: WholeCaseRow,
    reader: Reader,
  ): CaseView['may'] {
    const add = mayDo('add', reader, row);
    const conclude = declaration !== undefined && mayDo('conclude', reader, row);
    return {
      withdraw: conclude && declaration.outcomes['withdrawn'] !== undefined,
      reopen: declaration !== undefined && mayDo('reopen', reader, row),
      note: add,
      document: add,
      openChild:
        conclude &&
        catalogue.some(
          (child) => child.parent === declaration.key && !child.openedByParent && isInCharge(reader, child),
        ),
      convert: conclude && row.hold === null && declaration.outcomes['converted'] !== undefined,
      advanceClock: row.closed_at === null && this.settings.demonstration,
      readAccesses: isReadingRecorded(row.level) && mayDo('readAccesses', reader, row),
    };
  }
}

function stepLine({ stages }: ProcedureDeclaration, { stage, closed_at }: CaseRow): CaseView['stages'] {
  const keys = Object.keys(stages);
  const current = keys.indexOf(stage);
  const [at, after] = closed_at === null ? (['current', 'ahead'] as const) : (['done', 'skipped'] as const);
  return Object.entries(stages).map(([key, title], index) => ({
    key,
    title,
    state: index < current ? 'done' : index === current ? at : after,
  }));
}

/** What the reader may ask of the case at its stage; the case itself knows what else stands against it. */
function openRequests(declaration: ProcedureDeclaration, row: WholeCaseRow, reader: Reader): string[] {
  if (!mayDo('ask', reader, row)) return [];
  const { stage, offices: taking } = row;
  const standing = standingOf(declaration, officeIds(reader));
  return Object.entries(declaration.requests)
    .filter(([, { offices }]) =>
      (offices === 'participants' ? taking : offices).some((office) => standing.includes(office)),
    )
    .filter(([, { right }]) => right === undefined || mayDo(right, reader, row))
    .filter(([, { stages }]) => stages === undefined || stages.includes(stage))
    .map(([key]) => key);
}
