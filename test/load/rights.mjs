import pg from 'pg';
import { login as loginOf, PEOPLE } from './open-cases.mjs';
import { built } from './stage.mjs';
import { rounded, Samples } from './statistics.mjs';

const DECISIONS = 200_000;

/** Pages that show the same rows with rights and without: work of one's offices, and everything for who sees everything. */
const PAGES = [
  ['officer of four offices, team', 'officer', 'team'],
  ['manager of three desks, team', 'manager', 'team'],
  ['officer of a desk with few cases, team', 'quiet', 'team'],
  ['auditor, all', 'auditor', 'all'],
];

/**
 * What rights cost: the statements of inboxes and their requests without any, with the conditions of the table, and with
 * those behind the second wall, one after the other so that the machine is the same to all; and a decision of the table.
 */
export async function measureRights(stage, { rightsRounds }, progress) {
  const samples = new Samples();
  await progress.step('Inbox statements with and without rights', () =>
    measureStatements(stage, rightsRounds, samples),
  );
  await progress.step('Inboxes over HTTP with and without rights', () =>
    measureRequests(stage, rightsRounds, samples),
  );
  return { times: samples.summaries(), decisionMicroseconds: decide() };
}

async function measureStatements({ databaseUrl }, rounds, samples) {
  const { ReaderPool, withPlansKept } = built('libs/persistence/reader.js');
  const { withReader, always } = built('libs/persistence');
  const rights = built('apps/api/src/rights/case-rights.js');
  const { inboxStatement } = built('apps/api/src/tasks/inbox.js');
  const { isWorkShownTo, isWorkWatchedBy, mayReadCase } = rights;
  const withRights = { isWorkShownTo, isWorkWatchedBy, mayReadCase };
  const without = Object.fromEntries(Object.keys(withRights).map((name) => [name, () => always]));
  const text = { it: '', en: '' };
  // As the API plans them, so that what is compared is the rights and nothing else.
  const plain = new pg.Pool({
    connectionString: databaseUrl,
    max: 1,
    options: '-c plan_cache_mode=force_generic_plan',
  });
  const walled = new ReaderPool({ connectionString: databaseUrl, max: 1 });
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const [page, person, scope] of PAGES) {
        const login = loginOf(person);
        const offices = PEOPLE[person];
        const watches = person === 'auditor';
        const kind = watches ? 'auditor' : 'officer';
        const reader = {
          login,
          name: login,
          offices: offices.map((id) => ({ id, kind, name: text, unit: text })),
        };
        const statement = (conditions) => {
          Object.assign(rights, conditions);
          const { text: sql, parameters } = inboxStatement(reader, { scope, limit: 25 }).toStatement();
          const name = `${scope} ${kind} ${conditions === without ? 'bare' : 'rights'}`;
          return { name, text: sql, values: parameters };
        };
        const bare = statement(without);
        const conditioned = statement(withRights);
        await samples.time(`${page}: without rights`, () => plain.query(bare));
        await samples.time(`${page}: conditions`, () => plain.query(conditioned));
        await samples.time(`${page}: conditions and wall`, () =>
          withReader(() => withPlansKept(() => walled.query(conditioned)), { login, offices, watches }),
        );
      }
  } finally {
    Object.assign(rights, withRights);
    await Promise.all([plain.end(), walled.end()]);
  }
}

async function measureRequests({ api, startApi }, rounds, samples) {
  const bare = await startApi('api-without-rights', './test/load/without-rights.mjs');
  const read = (of, person, scope) => of.get(loginOf(person), `/tasks?scope=${scope}`);
  for (let round = -5; round < rounds; round += 1)
    for (const [page, person, scope] of PAGES) {
      if (round < 0) {
        // Both sides plan and warm up before anything counts.
        await read(bare, person, scope);
        await read(api, person, scope);
        continue;
      }
      await samples.time(`HTTP, ${page}: without rights`, () => read(bare, person, scope));
      await samples.time(`HTTP, ${page}: with both walls`, () => read(api, person, scope));
    }
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
