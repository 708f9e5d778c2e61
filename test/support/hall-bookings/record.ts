import { createActivities } from '../../../activities';
import type { Fact, RegisterFact } from '../../../libs/domain';
import { noCases } from '../no-cases';
import type { Office } from '../office';
import { plainDocuments } from '../plain-documents';

type Entered = Extract<RegisterFact, { kind: 'registerEntered' }>;

/** Writes what cases do with the register of halls, as their workflows would. */
export class HallsRecord {
  private readonly turns = new Map<string, number>();

  constructor(private readonly office: Office) {}

  /** A case with its first booking. */
  async open(caseId: string, booking: Entered): Promise<void> {
    await this.write(
      caseId,
      {
        kind: 'caseOpened',
        procedure: 'hallBooking',
        title: caseId,
        application: {},
        offices: ['cabinet.officer', 'cabinet.director'],
        stage: 'booking',
      },
      booking,
    );
  }

  async write(caseId: string, ...facts: Fact[]): Promise<void> {
    const turn = (this.turns.get(caseId) ?? 0) + 1;
    this.turns.set(caseId, turn);
    const { recordTurn } = createActivities({
      database: this.office.database,
      ...plainDocuments,
      cases: noCases,
      changed: () => undefined,
    });
    await recordTurn({
      case: caseId,
      run: '00000000-0000-4000-8000-000000000001',
      turn,
      event: turn,
      entries: facts.map((fact) => ({
        fact,
        at: Date.UTC(2020, 0, 1),
        actor: { person: 'andrea.locatelli', name: 'Andrea Locatelli', offices: ['cabinet.officer'] },
        reason: 'Concessione della sala.',
      })),
    });
  }
}

/** An association has a hall from a day to a day; its name is the key. */
export function booking(
  version: string,
  association: string,
  days: { from: string; to?: string },
  hall = 'Sala Alessi',
): Entered {
  const title = `${hall}: ${association}`;
  return {
    kind: 'registerEntered',
    version,
    register: 'halls',
    key: association,
    title,
    words: title,
    ...days,
    entry: { hall, association },
  };
}

export function ending(version: string, association: string, on: string): RegisterFact {
  return { kind: 'registerEnded', version, register: 'halls', key: association, on };
}
