import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  DashboardEntry,
  Language,
  Page,
  RegisterDeclaration,
  RegisterEntryView,
  RegisterGroupView,
  RegisterHistoryView,
  RegisterImportCheck,
  RegisterOverviewView,
  RegisterSummary,
  RegisterView,
} from '../../../../libs/domain';
import { formatCitation, romeDateOf } from '../../../../libs/law';
import { query } from '../../../../libs/persistence';
import { readCursor, writeCursor } from '../paging/cursor';
import { pageOf } from '../paging/page';
import { PeopleService } from '../people/people.service';
import { formSchema } from '../procedures/form-schemas';
import { Problem } from '../problem/problem';
import type { Reader } from '../rights/reader';
import { DeclaredRegisters } from './declared-registers';
import { planImport } from './import/import-plan';
import { lastWritten } from './import/last-written';
import { csvOf } from './register-csv';
import {
  type EntryFilter,
  type EntryKeys,
  entryKeys,
  type EntryRow,
  entriesStatement,
  entryView,
  type HeldRow,
  heldStatement,
  type VersionRow,
  versionsStatement,
  versionView,
} from './register-rows';
import type { EntriesParameters, GroupsParameters, OverviewParameters } from './register.schema';
import { calendarDays, calendarView, groupedView, openView } from './register-overviews';

/** Rows read at a time for an export: a register is never in memory as a whole. */
const EXPORTED_AT_A_TIME = 500;

/** Reads the registers, each for those who may read it. */
@Injectable()
export class RegistersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly declared: DeclaredRegisters,
    private readonly people: PeopleService,
  ) {}

  async list(reader: Reader | undefined, language: Language): Promise<Page<RegisterSummary>> {
    const summary = await this.summaryIn(language);
    return { items: this.declared.readableBy(reader).map(summary) };
  }

  async read(reader: Reader | undefined, key: string, language: Language): Promise<RegisterView> {
    const register = this.declared.require(key, reader);
    return {
      ...(await this.summaryIn(language))(register),
      entry: formSchema(register.entry, language),
      columns: register.columns,
      exclusive: register.exclusive !== undefined,
      correction: this.declared.correctionFor(register, reader),
      import: this.declared.importFor(register, reader),
      groups: register.group?.title,
      overviews: Object.entries(register.overviews ?? {}).map(([name, { title }]) => ({ key: name, title })),
    };
  }

  /** What a table would do to the register. Refuses with `officeRequired` who may not bring one in. */
  async checkImport(
    reader: Reader,
    key: string,
    table: string,
    language: Language,
  ): Promise<RegisterImportCheck> {
    const register = this.declared.require(key, reader);
    if (this.declared.importFor(register, reader) === undefined)
      throw new Problem('officeRequired', { who: await this.people.nameOf(register.officer) });
    // Before the entries: what is written meanwhile makes the check outdated, never the other way round.
    const seen = await lastWritten(this.dataSource, key);
    const known: RegisterEntryView[] = [];
    for await (const entry of this.everyEntry(key, {})) known.push(entry);
    return planImport(register, table, known, seen, romeDateOf(Date.now()), language);
  }

  /** The groups of a register on a day, those of one name or all, with what is counted over each. */
  async groups(
    reader: Reader | undefined,
    key: string,
    { on, group: wanted }: GroupsParameters,
  ): Promise<Page<RegisterGroupView>> {
    const { group } = this.declared.require(key, reader);
    if (!group) throw new Problem('registerNotFound');
    const day = on ?? romeDateOf(Date.now());
    const groups = new Map<string, RegisterEntryView[]>();
    for await (const entry of this.everyEntry(key, { on: day })) {
      const name = group.by(entry.entry);
      if (wanted === undefined || wanted === name) groups.set(name, [...(groups.get(name) ?? []), entry]);
    }
    const items = [...groups]
      .sort(([a], [b]) => a.localeCompare(b, 'it'))
      .map(([name, entries]) => ({
        group: name,
        figures: group.figures(
          entries.map(({ entry }) => entry),
          day,
        ),
        entries: entries.sort((a, b) => a.title.localeCompare(b.title, 'it')),
      }));
    return { items };
  }

  /** Refuses with `registerOverviewNotFound` what the register does not declare. */
  async overview(
    reader: Reader | undefined,
    key: string,
    name: string,
    parameters: OverviewParameters,
  ): Promise<RegisterOverviewView> {
    const { overviews = {} } = this.declared.require(key, reader);
    const overview = Object.hasOwn(overviews, name) ? overviews[name] : undefined;
    if (!overview) throw new Problem('registerOverviewNotFound');
    const today = romeDateOf(Date.now());
    if (overview.kind === 'calendar') {
      const days = calendarDays(parameters, today);
      const rows = await query<HeldRow>(this.dataSource, heldStatement(key, days));
      return calendarView(name, overview, days, today, rows);
    }
    const entries = this.everyEntry(key, {});
    return overview.kind === 'grouped'
      ? groupedView(name, overview, entries, parameters.year)
      : openView(name, overview, entries, today);
  }

  /** All entries of a register as they stand, without those that hold on no day. */
  async standing(reader: Reader, key: string): Promise<DashboardEntry[]> {
    this.declared.require(key, reader);
    const standing: DashboardEntry[] = [];
    for await (const { key: of, entry, from, to, state } of this.everyEntry(key, {}))
      if (state !== 'undone') standing.push({ key: of, entry, from, ...(to !== undefined && { to }) });
    return standing;
  }

  async entries(
    reader: Reader | undefined,
    key: string,
    { on, q, after, limit }: EntriesParameters,
  ): Promise<Page<RegisterEntryView>> {
    this.declared.require(key, reader);
    const list = `register.${key}.${on ?? ''}`;
    const rows = await this.rows(key, { on, q }, readCursor(after, list, entryKeys), limit + 1);
    return pageOf(rows, limit, entryView, (row) => writeCursor(list, sortValues(row)));
  }

  /** Refuses with `registerEntryNotFound` what was never entered. */
  async entry(reader: Reader | undefined, key: string, entryKey: string): Promise<RegisterHistoryView> {
    this.declared.require(key, reader);
    const [[row], versions] = await Promise.all([
      this.rows(key, { key: entryKey }, undefined, 1),
      query<VersionRow>(this.dataSource, versionsStatement(key, entryKey, reader)),
    ]);
    if (!row) throw new Problem('registerEntryNotFound');
    return { ...entryView(row), versions: versions.map((version) => versionView(version, reader)) };
  }

  /** The lines of a CSV file, read as they are asked for. */
  export(
    reader: Reader | undefined,
    key: string,
    filter: EntryFilter,
    language: Language,
  ): AsyncIterable<string> {
    const register = this.declared.require(key, reader);
    return csvOf(formSchema(register.entry, language), this.everyEntry(key, filter), language);
  }

  private async *everyEntry(key: string, filter: EntryFilter): AsyncIterable<RegisterEntryView> {
    let after: EntryKeys | undefined;
    for (;;) {
      const rows = await this.rows(key, filter, after, EXPORTED_AT_A_TIME);
      yield* rows.map(entryView);
      const last = rows.at(-1);
      if (!last || rows.length < EXPORTED_AT_A_TIME) return;
      after = sortValues(last);
    }
  }

  private rows(
    key: string,
    filter: EntryFilter,
    after: EntryKeys | undefined,
    count: number,
  ): Promise<EntryRow[]> {
    return query<EntryRow>(this.dataSource, entriesStatement(key, filter, after, count));
  }

  private async summaryIn(language: Language): Promise<(register: RegisterDeclaration) => RegisterSummary> {
    const officeName = await this.people.officeNames();
    return ({ key, title, summary, public: open, officer, basis }) => ({
      key,
      title,
      summary,
      public: open,
      office: officeName(officer),
      basis: basis.map((citation) => formatCitation(citation, language)),
    });
  }
}

function sortValues({ sorted_by, ordinal }: EntryRow): EntryKeys {
  return [sorted_by, ordinal];
}
