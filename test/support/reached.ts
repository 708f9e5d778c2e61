import type { Pool } from 'pg';
import { declaredThings, keepReach, type Reached, reachedThings } from '../../infra/procedures/checks';
import type { ProcedureDeclaration } from '../../libs/domain';

/**
 * The end of the stories of a procedure: each thing it declares has been reached by one of them, and they met nothing that
 * it does not declare. What they reached is kept for `npm run procedure:check`. Stands after the last story, as tests that
 * run side by side are over by then.
 */
export function describeReach(
  declaration: ProcedureDeclaration,
  databaseOf: () => Pool | Promise<Pool>,
): void {
  describe(`the stories of ${declaration.key} reach`, () => {
    let met: string[];
    beforeAll(async () => {
      const reached = await reachedIn(await databaseOf(), declaration);
      keepReach(declaration, reached, new Date());
      met = reachedThings(reached);
    });

    const declared = declaredThings(declaration);
    test.each(declared)('%s', (thing) => {
      expect(met).toContain(thing);
    });
    test('nothing that is not declared', () => {
      expect(met.filter((thing) => !declared.includes(thing))).toEqual([]);
    });
  });
}

async function reachedIn(database: Pool, { key }: ProcedureDeclaration): Promise<Reached> {
  const seen = async (kind: string, field: string): Promise<string[]> => {
    const { rows } = await database.query<{ value: string }>(
      `SELECT DISTINCT j.fact->>$3 AS value FROM journal j JOIN case_file f ON f.id = j.case_id
       WHERE f.procedure = $1 AND j.fact->>'kind' = $2 ORDER BY value`,
      [key, kind, field],
    );
    return rows.map(({ value }) => value);
  };
  const { rows } = await database.query<{ key: string }>(
    `SELECT DISTINCT jsonb_object_keys(facts) AS key FROM case_file WHERE procedure = $1 ORDER BY key`,
    [key],
  );
  return {
    tasks: await seen('taskCompleted', 'key'),
    letters: await seen('letterSent', 'letter'),
    acts: await seen('actAdopted', 'act'),
    deadlines: await seen('deadlineSet', 'key'),
    outcomes: await seen('caseClosed', 'outcome'),
    requests: await seen('requestMade', 'request'),
    facts: rows.map(({ key: fact }) => fact),
  };
}
