import { built } from './stage.mjs';
import { Samples } from './statistics.mjs';

/** Officer and manager of the desks over which the open cases are spread; the last one has few. */
const DESKS = [
  ['contributions.officer', 'contributions.manager'],
  ['cabinet.officer', 'cabinet.director'],
  ['general-affairs.officer', 'general-affairs.director'],
  ['communication.officer', 'communication.director'],
  ['international-relations.officer', 'international-relations.director'],
];
const QUIET_DESK = ['nominations.officer', 'nominations.manager'];
const CASES_OF_QUIET_DESK = 40;
const ADVICE = 'urban-planning';
const BATCH = 500;
const DAY_MS = 86_400_000;

/** People who hold what the demonstration spreads over several. */
export const PEOPLE = {
  officer: ['cabinet.officer', 'general-affairs.officer', 'communication.officer', ADVICE],
  manager: ['contributions.manager', 'cabinet.director', 'communication.director'],
  quiet: ['nominations.officer'],
  auditor: ['auditor'],
};
export const login = (name) => `bench.${name}`;

/** Others of the house, who hold an office as well. */
const COLLEAGUES = 296;

export async function seedReaders(database) {
  await database.query(
    `WITH colleague AS (INSERT INTO person (login, name) SELECT 'bench.colleague.' || n, 'Bench ' || n FROM generate_series(1, $1) n RETURNING login)
     INSERT INTO holding (person, office, from_date) SELECT login, 'cabinet.officer', '2020-01-01' FROM colleague`,
    [COLLEAGUES],
  );
  for (const [name, offices] of Object.entries(PEOPLE)) {
    await database.query('INSERT INTO person (login, name) VALUES ($1, $1)', [login(name)]);
    await database.query(
      `INSERT INTO holding (person, office, from_date) SELECT $1, office, '2020-01-01' FROM unnest($2::text[]) office`,
      [login(name), offices],
    );
  }
}

/**
 * Adds open cases up to `count`, written by the same function that records the turns of real ones: a first turn with
 * the opening, a legal deadline and a task, and for one case in five a second in which the task is claimed.
 */
export async function openCasesUpTo(database, from, count, tell) {
  for (let first = from; first < count; first += BATCH) {
    const size = Math.min(BATCH, count - first);
    const turns = Array.from({ length: size }, (_, place) => turnsOf(first + place)).flat();
    await database.query(
      `SELECT record_turn(t->>'case', '00000000-0000-0000-0000-000000000001', (t->>'turn')::int, 5, t->'entries', (t->'changes')::jsonb)
       FROM json_array_elements($1::json) WITH ORDINALITY AS l (t, n) ORDER BY n`,
      [JSON.stringify(turns)],
    );
    tell(`${first + size} of ${count}`);
  }
  await database.query('VACUUM (ANALYZE)');
}

function turnsOf(number) {
  const { changesOfTurn } = built('libs/domain');
  const id = `open${String(number).padStart(8, '0')}`;
  const quiet = number < CASES_OF_QUIET_DESK;
  const [officer, manager] = quiet ? QUIET_DESK : DESKS[number % DESKS.length];
  const opened = Date.now() - (scattered(number, 300) + 1) * DAY_MS;
  const day = (days) => new Date(opened + days * DAY_MS).toISOString().slice(0, 10);
  const actor = { person: login('officer'), name: 'Bench', offices: [officer] };
  const kind = scattered(number, 20);
  const office = quiet || kind < 16 ? officer : kind < 19 ? manager : ADVICE;
  const task = `${id}.2`;
  const opening = [
    {
      kind: 'caseOpened',
      procedure: 'religiousContribution',
      title: `Ente ${number}: Parrocchia di San Teodulo, restauro delle facciate`,
      party: `Ente religioso n. ${number}`,
      application: { body: `Ente religioso n. ${number}`, description: 'Restauro conservativo. '.repeat(30) },
      offices: [officer, manager],
      stage: 'formalCheck',
    },
    { kind: 'responsibleNamed', person: actor.person, name: actor.name },
    {
      kind: 'deadlineSet',
      deadline: `${id}.1`,
      key: 'conclusion',
      due: day(400),
      explanation: { start: day(0), due: day(400), steps: ['invented for a measurement'] },
    },
    {
      kind: 'taskOpened',
      task,
      key: 'formalCheck',
      procedure: 'religiousContribution',
      stage: 'formalCheck',
      office,
      due: kind === 7 ? undefined : day(scattered(number, 700)),
      context: { receivedOn: day(0), intakeUntil: day(90), late: false },
      excluded: [],
    },
  ];
  const turn = (place, at, facts) => {
    const entries = facts.map((fact) => ({ fact, actor, at }));
    return {
      case: id,
      turn: place,
      entries: entries.map((entry) => ({ ...entry, at: new Date(at).toISOString() })),
      changes: changesOfTurn(id, entries),
    };
  };
  const claim = { kind: 'taskClaimed', task, person: actor.person, name: actor.name, revision: 2 };
  return [
    turn(1, opened, opening),
    ...(office !== manager && scattered(number, 5) === 0 ? [turn(2, opened + 60_000, [claim])] : []),
  ];
}

/** The same number for the same case in every run, spread evenly below `limit`. */
const scattered = (number, limit) =>
  Math.floor(((((number + 1) * 2_654_435_761) % 4_294_967_296) / 4_294_967_296) * limit);

const PAGES = [
  ['officer of four offices, team', 'officer', 'scope=team'],
  ['officer of four offices, mine', 'officer', 'scope=mine'],
  ['officer of four offices, all', 'officer', 'scope=all'],
  ['manager of three desks, team', 'manager', 'scope=team'],
  ['manager of three desks, all', 'manager', 'scope=all'],
  ['officer of a desk with few cases, team', 'quiet', 'scope=team'],
  ['officer of a desk with few cases, all', 'quiet', 'scope=all'],
  ['auditor, all', 'auditor', 'scope=all'],
];

/** The first page of each inbox by due date, and the one after it for the officer. */
export async function readInboxes(api, rounds) {
  const samples = new Samples();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, who, scope] of PAGES) {
      const page = await samples.time(name, () => api.get(login(who), `/tasks?${scope}`));
      if (who === 'officer' && scope === 'scope=team' && page.next) {
        await samples.time('officer of four offices, team, second page', () =>
          api.get(login(who), `/tasks?${scope}&after=${page.next}`),
        );
      }
    }
  }
  return samples.summaries();
}
