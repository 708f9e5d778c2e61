import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './project-root';

/** What people are told about a setting; the text after `MARINO_...` in an error is its form. */
interface SettingNotes {
  readonly description: string;
  /** What a value looks like, for the table and for errors. */
  readonly form: string;
  /** Never shown, not even when it is wrong. */
  readonly sensitive?: boolean;
}

const notes = z.registry<SettingNotes>();

function described<S extends z.ZodType>(schema: S, note: SettingNotes): S {
  notes.add(schema, note);
  return schema;
}

function wholeNumber(fallback: number, least: number, most: number, description: string, unit = 'number') {
  const digits = z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .default(fallback);
  return described(digits, { description, form: `whole ${unit}, ${least} to ${most}` });
}

function yesOrNo(fallback: boolean, description: string) {
  const flag = z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .default(fallback);
  return described(flag, { description, form: '`true` or `false`' });
}

function text(fallback: string, form: string, description: string, shape = /\S/) {
  return described(z.string().regex(shape).default(fallback), { description, form });
}

const MEBIBYTE = 1024 ** 2;
/** In seconds. */
const DAY = 86_400;

/** Every setting of Marino, by the name of its environment variable. Nothing else is read from the environment. */
const environment = z.object({
  MARINO_DATABASE_URL: described(z.string().regex(/^postgres(ql)?:\/\/\S+$/), {
    description: 'PostgreSQL with the record. `npm start` sets it when it starts PostgreSQL itself.',
    form: '`postgresql://user:password@host:port/database`',
    sensitive: true,
  }),
  MARINO_DATABASE_POOL: wholeNumber(10, 1, 200, 'Connections to PostgreSQL that one process keeps at most.'),
  MARINO_TEMPORAL_ADDRESS: text(
    '127.0.0.1:7233',
    '`host:port`',
    'Temporal server that runs the cases.',
    /^\S+:\d{1,5}$/,
  ),
  MARINO_TEMPORAL_NAMESPACE: text('marino', 'name', 'Temporal namespace of the cases.', /^[\w.-]{1,200}$/),
  MARINO_TASK_QUEUE: text('cases', 'name', 'Temporal task queue of the cases.', /^[\w.-]{1,200}$/),
  MARINO_HTTP_HOST: text('127.0.0.1', 'host name or address', 'Address on which the API listens.'),
  MARINO_HTTP_PORT: wholeNumber(
    4320,
    0,
    65_535,
    'Port on which the API listens; 0 takes any free port.',
    'port',
  ),
  MARINO_DATA_DIR: text(join(projectRoot, '.marino'), 'folder', 'Folder with everything one machine keeps.'),
  MARINO_TOKEN_KEY_FILE: described(z.string().min(1).optional(), {
    description:
      'File with the key that signs sign-in tokens; made with a random key when absent. Default: `token.key` in the data folder.',
    form: 'file of at least 32 bytes',
    sensitive: true,
  }),
  MARINO_DEMONSTRATION: yesOrNo(
    false,
    'Signs in without a password, moves the clock of a case. Only for invented people and cases.',
  ),
  MARINO_BODY_LIMIT: wholeNumber(MEBIBYTE, 1024, 100 * MEBIBYTE, 'Largest JSON body of a request.', 'bytes'),
  MARINO_UPLOAD_LIMIT: wholeNumber(
    20 * MEBIBYTE,
    1024,
    500 * MEBIBYTE,
    'Largest uploaded document.',
    'bytes',
  ),
  MARINO_COMMAND_TIMEOUT: wholeNumber(
    15,
    1,
    120,
    'How long the API waits until a command has been carried out.',
    'seconds',
  ),
  MARINO_WORKER_CACHED_WORKFLOWS: wholeNumber(
    500,
    0,
    100_000,
    'Cases a worker keeps in memory between steps.',
  ),
  MARINO_WORKER_WORKFLOW_TASKS: wholeNumber(40, 2, 1_000, 'Steps of cases a worker runs at the same time.'),
  MARINO_WORKER_ACTIVITIES: wholeNumber(50, 1, 1_000, 'Activities a worker runs at the same time.'),
  MARINO_WORKER_GRACE: wholeNumber(
    10,
    0,
    600,
    'Time a stopping worker gives to work in progress.',
    'seconds',
  ),
  MARINO_WORKER_BUILD: described(
    z
      .string()
      .regex(/^[\w.-]{1,40}$/)
      .optional(),
    {
      description:
        'Name of this build, by which Temporal tells workers of different versions apart. Default: a fingerprint of its workflows.',
      form: 'up to 40 letters, digits, `.`, `-` or `_`',
    },
  ),
  MARINO_HISTORY_GRACE: wholeNumber(
    DAY,
    0,
    30 * DAY,
    'How long the engine keeps a case after its end, before its history moves into the record; shorter than the retention of the namespace.',
    'seconds',
  ),
  MARINO_WORKER_STACK_TRACES: yesOrNo(
    false,
    'Keeps stack traces of waiting promises in workflows: for finding faults, at half the speed.',
  ),
});

/** The settings of one process, parsed and typed. */
export type Settings = ReturnType<typeof arrange>;

function arrange(read: z.output<typeof environment>) {
  return {
    database: { url: read.MARINO_DATABASE_URL, pool: read.MARINO_DATABASE_POOL },
    temporal: {
      address: read.MARINO_TEMPORAL_ADDRESS,
      namespace: read.MARINO_TEMPORAL_NAMESPACE,
      taskQueue: read.MARINO_TASK_QUEUE,
      commandTimeoutMs: read.MARINO_COMMAND_TIMEOUT * 1000,
    },
    http: {
      host: read.MARINO_HTTP_HOST,
      port: read.MARINO_HTTP_PORT,
      bodyLimit: read.MARINO_BODY_LIMIT,
      uploadLimit: read.MARINO_UPLOAD_LIMIT,
    },
    dataDir: read.MARINO_DATA_DIR,
    tokenKeyFile: read.MARINO_TOKEN_KEY_FILE ?? join(read.MARINO_DATA_DIR, 'token.key'),
    demonstration: read.MARINO_DEMONSTRATION,
    worker: {
      cachedWorkflows: read.MARINO_WORKER_CACHED_WORKFLOWS,
      workflowTasks: read.MARINO_WORKER_WORKFLOW_TASKS,
      activities: read.MARINO_WORKER_ACTIVITIES,
      graceMs: read.MARINO_WORKER_GRACE * 1000,
      build: read.MARINO_WORKER_BUILD,
      historyGraceMs: read.MARINO_HISTORY_GRACE * 1000,
      stackTraces: read.MARINO_WORKER_STACK_TRACES,
    },
  } as const;
}

/** Settings are missing or wrong. The message names each and what is expected, never the value found. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads all settings at once; call it once, at the start of a process.
 * An empty variable counts as absent, as container files write it. Throws {@link SettingsError}.
 */
export function readSettings(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const given = Object.fromEntries(
    Object.keys(environment.shape)
      .map((name) => [name, variables[name]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = environment.safeParse(given);
  if (read.success) return arrange(read.data);
  const names = [...new Set(read.error.issues.map(({ path }) => String(path[0])))] as SettingName[];
  throw new SettingsError(
    names
      .map((name) => `${name} ${name in given ? 'is wrong' : 'is missing'}: expected ${formOf(name)}.`)
      .join('\n'),
  );
}

type SettingName = keyof typeof environment.shape;

/** The table of settings for the README, in Markdown. */
export function describeSettings(): string {
  const rows = (Object.keys(environment.shape) as SettingName[]).map((name) => {
    const { description, form, sensitive } = noteOf(name);
    return `| \`${name}\` | ${defaultOf(name)} | ${form} | ${description}${sensitive ? ' Secret.' : ''} |`;
  });
  return ['| Setting | Default | Form | What it does |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}

function defaultOf(name: SettingName): string {
  const schema: z.ZodType<string | number | boolean | undefined> = environment.shape[name];
  const absent = schema.safeParse(undefined);
  if (!absent.success) return 'required';
  if (absent.data === undefined) return '';
  // A path of this machine would differ from one reader to the next.
  return `\`${String(absent.data).replace(`${projectRoot}/`, '')}\``;
}

function formOf(name: SettingName): string {
  return noteOf(name).form;
}

function noteOf(name: SettingName): SettingNotes {
  const note = notes.get(environment.shape[name]);
  if (!note) throw new Error(`Setting ${name} is not described`);
  return note;
}
