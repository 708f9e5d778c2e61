import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file received for a case, until a turn of the case has copied it into the record. */
@Entity('upload')
export class UploadEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'case_id' })
  caseId!: string;

  @Column('text')
  title!: string;

  @Column('bytea')
  sha256!: Buffer;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('integer')
  size!: number;

  @Column('bytea', { select: false })
  content!: Buffer;

  @Column('text')
  person!: string;
}
