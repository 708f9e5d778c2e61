import type { ProcedureDeclaration } from '../../../../libs/domain';
import { officer } from '../../../../test/support/contributions';
import { application, round } from '../procedure';
import { executed, stories } from './executed-round';
import { opening } from './scene';
import './intake';
import './examination';
import './before-split';
import './round';
import './split';
import './latecomers';
import './grant';

describe('all of it together', () => {
  it('ends the round with what was paid and what came back', async () => {
    const { office, desk, id, late } = await executed();
    await Promise.all(Object.values(stories).map((story) => story()));
    expect((await office.caseFile(id)).outcome).toBeNull();
    await office.command(late, 'withdraw', officer, { reason: 'Domanda tardiva.' });
    expect(await desk.outcome(id)).toBe('completed');
    const { facts } = await office.caseFile(id);
    // Five grants of 40,000.00, one of 36,000.00, 120,000.00 for the Curia.
    expect(facts['paid']).toBe('356000.00');
    expect(facts['recovered']).toBe('98000.00');
  });

  it.each<[string, ProcedureDeclaration]>([
    ['round', round],
    ['application', application],
  ])('reaches everything that the %s declares', async (_name, declaration) => {
    const { database } = await opening;
    const seen = async (kind: string, field: string): Promise<string[]> => {
      const { rows } = await database.query<{ value: string }>(
        `SELECT DISTINCT j.fact->>'${field}' AS value FROM journal j JOIN case_file f ON f.id = j.case_id
         WHERE f.procedure = $1 AND j.fact->>'kind' = $2 ORDER BY value`,
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
    for (const [what, keys] of Object.entries(reached)) {
      const declared = Object.keys(declaration[what as keyof typeof reached]);
      expect([what, keys.toSorted()]).toEqual([what, declared.toSorted()]);
    }
  });
});
