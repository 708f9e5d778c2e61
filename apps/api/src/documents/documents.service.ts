import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, Repository } from 'typeorm';
import type { ActCorrectionView, AddDocument, CommandReceipt, DocumentView } from '../../../../libs/domain';
import { ActCorrections } from './act-corrections.service';
import { DocumentEntity, query, sql, UploadEntity } from '../../../../libs/persistence';
import { CaseAccess } from '../cases/case-access.service';
import { CaseCommands } from '../commands/case-commands.service';
import { Problem } from '../problem/problem';
import { actorOf, holds, type Reader } from '../rights/reader';

export interface ReceivedFile {
  readonly title: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** The dossier of a case: what is in it, and what people add. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly access: CaseAccess,
    private readonly commands: CaseCommands,
    private readonly corrections: ActCorrections,
    private readonly dataSource: DataSource,
    @InjectRepository(DocumentEntity) private readonly documents: Repository<DocumentEntity>,
    @InjectRepository(UploadEntity) private readonly uploads: Repository<UploadEntity>,
  ) {}

  async list(reader: Reader, caseId: string): Promise<DocumentView[]> {
    const { in_charge } = await this.access.require(reader, caseId, 'documents');
    const found = await this.documents.find({ where: { caseId }, order: { at: 'ASC', id: 'ASC' } });
    const hasActs = found.some(({ kind }) => kind === 'act');
    const corrections = hasActs ? await this.corrections.of(reader, caseId) : undefined;
    // Only the head of the unit that has the case begins to correct its acts.
    const mayCorrect = holds(reader, in_charge[1] ?? '');
    return found.map(({ id, title, kind, mediaType, size, sha256, number, at }) => {
      const correction = corrections?.get(id);
      const path = `/api/cases/${caseId}/documents/${encodeURIComponent(id)}`;
      return {
        id,
        title,
        kind,
        mediaType,
        size,
        sha256: sha256.toString('hex'),
        number: number ?? undefined,
        at: at.toISOString(),
        content: `${path}/content`,
        ...(isWritten(kind) && { text: `${path}/text` }),
        ...(correction && { correction }),
        ...(mayCorrect && kind === 'act' && isCorrectable(correction) && { mayCorrect }),
      };
    });
  }

  /** A document with its content. Refuses with `caseNotFound`, `documentNotFound`. */
  async read(reader: Reader, caseId: string, id: string): Promise<DocumentEntity> {
    await this.access.require(reader, caseId, `document ${id}`);
    const found = await this.documents
      .createQueryBuilder('document')
      .addSelect('document.content')
      .where({ id, caseId })
      .getOne();
    if (!found) throw new Problem('documentNotFound');
    return found;
  }

  /** The text of a letter or an act, in Markdown. Refuses with `caseNotFound`, `documentNotFound`. */
  async readText(reader: Reader, caseId: string, id: string): Promise<string> {
    await this.access.require(reader, caseId, `document ${id}`);
    const [found] = await query<{ text: string | null }>(
      this.dataSource,
      sql`SELECT text_of_document(${caseId}, ${id}) AS text`,
    );
    if (!found?.text) throw new Problem('documentNotFound');
    return found.text;
  }

  /** Adds a document to the dossier. Refuses as {@link CaseAccess.requireRight} and as commands do. */
  async add(reader: Reader, caseId: string, file: ReceivedFile, key?: string): Promise<CommandReceipt> {
    await this.access.requireRight('add', reader, caseId);
    return this.bring(reader, caseId, file, key);
  }

  /**
   * Keeps the file aside, then asks the case to add it: the case's turn copies it into the record. The caller has made sure
   * that the reader may.
   */
  async bring(reader: Reader, caseId: string, file: ReceivedFile, key?: string): Promise<CommandReceipt> {
    const { title, mediaType, content } = file;
    const sha256 = createHash('sha256').update(content).digest();
    // With a key the id follows from it, so that a repeated request adds one document.
    const upload = key
      ? createHash('sha256')
          .update(JSON.stringify([caseId, reader.login, key]))
          .update(sha256)
          .digest('base64url')
      : randomUUID();
    await this.uploads
      .createQueryBuilder()
      .insert()
      .values({
        id: upload,
        caseId,
        title,
        sha256,
        mediaType,
        size: content.length,
        content,
        person: reader.login,
      })
      .orIgnore()
      .execute();
    return this.commands.send<AddDocument>(
      caseId,
      'addDocument',
      {
        title,
        upload,
        sha256: sha256.toString('hex'),
        mediaType,
        size: content.length,
        actor: actorOf(reader),
      },
      key,
    );
  }
}

/** What is left of an act that a court has annulled in part may still be corrected. */
function isCorrectable(correction: ActCorrectionView | undefined): boolean {
  return !correction || correction.state === 'annulledInPart';
}

/** Letters and acts are written by the case; the rest comes from outside. */
function isWritten(kind: DocumentView['kind']): boolean {
  return kind === 'letter' || kind === 'act';
}
