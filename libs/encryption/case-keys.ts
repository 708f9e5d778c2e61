import type { Pool } from 'pg';
import type { MasterKeys } from './master-keys';
import { type Key, randomKey, seal, unseal } from './seal';

/** How long a process works with a key before it looks again: an erasure is complete everywhere after this. */
const REMEMBER_FOR_MS = 2 * 60_000;
/** Far more than cases at work at a time; some hundred bytes each. */
const REMEMBERED = 20_000;

/** The key is gone: what it has encrypted can no longer be read, by anybody. */
export class KeyDestroyedError extends Error {
  override readonly name = 'KeyDestroyedError';

  constructor(
    caseId: string,
    readonly destroyedAt: Date,
  ) {
    super(`The key of case ${caseId} was destroyed on ${destroyedAt.toISOString()}`);
  }
}

export interface CaseKey {
  /** What stands beside encrypted data. */
  readonly id: string;
  readonly key: Key;
}

interface KeyRow {
  readonly id: string;
  readonly case_id: string;
  readonly wrapped: Buffer | null;
  readonly master_key: string;
  readonly destroyed_at: Date | null;
}

/** What a process remembers of a key; without `key` where it was destroyed. */
interface Remembered {
  readonly id: string;
  readonly caseId: string;
  readonly key?: Key;
  readonly destroyedAt?: Date;
}

interface Memory {
  readonly until: number;
  readonly found: Promise<Remembered>;
}

/** The keys of cases, kept wrapped in the database and for some minutes unwrapped in memory. */
export class CaseKeys {
  private readonly byCase = new Map<string, Memory>();
  private readonly byId = new Map<string, Memory>();

  constructor(
    private readonly database: Pool,
    private readonly masterKeys: MasterKeys,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * The key to encrypt with, made where the case has none yet. Of a case that was erased it is one that nobody keeps: what
   * others still have to say to it must not bring anything back, nor keep them waiting.
   */
  async forCase(caseId: string): Promise<CaseKey> {
    const { id, key } = await this.remember(this.byCase, caseId, () => this.findOrMake(caseId));
    return { id, key: key ?? randomKey() };
  }

  /** The key to decrypt with. Rejects with {@link KeyDestroyedError}. */
  async byItsId(id: string): Promise<Key> {
    const { key, caseId, destroyedAt } = await this.remember(this.byId, id, () => this.read(id));
    if (!key) throw new KeyDestroyedError(caseId, destroyedAt ?? new Date(0));
    return key;
  }

  /**
   * Of many who ask at the same time one looks. While the database is away what is remembered goes on being used, however
   * old: a step that was begun must be able to say that it has failed.
   */
  private remember(
    known: Map<string, Memory>,
    name: string,
    look: () => Promise<Remembered>,
  ): Promise<Remembered> {
    const before = known.get(name);
    if (before && before.until > this.now()) return before.found;
    const found = look().then(
      (fresh) => {
        // Who can read a case can answer in it, and the other way round.
        this.keep(this.byCase, fresh.caseId, Promise.resolve(fresh));
        this.keep(this.byId, fresh.id, Promise.resolve(fresh));
        return fresh;
      },
      (error: unknown) => {
        if (!before) {
          known.delete(name);
          throw error;
        }
        known.set(name, before);
        return before.found;
      },
    );
    this.keep(known, name, found);
    return found;
  }

  private keep(known: Map<string, Memory>, name: string, found: Promise<Remembered>): void {
    known.delete(name);
    known.set(name, { until: this.now() + REMEMBER_FOR_MS, found });
    if (known.size <= REMEMBERED) return;
    // A map gives its entries in the order they were set: the first is the oldest.
    for (const oldest of known.keys()) {
      known.delete(oldest);
      break;
    }
  }

  private async findOrMake(caseId: string): Promise<Remembered> {
    const found = await this.find(caseId);
    if (found) return found;
    const { current } = this.masterKeys;
    const key = randomKey();
    const { rows } = await this.database.query<{ id: string }>({
      name: 'make-case-key',
      text: `INSERT INTO case_key (case_id, wrapped, master_key) VALUES ($1, $2, $3)
             ON CONFLICT (case_id) DO NOTHING RETURNING id`,
      values: [caseId, seal(this.masterKeys.key(current), key, caseId), current],
    });
    if (rows[0]) return { id: rows[0].id, caseId, key };
    // Another process was faster.
    const theirs = await this.find(caseId);
    if (!theirs) throw new Error(`Case ${caseId} has no key`);
    return theirs;
  }

  private async find(caseId: string): Promise<Remembered | undefined> {
    const { rows } = await this.database.query<KeyRow>({
      name: 'find-case-key',
      text: 'SELECT id, case_id, wrapped, master_key, destroyed_at FROM case_key WHERE case_id = $1',
      values: [caseId],
    });
    return rows[0] && this.unwrap(rows[0]);
  }

  private async read(id: string): Promise<Remembered> {
    const { rows } = await this.database.query<KeyRow>({
      name: 'read-case-key',
      text: 'SELECT id, case_id, wrapped, master_key, destroyed_at FROM case_key WHERE id = $1',
      values: [id],
    });
    if (!rows[0]) throw new Error(`There is no key ${id}: this was encrypted by another installation`);
    return this.unwrap(rows[0]);
  }

  private unwrap({ id, case_id, wrapped, master_key, destroyed_at }: KeyRow): Remembered {
    if (!wrapped) return { id, caseId: case_id, destroyedAt: destroyed_at ?? new Date(0) };
    return { id, caseId: case_id, key: unseal(this.masterKeys.key(master_key), wrapped, case_id) };
  }
}
