import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentView } from '../../domain';

/** A document of a case's dossier. Written by a turn of the case only. */
@Entity('document')
export class DocumentEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'case_id' })
  caseId!: string;

  @Column('text')
  kind!: DocumentView['kind'];

  @Column('text')
  title!: string;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('integer')
  size!: number;

  @Column('bytea')
  sha256!: Buffer;

  @Column('text', { nullable: true })
  number!: string | null;

  @Column('timestamptz')
  at!: Date;

  /** Megabytes: read only where the document itself is asked for. */
  @Column('bytea', { select: false })
  content!: Buffer;
}
