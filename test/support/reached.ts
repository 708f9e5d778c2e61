import type { Pool } from 'pg';
import type { ProcedureDeclaration } from '../../libs/domain';

/**
 * What the stories of a procedure have left out of what it declares, and what they have met that it does not: both lists
 * are empty when every task, letter, act, deadline, outcome, request and fact has been reached.
 */
export async function unreached(database: Pool, declaration: ProcedureDeclaration) {
  const seen = async (kind: string, field: string): Promise<string[]> => {
    const { rows } = await database.query<{ value: string }>(
      `SELECT DISTINCT j.fact->>'${field}' AS value FROM journal j JOIN case_file f ON f.id = j.case_id
       WHERE f.procedure = $1 AND j.fact->>'kind' = $2`,
      [declaration.key, kind],
    );
    return rows.map(({ value }) => value);
  };
  const { rows } = await database.query<{ key: string }>(
    `SELECT DISTINCT jsonb_object_keys(facts) AS key FROM case_file WHERE procedure = $1`,
    [declaration.key],
  );
  const reached = {
    tasks: await seen('taskCompleted', 'key'),
    letters: await seen('letterSent', 'letter'),
    acts: await seen('actAdopted', 'act'),
    deadlines: await seen('deadlineSet', 'key'),
    outcomes: await seen('caseClosed', 'outcome'),
    requests: await seen('requestMade', 'request'),
    facts: rows.map(({ key }) => key),
  };
  const declared = (what: keyof typeof reached): string[] => Object.keys(declaration[what]);
  const pairs = Object.entries(reached) as [keyof typeof reached, string[]][];
  return {
    missing: pairs.flatMap(([what, keys]) =>
      declared(what)
        .filter((key) => !keys.includes(key))
        .map((key) => `${what}: ${key}`),
    ),
    // What every case has is not declared by its procedure.
    unknown: pairs.flatMap(([what, keys]) =>
      keys
        .filter((key) => !declared(what).includes(key) && !key.startsWith('standard.'))
        .map((key) => `${what}: ${key}`),
    ),
  };
}
