import { Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { system, timersOfDayHaveCome } from '../../../../libs/domain';
import { addDays, earlierOf, type LocalDate } from '../../../../libs/law';
import { query, sql } from '../../../../libs/persistence';
import { CaseCommands } from '../commands/case-commands.service';
import { Problem } from '../problem/problem';
import { engineClockOf, fastForward } from './fast-forward';

interface FamilyMember {
  readonly id: string;
  /** Milliseconds between the case's clock and the engine's; `bigint` comes as text. */
  readonly clock_offset: string;
  readonly parent_id: string | null;
  readonly today: LocalDate;
  readonly next_due: LocalDate | null;
}

/** Moves the clock of a round, its applications and their parts together, as time would. */
@Injectable()
export class DemonstrationClock {
  /** One move at a time: two on one family would undo each other. */
  private moving: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly client: Client,
    private readonly dataSource: DataSource,
    private readonly commands: CaseCommands,
  ) {}

  /**
   * Moves the clock of a case, its parent and their children to the beginning of a day. It stops after each
   * deadline on the way, so that what one case tells another on that day is heard before the next. Refuses
   * with `clockInThePast`.
   */
  async advance(caseId: string, until: LocalDate): Promise<void> {
    const turn = this.moving.then(() => this.move(caseId, until));
    this.moving = turn.catch(() => undefined);
    await turn;
  }

  private async move(caseId: string, until: LocalDate): Promise<void> {
    let family = await this.familyOf(caseId);
    const moved = family.find(({ id }) => id === caseId);
    if (!moved) throw new Problem('caseClosed');
    if (until <= moved.today) throw new Problem('clockInThePast');
    for (let day = moved.today; day < until;) {
      day = nextStop(family, day, until);
      await this.moveFamily(family, day);
      family = await this.familyOf(caseId);
    }
  }

  /** The running cases that share the case's clock. */
  private async familyOf(caseId: string): Promise<FamilyMember[]> {
    return query<FamilyMember>(
      this.dataSource,
      sql`SELECT id, clock_offset, parent_id, today::text AS today, next_due FROM case_family(${caseId})`,
    );
  }

  private async moveFamily(family: readonly FamilyMember[], day: LocalDate): Promise<void> {
    for (const together of generationsOf(family)) {
      await Promise.all(together.map((member) => this.moveOne(member, day)));
    }
    // Only now can the deadlines of the next stretch be read.
    await Promise.all(family.map(({ id }) => this.settled(id)));
  }

  private async moveOne({ id, clock_offset }: FamilyMember, day: LocalDate): Promise<void> {
    await fastForward(this.client, { id, clockOffset: Number(clock_offset) }, timersOfDayHaveCome(day));
    const ahead = Math.max(0, (await engineClockOf(this.client, id)) - Date.now());
    await query(
      this.dataSource,
      sql`INSERT INTO clock_advance (case_id, ahead) VALUES (${id}, ${ahead})
          ON CONFLICT (case_id) DO UPDATE SET ahead = excluded.ahead`,
    );
  }

  /** Waits until everything the case has done so far is on record: what the Update `opened` answers for. */
  private async settled(id: string): Promise<void> {
    await this.commands.send(id, 'opened', { actor: system }).catch((error: unknown) => {
      if (!(error instanceof Problem && error.kind === 'caseClosed')) throw error;
    });
  }
}

/** The day after the family's next deadline, when it has expired; `until` if there is none before. */
function nextStop(family: readonly FamilyMember[], day: LocalDate, until: LocalDate): LocalDate {
  const afterDeadlines = family
    .flatMap(({ next_due }) => next_due ?? [])
    .map((due) => addDays(due, 1))
    .filter((stop) => stop > day);
  return afterDeadlines.reduce(earlierOf, until);
}

/** Parts first: their news must be there when the day of what they are a part of begins. */
function generationsOf(family: readonly FamilyMember[]): FamilyMember[][] {
  const parents = new Map(family.map(({ id, parent_id }) => [id, parent_id]));
  const generationOf = (id: string): number => {
    const parent = parents.get(id);
    return parent && parents.has(parent) ? generationOf(parent) + 1 : 0;
  };
  const generations: FamilyMember[][] = [];
  for (const member of family) (generations[generationOf(member.id)] ??= []).push(member);
  return generations.reverse();
}
