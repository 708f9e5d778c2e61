import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { createActivities } from '../../activities';
import type { Actor, Fact, JournalEntry } from '../../libs/domain';
import { type DateExplanation, type LocalDate, romeInstantOf } from '../../libs/law';
import { noCases } from './no-cases';
import { plainDocuments } from './plain-documents';

const officer: Actor = { person: 'anna.verdi', name: 'Anna Verdi', offices: ['contributions.officer'] };

/** A fact and the day on which it happened; what it says of a deadline is said of the term. */
export type Dated = readonly [on: LocalDate, fact: Fact];

/** A case whose term runs: what counts are the dates. */
export interface RecordedTerm {
  readonly title: string;
  readonly receivedOn: LocalDate;
  readonly explanation: DateExplanation;
  /** What comes after the opening, in turns of their own. */
  readonly then?: readonly Dated[];
  readonly clockOffset?: number;
}

/** Puts cases of the contributions on record as the turns of their workflows would, without an engine. */
export class TermRecorder {
  private readonly runs = new Map<string, string>();
  private readonly recordTurn;

  constructor(database: Pool, documents: typeof plainDocuments = plainDocuments) {
    this.recordTurn = createActivities({
      database,
      ...documents,
      cases: noCases,
      changed: () => undefined,
    }).recordTurn;
  }

  /** @returns the id of the case */
  async keep({ title, receivedOn, explanation, then = [], clockOffset }: RecordedTerm): Promise<string> {
    const id = randomUUID();
    this.runs.set(id, randomUUID());
    const opening: readonly Fact[] = [
      {
        kind: 'caseOpened',
        procedure: 'religiousContribution',
        title,
        party: title,
        application: {},
        offices: ['contributions.officer', 'contributions.manager'],
        stage: 'registered',
        clockOffset,
      },
      {
        kind: 'registered',
        register: 'protocol',
        direction: 'in',
        subject: title,
        correspondent: title,
        key: 'application',
        receivedOn,
      },
      { kind: 'deadlineSet', deadline: '', key: 'conclusion', due: explanation.due, explanation },
    ];
    await this.turn(
      id,
      1,
      opening.map((fact): Dated => [receivedOn, fact]),
    );
    for (const [index, dated] of then.entries()) await this.turn(id, index + 2, [dated]);
    return id;
  }

  /** A turn of the case; with the number of one that is there already it takes its place, as after a crash. */
  async turn(id: string, turn: number, facts: readonly Dated[]): Promise<void> {
    const entries = facts.map(([on, fact]): JournalEntry => ({
      fact: 'deadline' in fact ? { ...fact, deadline: `${id}.term` } : fact,
      actor: officer,
      at: romeInstantOf(on, 10),
    }));
    await this.recordTurn({ case: id, run: this.runs.get(id) ?? '', turn, event: 7, entries });
  }
}
