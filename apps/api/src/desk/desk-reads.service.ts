import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  DeskCampaignView,
  DeskDeclaration,
  DeskFilingDetailView,
  DeskFilingView,
  DeskServiceView,
  DeskView,
  DocumentView,
  Language,
  ProcedureDeclaration,
  Text,
  Visitor,
} from '../../../../libs/domain';
import { type LocalDate, romeDateOf } from '../../../../libs/law';
import { query, sql } from '../../../../libs/persistence';
import { findProcedure } from '../../../../workflows/procedures';
import { formSchema } from '../procedures/form-schemas';
import { Problem } from '../problem/problem';
import { type DeskService, deskServiceOf, deskServices } from './desk-declarations';

/** A campaign that takes applications, with the moment on its clock. */
export interface OpenCampaign {
  readonly id: string;
  readonly title: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly moment: Date;
}

/** An entry of a register that stands for the visitor. */
export interface StandingEntry {
  readonly key: string;
  readonly title: string;
  readonly entry: Readonly<Record<string, unknown>>;
}

interface FilingRow {
  readonly id: string;
  readonly procedure: string;
  readonly parent_title: string | null;
  readonly number: string | null;
  readonly title: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly opened_at: Date;
  readonly closed_at: Date | null;
  readonly is_stopped: boolean;
}

interface DocumentRow {
  readonly id: string;
  readonly kind: DocumentView['kind'];
  readonly title: string;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: Buffer;
  readonly number: string | null;
  readonly at: Date;
}

const stopped: Text = { it: 'Sospesa', en: 'Stopped' };

/**
 * What a visitor of the desk sees. Every statement here runs as a role that reads no table of cases: what comes back is what
 * the functions of migration 0036 give to who asks.
 */
@Injectable()
export class DeskReads {
  constructor(private readonly dataSource: DataSource) {}

  async read({ taxCode, name }: Visitor, language: Language): Promise<DeskView> {
    const [services, filings] = await Promise.all([
      Promise.all(deskServices.map((service) => this.serviceView(service, language))),
      this.filings(),
    ]);
    return { name, taxCode, services, filings: filings.map(filingView) };
  }

  /** One filing with its documents. Refuses with `caseNotFound` what is not of who asks. */
  async filing(id: string): Promise<DeskFilingDetailView> {
    const row = await this.requireOwn(id);
    const documents = await this.documentsOf(row);
    return {
      ...filingView(row),
      documents: documents.map(({ media_type: mediaType, sha256, number, at, ...document }) => ({
        ...document,
        mediaType,
        sha256: sha256.toString('hex'),
        number: number ?? undefined,
        at: at.toISOString(),
        content: `/api/desk/filings/${id}/documents/${encodeURIComponent(document.id)}/content`,
      })),
    };
  }

  /** A document of a filing with its content. Refuses with `caseNotFound`, `documentNotFound`. */
  async document(id: string, document: string) {
    const row = await this.requireOwn(id);
    const found = (await this.documentsOf(row)).find((one) => one.id === document);
    const [stored] = await query<{ content: Buffer | null }>(
      this.dataSource,
      sql`SELECT desk_document_content(${id}, ${document}, ${lettersOf(row.procedure)}::text[]) AS content`,
    );
    if (!found || !stored?.content) throw new Problem('documentNotFound');
    const { title, number, media_type: mediaType, size } = found;
    return { title, number, mediaType, size, content: stored.content };
  }

  /** Campaigns of which a procedure is a part and that take applications now; none where it is no part of any. */
  async campaigns({ procedure, desk }: DeskService): Promise<OpenCampaign[]> {
    if (procedure.parent === undefined || !desk.campaign) return [];
    const { stages, facts } = desk.campaign;
    return query<OpenCampaign>(
      this.dataSource,
      sql`SELECT id, title, facts, moment FROM desk_campaigns(${procedure.parent}, ${[...stages]}::text[], ${[...facts]}::text[])`,
    );
  }

  /** For whom the visitor may file on a day. */
  async standings({ standing }: DeskDeclaration, on: LocalDate): Promise<StandingEntry[]> {
    if (!standing) return [];
    return query<StandingEntry>(
      this.dataSource,
      sql`SELECT key, title, entry FROM desk_standings(${standing.register}, ${standing.field}, ${on}::date)`,
    );
  }

  private async serviceView(service: DeskService, language: Language): Promise<DeskServiceView> {
    const { procedure, desk } = service;
    const campaigns = await this.campaigns(service);
    return {
      procedure: procedure.key,
      title: desk.title,
      instructions: desk.instructions,
      form: formSchema(desk.form, language),
      attachments: Object.entries(desk.attachments).map(([key, attachment]) => ({ key, ...attachment })),
      ...(desk.standing && { standing: { title: desk.standing.title, missing: desk.standing.missing } }),
      ...(desk.campaign && {
        campaigns: await Promise.all(campaigns.map((campaign) => this.campaignView(campaign, desk))),
        facts: shownFacts(procedure, desk.campaign.facts),
      }),
    };
  }

  private async campaignView(
    { id, title, facts, moment }: OpenCampaign,
    desk: DeskDeclaration,
  ): Promise<DeskCampaignView> {
    const standings = await this.standings(desk, romeDateOf(moment.getTime()));
    return {
      id,
      title,
      facts,
      standings: standings.map((entry) => ({ key: entry.key, title: entry.title })),
    };
  }

  /** What the visitor has filed. Refuses with `caseNotFound` anything else. */
  async requireOwn(id: string): Promise<FilingRow> {
    const row = (await this.filings()).find((filing) => filing.id === id);
    if (!row) throw new Problem('caseNotFound');
    return row;
  }

  private filings(): Promise<FilingRow[]> {
    return query<FilingRow>(this.dataSource, sql`SELECT * FROM desk_filings()`);
  }

  private documentsOf({ id, procedure }: FilingRow): Promise<DocumentRow[]> {
    return query<DocumentRow>(
      this.dataSource,
      sql`SELECT * FROM desk_documents(${id}, ${lettersOf(procedure)}::text[])`,
    );
  }
}

const lettersOf = (procedure: string): string[] => [...(deskServiceOf(procedure)?.desk.letters ?? [])];

/** Of the facts of the campaign those that visitors see, as its declaration has them. */
function shownFacts({ parent = '' }: ProcedureDeclaration, shown: readonly string[]) {
  const { facts = {} } = findProcedure(parent) ?? {};
  return Object.fromEntries(shown.flatMap((key) => (facts[key] ? [[key, facts[key]] as const] : [])));
}

function filingView(row: FilingRow): DeskFilingView {
  const declaration = findProcedure(row.procedure);
  const untitled: Text = { it: row.stage, en: row.stage };
  const outcome = row.outcome === null ? undefined : declaration?.outcomes[row.outcome]?.title;
  return {
    id: row.id,
    kind: declaration?.title ?? { it: row.procedure, en: row.procedure },
    title: row.title,
    ...(row.parent_title !== null && { campaign: row.parent_title }),
    ...(row.number !== null && { number: row.number }),
    filedAt: row.opened_at.toISOString(),
    stage: row.is_stopped ? stopped : (declaration?.stages[row.stage] ?? untitled),
    ...(outcome && { outcome }),
    ...(row.closed_at && { closedAt: row.closed_at.toISOString() }),
  };
}
