import type { Pool } from 'pg';
import { createActivities } from '../../activities';
import type { Actor, Fact, RecordedTurn, Turn } from '../../libs/domain';
import { noCases } from './no-cases';
import { plainDocuments } from './plain-documents';

const run = '00000000-0000-4000-8000-000000000001';
const officer: Actor = { person: 'anna.verdi', name: 'Anna Verdi', offices: ['cabinet.officer'] };

/** The activity that writes turns, for tests of the record alone. */
export function recordingOn(database: Pool): (turn: Turn) => Promise<RecordedTurn> {
  return createActivities({ database, ...plainDocuments, cases: noCases, changed: () => undefined })
    .recordTurn;
}

/** What a case makes in one turn. */
export function turnOf(caseId: string, turn: number, ...facts: Fact[]): Turn {
  const at = Date.UTC(2026, 2, 1, 9);
  return {
    case: caseId,
    run,
    turn,
    event: 7,
    entries: facts.map((fact) => ({ fact, actor: officer, at })),
  };
}
