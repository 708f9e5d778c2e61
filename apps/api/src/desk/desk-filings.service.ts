import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { TakenDocument, Text, Visitor } from '../../../../libs/domain';
import { daysAhead, notOffered, validateForm } from '../../../../libs/forms';
import { romeDateOf, romeTimeOf } from '../../../../libs/law';
import { query, sql } from '../../../../libs/persistence';
import { below, OpenCase } from '../cases/open-case.service';
import { DocumentsService, type ReceivedFile } from '../documents/documents.service';
import { Problem } from '../problem/problem';
import type { Reader } from '../rights/reader';
import type { DeskFile, DeskFilingBody } from './desk.schema';
import { type DeskService, deskServiceOf } from './desk-declarations';
import { DeskReads, type OpenCampaign, type StandingEntry } from './desk-reads.service';

/** Files that wait for the application they come with belong to no case yet. */
const NO_CASE = 'desk';

interface FileRow {
  readonly id: string;
  readonly sha256: Buffer;
  readonly media_type: string;
  readonly size: number;
}

/** What one visitor may bring in a day: far more than a large call asks of a proposer, far less than a disk. */
export const MOST_FILES_A_DAY = 300;
const MOST_BYTES_A_DAY = 1024 ** 3;

/** What is filed becomes a case at once: it is registered, and the receipt is there to be read. */
@Injectable()
export class DeskFilings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reads: DeskReads,
    private readonly opening: OpenCase,
    private readonly documents: DocumentsService,
  ) {}

  /** Keeps a file until the application comes. Refuses with `tooManyFiles`. */
  async keep({ login }: Reader, { title, mediaType, content }: ReceivedFile): Promise<DeskFile> {
    await this.requireRoom(content.length);
    const sha256 = createHash('sha256').update(content).digest();
    const file = randomUUID();
    await query(
      this.dataSource,
      sql`INSERT INTO upload (id, case_id, title, sha256, media_type, size, content, person)
          VALUES (${file}, ${NO_CASE}, ${title}, ${sha256}, ${mediaType}, ${content.length}, ${content}, ${login})`,
    );
    return { file, sha256: sha256.toString('hex'), size: content.length };
  }

  /** Brings a document to what was filed before. Refuses with `caseNotFound`, `tooManyFiles`, and as commands do. */
  async add(reader: Reader, id: string, file: ReceivedFile, key: string): Promise<void> {
    await this.reads.requireOwn(id);
    await this.requireRoom(file.content.length);
    await this.documents.bring(reader, id, file, key);
  }

  /** Whoever asks sees their own files only, so these are what they have brought. */
  private async requireRoom(size: number): Promise<void> {
    const [brought] = await query<{ files: number; bytes: number }>(
      this.dataSource,
      sql`SELECT count(*)::int AS files, coalesce(sum(size), 0)::float8 AS bytes
          FROM upload WHERE person LIKE 'visitor:%' AND at > now() - interval '1 day'`,
    );
    const { files = 0, bytes = 0 } = brought ?? {};
    if (files >= MOST_FILES_A_DAY || bytes + size > MOST_BYTES_A_DAY) throw new Problem('tooManyFiles');
  }

  /**
   * Files an application and gives the id of its case. Refuses with `procedureNotFound` what is not filed at the desk, with
   * `parentRequired`, with `notNow` where the campaign takes no applications (any more), with `invalidForm`,
   * `idempotencyKeyReused` and as commands do.
   */
  async file(reader: Reader, visitor: Visitor, body: DeskFilingBody, key: string): Promise<string> {
    const service = deskServiceOf(body.procedure);
    if (!service) throw new Problem('procedureNotFound');
    const { procedure, desk } = service;
    const arrivedAt = Date.now();
    const campaign = await this.campaignOf(service, body.parent);
    // What counts is when it arrived, not when that was looked up.
    const moment = campaign ? campaign.moment.getTime() - (Date.now() - arrivedAt) : arrivedAt;
    const day = romeDateOf(moment);
    const standing = await this.standingOf(service, body.standing, day);
    const documents = await this.documentsOf(service, body.documents);
    const checked = validateForm(desk.form, body.application);
    if (!checked.ok) throw new Problem('invalidForm', { problems: below('application', checked.problems) });
    const wrong = [
      ...daysAhead(desk.form, checked.value, day),
      ...notOffered(desk.form, checked.value, campaign?.facts ?? {}),
    ];
    if (wrong.length > 0) throw new Problem('invalidForm', { problems: below('application', wrong) });
    const application = validateForm(
      procedure.opening.form,
      desk.applicationOf(checked.value, {
        visitor,
        standing: standing?.entry,
        day,
        time: romeTimeOf(moment),
        attached: body.documents.map(({ attachment }) => attachment),
      }),
    );
    if (!application.ok)
      throw new Problem('invalidForm', { problems: below('application', application.problems) });
    return this.opening.file(
      reader,
      procedure,
      {
        application: application.value,
        documents,
        ...(campaign && { parent: campaign.id, receivedOn: day }),
      },
      // Sent again, a file has another id and the same content.
      { key, request: { ...body, documents: documents.map(({ title, sha256 }) => [title, sha256]) } },
    );
  }

  private async campaignOf(service: DeskService, parent?: string): Promise<OpenCampaign | undefined> {
    if (!service.desk.campaign) return undefined;
    if (parent === undefined) throw new Problem('parentRequired');
    const found = (await this.reads.campaigns(service)).find(({ id }) => id === parent);
    if (!found) throw new Problem('notNow');
    return found;
  }

  private async standingOf(
    { desk }: DeskService,
    key: string | undefined,
    day: string,
  ): Promise<StandingEntry | undefined> {
    if (!desk.standing) return undefined;
    const found = (await this.reads.standings(desk, day)).find((entry) => entry.key === key);
    if (!found) throw invalid(['standing'], desk.standing.missing);
    return found;
  }

  /** Every document is one that the desk asks for and that the visitor has brought; none that it needs is missing. */
  private async documentsOf(
    { desk }: DeskService,
    brought: DeskFilingBody['documents'],
  ): Promise<TakenDocument[]> {
    for (const [key, { required }] of Object.entries(desk.attachments)) {
      const isThere = brought.some(({ attachment }) => attachment === key);
      if (required && !isThere) throw invalid(['documents', key], fileMissing);
    }
    const files = await query<FileRow>(
      this.dataSource,
      sql`SELECT id, sha256, media_type, size FROM upload WHERE id = ANY (${brought.map(({ file }) => file)}::text[])`,
    );
    return brought.map(({ attachment, file }) => {
      const declared = desk.attachments[attachment];
      const found = files.find(({ id }) => id === file);
      if (!declared || !found) throw invalid(['documents', attachment], fileMissing);
      return {
        title: declared.title.it,
        upload: file,
        sha256: found.sha256.toString('hex'),
        mediaType: found.media_type,
        size: found.size,
      };
    });
  }
}

const fileMissing: Text = { it: 'Allegare il documento.', en: 'Attach the document.' };

function invalid(path: readonly string[], message: Text): Problem {
  return new Problem('invalidForm', { problems: [{ path: [...path], message }] });
}
