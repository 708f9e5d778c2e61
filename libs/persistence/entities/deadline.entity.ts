import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeadlineView } from '../../domain';
import type { DateExplanation, LocalDate } from '../../law';

/** A legal date of a case, as the last turn left it. Written by `record_turn` only. */
@Entity('deadline')
export class DeadlineEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'case_id' })
  caseId!: string;

  @Column('text')
  key!: string;

  @Column('text', { nullable: true })
  subject!: string | null;

  @Column('date')
  due!: LocalDate;

  @Column('text')
  state!: DeadlineView['state'];

  @Column('jsonb')
  explanation!: DateExplanation;
}
