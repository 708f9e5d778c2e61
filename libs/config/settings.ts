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

function optional(form: string, description: string, shape = /\S/, sensitive = false) {
  return described(z.string().regex(shape).optional(), { description, form, sensitive });
}

function file(description: string, sensitive = false) {
  return optional('file', description, /\S/, sensitive);
}

/** Whoever listens to unencrypted requests sees tokens: plain HTTP is for one machine alone. */
const ISSUER = /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/])\S+$/;

/** How the embedded provider tells who comes to the desk, and what it says of them. */
export const EMBEDDED_DESK_SCOPE = 'tax_code';
export const EMBEDDED_TAX_CODE_CLAIM = 'fiscal_number';

const MEBIBYTE = 1024 ** 2;
/** In seconds. */
const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Every setting of Marino, by the name of its environment variable. Nothing else is read from the environment. */
const environment = z.object({
  MARINO_DATABASE_URL: described(
    z
      .string()
      .regex(/^postgres(ql)?:\/\/\S+$/)
      .refine((url) => URL.canParse(url)),
    {
      description: 'PostgreSQL with the record. `npm start` sets it when it starts PostgreSQL itself.',
      form: '`postgresql://user:password@host:port/database`',
      sensitive: true,
    },
  ),
  MARINO_DATABASE_PASSWORD_FILE: file(
    'File with the password of PostgreSQL, in place of one in the address.',
  ),
  MARINO_DATABASE_CA: file(
    'Certificates of those who vouch for PostgreSQL, in PEM. With it the connection is encrypted, and the server must prove its name (`sslmode=verify-full`).',
  ),
  MARINO_DATABASE_CERT: file('Certificate by which Marino shows itself to PostgreSQL, in PEM.'),
  MARINO_DATABASE_KEY: file('Private key of that certificate, in PEM.', true),
  MARINO_DATABASE_POOL: wholeNumber(10, 1, 200, 'Connections to PostgreSQL that one process keeps at most.'),
  MARINO_TEMPORAL_ADDRESS: text(
    '127.0.0.1:7233',
    '`host:port`',
    'Temporal server that runs the cases.',
    /^\S+:\d{1,5}$/,
  ),
  MARINO_TEMPORAL_NAMESPACE: text('marino', 'name', 'Temporal namespace of the cases.', /^[\w.-]{1,200}$/),
  MARINO_TEMPORAL_TLS_CA: file(
    'Certificates of those who vouch for Temporal, in PEM. With it the connection is encrypted, and the server must prove its name.',
  ),
  MARINO_TEMPORAL_TLS_CERT: file('Certificate by which Marino shows itself to Temporal, in PEM.'),
  MARINO_TEMPORAL_TLS_KEY: file('Private key of that certificate, in PEM.', true),
  MARINO_TEMPORAL_TLS_SERVER_NAME: optional(
    'host name',
    'Name that Temporal must prove, where it is not that of the address.',
  ),
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
  MARINO_MASTER_KEY_FILE: optional(
    'file, a name and 32 bytes in Base64 a line',
    'File with the keys that protect the keys of cases, the newest last; made with a random key when absent. Without it no case can go on. Default: `master.keys` in the data folder.',
    /\S/,
    true,
  ),
  MARINO_ERASURE_AFTER: wholeNumber(
    3653,
    0,
    36_525,
    'How long a closed case must have been at rest before `marino erase` makes its histories unreadable.',
    'days',
  ),
  MARINO_TREASURY_CODES_FILE: file(
    'File with the codes of the treasury and the classification of budget lines, in JSON ([how](docs/operating.md#the-treasurer)). Without it payment orders are written as CSV alone.',
  ),
  MARINO_DEMONSTRATION: yesOrNo(
    false,
    'Signs in without a password, moves the clock of a case. Only for invented people and cases.',
  ),
  MARINO_PUBLIC_URL: optional(
    '`https://marino.example.org`',
    'Address by which browsers reach Marino, where they return to after signing in. Default: host and port of the API.',
    /^https?:\/\/[^/\s?#]+$/,
  ),
  MARINO_OIDC_ISSUER: optional(
    '`https://` address, on one machine also `http://`',
    'Issuer of the OpenID Connect provider that signs people in ([how](docs/sign-in.md)).',
    ISSUER,
  ),
  MARINO_OIDC_CLIENT_ID: text('marino', 'name', 'Name under which the provider knows Marino.'),
  MARINO_OIDC_CLIENT_SECRET_FILE: file(
    'File with the secret of Marino at the provider; without it Marino is a public client.',
  ),
  MARINO_OIDC_SCOPES: text(
    'openid profile',
    'names with spaces between',
    'Scopes that Marino asks for.',
    /\bopenid\b/,
  ),
  MARINO_OIDC_PERSON_CLAIM: text(
    'preferred_username',
    'name or path with dots',
    'Claim with the sign-in name of the person in the organisation.',
  ),
  MARINO_OIDC_TAX_CODE_CLAIM: optional(
    'name or path with dots',
    'Claim with the tax code of people who sign in with SPID or CIE, such as `fiscal_number`. With it the desk is open to people who do not belong to the house.',
  ),
  MARINO_OIDC_DESK_SCOPES: text(
    'openid profile',
    'names with spaces between',
    'Scopes that Marino asks for when somebody signs in at the desk.',
    /\bopenid\b/,
  ),
  MARINO_OIDC_ROLES_CLAIM: text(
    'realm_access.roles',
    'name or path with dots',
    'Claim with the roles of the person at the provider.',
  ),
  MARINO_OIDC_REQUIRED_ROLE: optional(
    'name',
    'Role without which nobody gets in. What somebody may do follows from their offices alone.',
  ),
  MARINO_OIDC_ACR_VALUES: optional(
    'values with spaces between',
    'Levels of assurance (`acr`) that are good enough; the provider is asked for them. Without it any is.',
  ),
  MARINO_OIDC_AUDIENCE: text(
    'marino-api',
    'name',
    'Audience that access tokens of programs must be for; never the client id.',
  ),
  MARINO_OIDC_PROGRAMS: optional(
    '`client=login`, with commas between',
    'Programs that sign in with client credentials, each with the person of the organisation it works as.',
    /^[\w.-]+=[\w.-]+(, *[\w.-]+=[\w.-]+)*$/,
  ),
  MARINO_EMBEDDED_PROVIDER: described(z.enum(['true', 'false']).optional(), {
    description:
      'Signs in without a password, by a provider of its own, where no issuer is set. Default: in a demonstration only.',
    form: '`true` or `false`',
  }),
  MARINO_SESSION_IDLE: wholeNumber(
    HOUR,
    1,
    DAY,
    'After how long without a request a session ends.',
    'seconds',
  ),
  MARINO_SESSION_LIMIT: wholeNumber(12 * HOUR, 60, 7 * DAY, 'How long a session lasts at most.', 'seconds'),
  MARINO_REAUTHENTICATION: wholeNumber(
    300,
    1,
    DAY,
    'How long ago somebody may have signed in who signs an act or orders a payment.',
    'seconds',
  ),
  MARINO_BODY_LIMIT: wholeNumber(MEBIBYTE, 1024, 100 * MEBIBYTE, 'Largest JSON body of a request.', 'bytes'),
  MARINO_UPLOAD_LIMIT: wholeNumber(
    20 * MEBIBYTE,
    1024,
    500 * MEBIBYTE,
    'Largest uploaded document.',
    'bytes',
  ),
  MARINO_REQUESTS_OF_PERSON: wholeNumber(
    3_000,
    0,
    1_000_000,
    'Requests that one person may make in a minute; 0 for any number.',
  ),
  MARINO_REQUESTS_OF_ADDRESS: wholeNumber(
    12_000,
    0,
    1_000_000,
    'Requests that one address may make in a minute, that of a whole office behind one line included; 0 for any number.',
  ),
  MARINO_SIGN_INS_OF_ADDRESS: wholeNumber(
    300,
    0,
    1_000_000,
    'Sign-ins that one address may try in a minute; 0 for any number.',
  ),
  MARINO_REQUEST_TIMEOUT: wholeNumber(
    120,
    1,
    3_600,
    'How long a request may take to arrive, an upload over a slow line included.',
    'seconds',
  ),
  MARINO_TRUSTED_PROXIES: optional(
    'addresses, networks or `loopback`, with commas',
    'Proxies in front of the API whose word about the caller is taken: from whom a request comes, and whether over HTTPS.',
    /^[\w.:/]+(,[\w.:/]+)*$/,
  ),
  MARINO_HSTS: wholeNumber(
    0,
    0,
    63_072_000,
    'How long browsers are told to come over HTTPS only (RFC 6797); 0 does not say it. Two years, 63072000, when everything is served over HTTPS.',
    'seconds',
  ),
  MARINO_SECURITY_CONTACT: optional(
    '`mailto:`, `https://` or `tel:` address',
    'Whom to tell about a weakness; published at `/.well-known/security.txt` (RFC 9116).',
    /^(mailto:|https:\/\/|tel:)\S+$/,
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

/** Settings that mean something only together: the first asks for the others. */
const together = [
  ['MARINO_DATABASE_CERT', ['MARINO_DATABASE_KEY', 'MARINO_DATABASE_CA']],
  ['MARINO_DATABASE_KEY', ['MARINO_DATABASE_CERT']],
  ['MARINO_TEMPORAL_TLS_CERT', ['MARINO_TEMPORAL_TLS_KEY', 'MARINO_TEMPORAL_TLS_CA']],
  ['MARINO_TEMPORAL_TLS_KEY', ['MARINO_TEMPORAL_TLS_CERT']],
  ['MARINO_TEMPORAL_TLS_SERVER_NAME', ['MARINO_TEMPORAL_TLS_CA']],
] as const satisfies readonly (readonly [SettingName, readonly SettingName[]])[];

/** The settings of one process, parsed and typed. */
export type Settings = ReturnType<typeof arrange>;

function arrange(read: z.output<typeof environment>) {
  const wordsOf = (list: string | undefined) => list?.split(/[\s,]+/).filter(Boolean) ?? [];
  const issuer = read.MARINO_OIDC_ISSUER;
  const { MARINO_EMBEDDED_PROVIDER: embedded = String(read.MARINO_DEMONSTRATION) } = read;
  return {
    database: {
      url: read.MARINO_DATABASE_URL,
      passwordFile: read.MARINO_DATABASE_PASSWORD_FILE,
      tls: { ca: read.MARINO_DATABASE_CA, cert: read.MARINO_DATABASE_CERT, key: read.MARINO_DATABASE_KEY },
      pool: read.MARINO_DATABASE_POOL,
    },
    temporal: {
      address: read.MARINO_TEMPORAL_ADDRESS,
      tls: {
        ca: read.MARINO_TEMPORAL_TLS_CA,
        cert: read.MARINO_TEMPORAL_TLS_CERT,
        key: read.MARINO_TEMPORAL_TLS_KEY,
        serverName: read.MARINO_TEMPORAL_TLS_SERVER_NAME,
      },
      namespace: read.MARINO_TEMPORAL_NAMESPACE,
      taskQueue: read.MARINO_TASK_QUEUE,
      commandTimeoutMs: read.MARINO_COMMAND_TIMEOUT * 1000,
    },
    http: {
      host: read.MARINO_HTTP_HOST,
      port: read.MARINO_HTTP_PORT,
      bodyLimit: read.MARINO_BODY_LIMIT,
      uploadLimit: read.MARINO_UPLOAD_LIMIT,
      requestsOfPerson: read.MARINO_REQUESTS_OF_PERSON,
      requestsOfAddress: read.MARINO_REQUESTS_OF_ADDRESS,
      signInsOfAddress: read.MARINO_SIGN_INS_OF_ADDRESS,
      requestMs: read.MARINO_REQUEST_TIMEOUT * 1000,
      trustedProxies: read.MARINO_TRUSTED_PROXIES?.split(','),
      hstsSeconds: read.MARINO_HSTS,
      securityContact: read.MARINO_SECURITY_CONTACT,
    },
    dataDir: read.MARINO_DATA_DIR,
    tokenKeyFile: read.MARINO_TOKEN_KEY_FILE ?? join(read.MARINO_DATA_DIR, 'token.key'),
    masterKeyFile: read.MARINO_MASTER_KEY_FILE ?? join(read.MARINO_DATA_DIR, 'master.keys'),
    erasureAfterDays: read.MARINO_ERASURE_AFTER,
    treasuryCodesFile: read.MARINO_TREASURY_CODES_FILE,
    demonstration: read.MARINO_DEMONSTRATION,
    publicUrl: read.MARINO_PUBLIC_URL,
    signIn: {
      /** Who signs people in: a provider elsewhere, the one embedded here, or nobody. */
      provider: issuer ? 'external' : embedded === 'true' ? 'embedded' : 'none',
      issuer,
      clientId: read.MARINO_OIDC_CLIENT_ID,
      clientSecretFile: read.MARINO_OIDC_CLIENT_SECRET_FILE,
      scopes: read.MARINO_OIDC_SCOPES,
      personClaim: read.MARINO_OIDC_PERSON_CLAIM,
      /** The desk is open where it is there. */
      taxCodeClaim: issuer
        ? read.MARINO_OIDC_TAX_CODE_CLAIM
        : embedded === 'true'
          ? EMBEDDED_TAX_CODE_CLAIM
          : undefined,
      deskScopes: issuer ? read.MARINO_OIDC_DESK_SCOPES : `openid profile ${EMBEDDED_DESK_SCOPE}`,
      rolesClaim: read.MARINO_OIDC_ROLES_CLAIM,
      requiredRole: read.MARINO_OIDC_REQUIRED_ROLE,
      acrValues: wordsOf(read.MARINO_OIDC_ACR_VALUES),
      audience: read.MARINO_OIDC_AUDIENCE,
      programs: new Map(
        wordsOf(read.MARINO_OIDC_PROGRAMS).map((pair) => pair.split('=') as [client: string, login: string]),
      ),
      idleMs: read.MARINO_SESSION_IDLE * 1000,
      limitMs: read.MARINO_SESSION_LIMIT * 1000,
      reauthenticationMs: read.MARINO_REAUTHENTICATION * 1000,
    },
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
  if (read.success) {
    requireSafeSignIn(read.data);
    const lacking = together.flatMap(([name, others]) =>
      name in given
        ? others.filter((other) => !(other in given)).map((other) => `${other} is missing: ${name} needs it.`)
        : [],
    );
    if (lacking.length > 0) throw new SettingsError(lacking.join('\n'));
    return arrange(read.data);
  }
  const names = [...new Set(read.error.issues.map(({ path }) => String(path[0])))] as SettingName[];
  throw new SettingsError(
    names
      .map((name) => `${name} ${name in given ? 'is wrong' : 'is missing'}: expected ${formOf(name)}.`)
      .join('\n'),
  );
}

/** What no single setting shows. Throws {@link SettingsError}. */
function requireSafeSignIn(read: z.output<typeof environment>): void {
  // An ID token is for the client: it would pass for an access token.
  if (read.MARINO_OIDC_AUDIENCE === read.MARINO_OIDC_CLIENT_ID)
    throw new SettingsError('MARINO_OIDC_AUDIENCE is wrong: it must differ from MARINO_OIDC_CLIENT_ID.');
  const asksNoPassword = read.MARINO_EMBEDDED_PROVIDER === 'true' && !read.MARINO_DEMONSTRATION;
  if (asksNoPassword && !/^(127\.\d+\.\d+\.\d+|localhost|::1)$/.test(read.MARINO_HTTP_HOST))
    throw new SettingsError(
      'MARINO_EMBEDDED_PROVIDER is wrong: it asks for no password, so MARINO_HTTP_HOST must be 127.0.0.1 or MARINO_DEMONSTRATION true.',
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
