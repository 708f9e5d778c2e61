import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../../law';

/** An application that has arrived at an office and waits to be registered, or has become a case. */
@Entity('incoming')
export class IncomingEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  procedure!: string;

  @Column('text', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('text')
  office!: string;

  @Column('text')
  sender!: string;

  @Column('text')
  subject!: string;

  @Column('date', { name: 'received_on' })
  receivedOn!: LocalDate;

  @Column('jsonb')
  application!: unknown;

  @Column('text', { name: 'case_id', nullable: true })
  caseId!: string | null;
}
