import { AsyncLocalStorage } from 'node:async_hooks';
import { Pool, type PoolClient, type PoolConfig } from 'pg';

/** For whom statements run: the database shows of every case no more than this person may see (migration 0028). */
export interface DatabaseReader {
  readonly login: string;
  readonly offices: readonly string[];
  /** Whether one of the offices watches over the whole house. */
  readonly watches: boolean;
  /** Somebody at the desk, who belongs to no office: works as a role that reads no table of cases (migration 0036). */
  readonly isVisitor?: boolean;
  /** What they may sign for offices under mandates, and how far they sign in the offices they hold. */
  readonly signing?: readonly SigningScope[];
}

/** As `may_sign_under_mandate` of the database reads it (migration 0030). */
export interface SigningScope {
  readonly office: string;
  readonly kinds?: readonly string[];
  readonly upTo?: string;
  readonly limit?: true;
}

const asking = new AsyncLocalStorage<{ reader?: DatabaseReader; plansKept?: boolean }>();

/** Runs work of which nobody has said yet for whom it is: until {@link readAs} says so, nothing of any case is seen. */
export function withReader<T>(work: () => T, reader?: DatabaseReader): T {
  return asking.run({ ...(reader && { reader }) }, work);
}

/** From here on the statements of this work run for somebody. */
export function readAs(reader: DatabaseReader): void {
  const store = asking.getStore();
  if (!store) throw new Error('Nothing is asked here for anybody');
  store.reader = reader;
}

/** Statements of this work are planned once for each connection, without looking at their values. */
export function withPlansKept<T>(work: () => T): T {
  return asking.run({ ...asking.getStore(), plansKept: true }, work);
}

const ROLE = 'marino_reader';
const VISITOR_ROLE = 'marino_visitor';
const standsFor = new WeakMap<PoolClient, string>();

type Connected = (
  error: Error | undefined,
  client: PoolClient | undefined,
  release: (error?: Error | boolean) => void,
) => void;

/**
 * Connections that work as the role which sees only what the present reader may see. A connection is told who asks when it
 * is handed out and the last one was somebody else, and with it how statements are planned.
 */
export class ReaderPool extends Pool {
  constructor(options?: PoolConfig) {
    super(options);
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<PoolClient> | void {
    const settings = presentSettings();
    if (!callback) return super.connect().then((client) => stand(client, settings));
    super.connect((error, client, release) => {
      if (error || !client) return callback(error, client, release);
      stand(client, settings).then(
        () => callback(undefined, client, release),
        (failure: Error) => {
          release(failure);
          callback(failure, undefined, () => undefined);
        },
      );
    });
  }
}

function presentSettings(): string {
  const { reader, plansKept = false } = asking.getStore() ?? {};
  const plans = plansKept ? 'force_generic_plan' : 'auto';
  if (!reader) return JSON.stringify([ROLE, '', '', 'false', plans, '']);
  const { login, offices, watches, isVisitor = false, signing = [] } = reader;
  const mandates = signing.length > 0 ? JSON.stringify(signing) : '';
  const role = isVisitor ? VISITOR_ROLE : ROLE;
  return JSON.stringify([role, login, offices.join(','), String(watches), plans, mandates]);
}

async function stand(client: PoolClient, settings: string): Promise<PoolClient> {
  const before = standsFor.get(client);
  if (before === settings) return client;
  const [role = ROLE, ...values] = JSON.parse(settings) as string[];
  try {
    if (before === undefined || !before.startsWith(JSON.stringify([role]).slice(0, -1)))
      await client.query(`SET ROLE ${role}`);
    await client.query({
      name: 'reader',
      text: `SELECT set_config('marino.login', $1, false), set_config('marino.offices', $2, false),
        set_config('marino.watches', $3, false), set_config('plan_cache_mode', $4, false),
        set_config('marino.mandates', $5, false)`,
      values,
    });
  } catch (error) {
    client.release(true);
    throw error;
  }
  standsFor.set(client, settings);
  return client;
}
