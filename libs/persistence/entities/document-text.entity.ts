import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The text a letter or an act was made from, under the fingerprint of the document. */
@Entity('document_text')
export class DocumentTextEntity {
  @PrimaryColumn('bytea')
  sha256!: Buffer;

  @Column('text')
  text!: string;
}
