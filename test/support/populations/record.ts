import type { Pool } from 'pg';
import type { Actor, Fact, Level, RecordedTurn } from '../../../libs/domain';
import { explainDeadline, cite, type LocalDate, romeInstantOf } from '../../../libs/law';
import { recordingOn } from '../turns';

const run = '00000000-0000-4000-8000-000000000001';
export const worker: Actor = {
  person: 'andrea.locatelli',
  name: 'Andrea Locatelli',
  offices: ['cabinet.officer'],
};

interface Opening {
  readonly procedure?: string;
  readonly level?: Level;
  readonly on?: LocalDate;
  readonly offices?: readonly [string, string];
  readonly title?: string;
  /** The campaign of which it is a part. */
  readonly parent?: string;
}

/** Cases for others to look at, written as their workflows would. */
export class CasesToLookAt {
  private readonly turns = new Map<string, number>();
  private day: LocalDate = '2026-03-01';

  constructor(private readonly database: Pool) {}

  async open(
    id: string,
    { procedure = 'genericCase', level = 'ordinary', on, offices, title = id, parent }: Opening = {},
  ): Promise<void> {
    await this.write(id, on, {
      kind: 'caseOpened',
      procedure,
      title,
      application: {},
      ...(parent !== undefined && { parent }),
      offices: [...(offices ?? ['cabinet.officer', 'cabinet.director'])],
      stage: 'any',
      ...(level !== 'ordinary' && { confidentiality: { level } }),
    });
  }

  /** One turn of a case, on a day; on that of the turn before without one. */
  async write(id: string, on: LocalDate | undefined, ...facts: Fact[]): Promise<RecordedTurn> {
    this.day = on ?? this.day;
    const turn = (this.turns.get(id) ?? 0) + 1;
    this.turns.set(id, turn);
    return this.writeTurn(id, turn, ...facts);
  }

  /** The turn of this number, perhaps once more. */
  async writeTurn(id: string, turn: number, ...facts: Fact[]): Promise<RecordedTurn> {
    const at = romeInstantOf(this.day, 9);
    return recordingOn(this.database)({
      case: id,
      run,
      turn,
      event: turn,
      entries: facts.map((fact) => ({ fact, at, actor: worker })),
    });
  }

  /** A deadline of the case that has passed. */
  async expired(id: string, due: LocalDate, deadline = `${id}.d`): Promise<void> {
    const explanation = explainDeadline({
      start: due,
      amount: 0,
      unit: 'days',
      direction: 'forward',
      rule: cite('L. 241/1990', '2', '2'),
    });
    await this.write(
      id,
      due,
      { kind: 'deadlineSet', deadline, key: 'conclusion', due, explanation },
      { kind: 'deadlineExpired', deadline, key: 'conclusion' },
    );
  }
}
