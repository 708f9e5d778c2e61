import { PEOPLE } from './open-cases.mjs';
import { built } from './stage.mjs';
import { rounded, Samples } from './statistics.mjs';

const DECISIONS = 200_000;

/**
 * What rights cost: inbox statements without any, with their conditions, and with those behind the second wall, one after
 * the other so that the machine is the same to all; and a decision of the table.
 */
export async function measureRights({ database, databaseUrl }, { inboxRounds }, progress) {
  const { ReaderPool } = built('libs/persistence/reader.js');
  const { withReader, always } = built('libs/persistence');
  const rights = built('apps/api/src/rights/case-rights.js');
  const { inboxStatement } = built('apps/api/src/tasks/inbox.js');
  const walled = new ReaderPool({ connectionString: databaseUrl, max: 4 });
  const samples = new Samples();
  const { isWorkShownTo, isWorkWatchedBy, mayReadCase } = rights;
  const withRights = { isWorkShownTo, isWorkWatchedBy, mayReadCase };
  const without = Object.fromEntries(Object.keys(withRights).map((name) => [name, () => always]));
  const text = { it: '', en: '' };
  try {
    await progress.step('Inboxes with and without rights', async () => {
      for (let round = 0; round < inboxRounds; round += 1)
        for (const [login, offices] of Object.entries(PEOPLE))
          for (const scope of ['team', 'all']) {
            const kind = login === 'auditor' ? 'auditor' : 'officer';
            const reader = {
              login,
              name: login,
              offices: offices.map((id) => ({ id, kind, name: text, unit: text })),
            };
            const statement = (conditions) => {
              Object.assign(rights, conditions);
              const { text: sql, parameters } = inboxStatement(reader, { scope, limit: 25 }).toStatement();
              return {
                name: `${scope} ${kind} ${conditions === without ? 'bare' : 'rights'}`,
                text: sql,
                values: parameters,
              };
            };
            const page = `${login}, ${scope}`;
            const bare = statement(without);
            const conditioned = statement(withRights);
            if (scope === 'team' || kind === 'auditor')
              await samples.time(`${page}: without rights`, () => database.query(bare));
            await samples.time(`${page}: conditions`, () => database.query(conditioned));
            await samples.time(`${page}: conditions and wall`, () =>
              withReader(() => walled.query(conditioned), { login, offices, watches: kind === 'auditor' }),
            );
          }
    });
  } finally {
    Object.assign(rights, withRights);
    await walled.end();
  }
  return { times: samples.summaries(), decisionMicroseconds: decide() };
}

/** One decision about a case with twenty open tasks, which is many. */
function decide() {
  const { may } = built('libs/rights');
  const work = Array.from({ length: 20 }, (_, n) => ({
    office: `office.${n}`,
    holder: n % 2 ? `p${n}` : undefined,
  }));
  const standing = {
    level: 'reserved',
    isOver: false,
    unit: { officer: 'u.officer', manager: 'u.manager' },
    offices: work.map(({ office }) => office),
    excluded: ['x'],
    admitted: ['y', 'z'],
    work,
  };
  const somebody = { person: 'p', offices: ['a', 'b', 'office.18'], watches: false };
  let given = 0;
  const began = performance.now();
  for (let n = 0; n < DECISIONS; n += 1) if (may('read', somebody, standing)) given += 1;
  if (given !== DECISIONS) throw new Error('The decision measured is one that refuses');
  return rounded(((performance.now() - began) * 1000) / DECISIONS);
}
