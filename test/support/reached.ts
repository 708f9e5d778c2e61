import type { Pool } from 'pg';
import {
  declaredThings,
  keepReach,
  keepReachOfRegister,
  type Reached,
  reachedThings,
} from '../../infra/procedures/checks';
import { forPreview, type ProcedureDeclaration, startingFrom } from '../../libs/domain';
import { catalogue } from '../../workflows/procedures';

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
    let shown: string[];
    beforeAll(async () => {
      const database = await databaseOf();
      shown = await shownBesideForms(database, declaration);
      const reached = await reachedIn(database, declaration);
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
    test('no task that shows what has no name in the languages of the screens', () => {
      const named = namedIn(declaration);
      expect(shown.filter((key) => !named.has(key))).toEqual([]);
    });
  });
}

/**
 * The same for what the correction or import of one register has beside that of the others, whose stories reach the rest.
 */
export function describeReachOfRegister(
  declaration: ProcedureDeclaration,
  things: readonly string[],
  databaseOf: () => Pool,
): void {
  test(`the stories of ${declaration.key} reach what it has beside others`, async () => {
    const reached = await reachedIn(databaseOf(), declaration);
    keepReachOfRegister(declaration, reached, new Date());
    expect(reachedThings(reached)).toEqual(expect.arrayContaining([...things]));
    const declared = declaredThings(declaration);
    expect(reachedThings(reached).filter((thing) => !declared.includes(thing))).toEqual([]);
  });
}

/** What tasks have shown beside their forms. */
async function shownBesideForms(database: Pool, { key }: ProcedureDeclaration): Promise<string[]> {
  const { rows } = await database.query<{ key: string }>(
    `SELECT DISTINCT shown.key FROM journal j JOIN case_file f ON f.id = j.case_id,
       jsonb_each(j.fact->'context') AS shown (key, value)
     WHERE f.procedure = $1 AND j.fact->>'kind' = 'taskOpened' AND shown.value::text <> 'null' ORDER BY key`,
    [key],
  );
  return rows.map((row) => row.key);
}

/** Names that a procedure, its family and the kit give, as the screens read them. */
function namedIn({ key, parent }: ProcedureDeclaration): ReadonlySet<string> {
  const own = catalogue.filter((known) => known.key === key).map(({ context }) => context ?? {});
  const family = catalogue.filter((known) => [key, parent].includes(known.key) || known.parent === key);
  const named = [...own, ...family.map(({ facts }) => facts)].flatMap(Object.keys);
  // What is for the form itself is not shown beside it.
  return new Set([...named, startingFrom, forPreview]);
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
