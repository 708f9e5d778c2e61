import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';
import { TEMPORAL_PORTS } from './ports.mjs';
import { PROJECT_ROOT } from './project.mjs';

/** Each by environment or by flag; the flag wins. Marino's own settings, read by the applications, pass through. */
const SETTINGS = [
  {
    env: 'MARINO_DATA_DIR',
    flag: 'data-dir',
    initial: '.marino',
    about: 'folder with everything this machine keeps',
  },
  {
    env: 'MARINO_HTTP_PORT',
    flag: 'http-port',
    initial: '4320',
    about: 'port of the web pages and of the API',
  },
  {
    env: 'MARINO_POSTGRES_PORT',
    flag: 'postgres-port',
    initial: '4321',
    about: 'port of the PostgreSQL started here',
  },
  {
    env: 'MARINO_TEMPORAL_PORT',
    flag: 'temporal-port',
    initial: '4322',
    about: 'first of eight ports in a row for the Temporal started here',
  },
  {
    env: 'MARINO_DATABASE_URL',
    flag: 'database-url',
    about: 'an existing PostgreSQL database to use instead',
  },
  {
    env: 'MARINO_TEMPORAL_ADDRESS',
    flag: 'temporal-address',
    about: 'host:port of an existing Temporal to use instead',
  },
  {
    env: 'MARINO_TEMPORAL_NAMESPACE',
    flag: 'temporal-namespace',
    initial: 'marino',
    about: 'its namespace for cases',
  },
  { env: 'MARINO_TASK_QUEUE', flag: 'task-queue', initial: 'cases', about: 'its task queue for cases' },
  {
    env: 'MARINO_DEMONSTRATION',
    flag: 'demonstration',
    initial: 'true',
    about: 'true fills in invented people and a finished round, and lets anyone sign in',
  },
];

export function readSettings(argv, env) {
  const options = Object.fromEntries(SETTINGS.map(({ flag }) => [flag, { type: 'string' }]));
  let flags;
  try {
    flags = parseArgs({
      args: argv,
      options: { ...options, reset: { type: 'boolean' }, help: { type: 'boolean' } },
    }).values;
  } catch (error) {
    throw new Failure(`${error.message}\n\n${helpText()}`);
  }
  const read = (name) => {
    const { env: variable, flag, initial } = SETTINGS.find((setting) => setting.env === name);
    return flags[flag] ?? (env[variable] || initial);
  };
  requireExisting('MARINO_DATABASE_URL', OF_EXISTING.database, read, env);
  requireExisting('MARINO_TEMPORAL_ADDRESS', OF_EXISTING.temporal, read, env);
  const httpPort = port('MARINO_HTTP_PORT', read);
  const ports = {
    postgres: port('MARINO_POSTGRES_PORT', read),
    temporal: port('MARINO_TEMPORAL_PORT', read, TEMPORAL_PORTS),
  };
  return {
    help: flags.help === true,
    reset: flags.reset === true,
    dataDir: resolve(PROJECT_ROOT, read('MARINO_DATA_DIR')),
    httpPort,
    ports,
    databaseUrl: databaseUrl(read),
    temporalAddress: shaped('MARINO_TEMPORAL_ADDRESS', /^[^\s/]+:\d{1,5}$/, 'host:port', read),
    namespace: shaped('MARINO_TEMPORAL_NAMESPACE', NAME, 'letters, digits and . _ - only', read),
    taskQueue: shaped('MARINO_TASK_QUEUE', NAME, 'letters, digits and . _ - only', read),
    demonstration: yesOrNo('MARINO_DEMONSTRATION', read),
  };
}

/** What only an existing server is reached by; the applications read them, see libs/config. */
export const OF_EXISTING = {
  database: [
    'MARINO_DATABASE_PASSWORD_FILE',
    'MARINO_DATABASE_CA',
    'MARINO_DATABASE_CERT',
    'MARINO_DATABASE_KEY',
  ],
  temporal: [
    'MARINO_TEMPORAL_TLS_CA',
    'MARINO_TEMPORAL_TLS_CERT',
    'MARINO_TEMPORAL_TLS_KEY',
    'MARINO_TEMPORAL_TLS_SERVER_NAME',
  ],
};

function requireExisting(place, names, read, env) {
  const given = names.filter((name) => env[name]);
  if (given.length === 0 || read(place) !== undefined) return;
  throw new Failure(`${given[0]} is for an existing server: set ${place} as well.`);
}

export function helpText() {
  const rows = SETTINGS.map(({ env, flag, initial, about }) => {
    const names = `  ${env.padEnd(26)} --${flag.padEnd(19)}`;
    return `${names} ${about}${initial === undefined ? '' : ` (${initial})`}`;
  });
  return [
    'npm start                 starts PostgreSQL, Temporal, the worker, the API and the web on this machine',
    'npm start -- --reset      the same, after deleting the contents of the data folder',
    '',
    'Settings, by environment or by flag:',
    ...rows,
  ].join('\n');
}

/** As libs/config takes them, see there. */
const NAME = /^[\w.-]{1,200}$/;

function shaped(name, shape, form, read) {
  const value = read(name);
  if (value === undefined || shape.test(value)) return value;
  throw new Failure(`${name} is wrong: expected ${form}.`);
}

/** The value found is never shown: it holds a password. */
function databaseUrl(read) {
  const value = read('MARINO_DATABASE_URL');
  const named = (url) => /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
  if (value === undefined || (URL.canParse(value) && named(new URL(value)))) return value;
  throw new Failure(
    'MARINO_DATABASE_URL is wrong: expected postgresql://user:password@host:port/database. ' +
      'Characters such as @ / : # in a password are written percent-encoded.',
  );
}

/** The first of `count` ports in a row. */
function port(name, read, count = 1) {
  const value = Number(read(name));
  const last = 65_536 - count;
  if (Number.isInteger(value) && value > 0 && value <= last) return value;
  throw new Failure(`${name} must be a port, a whole number from 1 to ${last}.`);
}

function yesOrNo(name, read) {
  const value = read(name);
  if (value === 'true' || value === 'false') return value === 'true';
  throw new Failure(`${name} must be true or false.`);
}
