import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import { type RecordedYears, system, type TaskHolder } from '../../libs/domain';
import { recordedYears } from '../../libs/persistence';
import type { Ports } from '../ports';
import { openCase, type OpenCase } from './open-case';

/** The case of a year that is to begin by itself. */
export interface OpenYear extends Pick<OpenCase, 'procedure' | 'title' | 'now' | 'simulated' | 'gated'> {
  readonly year: number;
  readonly application: unknown;
  /** Whose head answers for the case until somebody is named. */
  readonly manager: string;
}

/** Says what is on record of the years of a procedure; undefined where none is counted yet. */
export function readYears({ database, movesClocks }: Ports) {
  /** `moment` is that of a demonstration or a test; elsewhere the real clock decides. */
  return async function readYears(procedure: string, moment?: number): Promise<RecordedYears | undefined> {
    if (moment !== undefined && !movesClocks)
      throw ApplicationFailure.nonRetryable('Only a demonstration has a day of its own', 'demonstrationOnly');
    return recordedYears(database, procedure);
  };
}

/**
 * Opens the case of a year. The record settles its id, whoever asks first; a case with this id is opened once, and one that
 * is there already is no error.
 */
export function openYear(ports: Ports) {
  const { database } = ports;
  const open = openCase(ports);

  return async function openYear({ year, application, manager, ...opening }: OpenYear): Promise<string> {
    const { procedure } = opening;
    const { rows } = await database.query<{ id: string }>('SELECT case_of_year($1, $2, $3) AS id', [
      procedure,
      year,
      randomUUID(),
    ]);
    const [settled] = rows;
    if (!settled) throw new Error(`No id was settled for ${procedure} ${year}`);
    const start = { application, actor: system, responsible: await headOf(manager) };
    await open({ ...opening, id: settled.id, start });
    return settled.id;
  };

  /** Until somebody is named the head of the unit answers for a case (L. 241/1990 art. 5 c. 2), or else the office itself. */
  async function headOf(office: string): Promise<TaskHolder> {
    const { rows } = await database.query<TaskHolder>('SELECT person, name FROM head_of_office($1)', [
      office,
    ]);
    return rows[0] ?? { person: office, name: office };
  }
}
