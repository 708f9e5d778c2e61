import type { PoolClient } from 'pg';
import type { Fact, JournalEntry, Turn } from '../../libs/domain';
import { romeDateOf, yearOf } from '../../libs/law';

/** What a register needs to know of an entry (DPR 445/2000 art. 53). */
interface Registration {
  readonly register: string;
  /** The same key gives the same number again. */
  readonly key: string;
  readonly direction: 'in' | 'out' | 'internal';
  readonly subject: string;
  readonly correspondent: string;
  readonly receivedOn?: string;
}

/** Whether a fact gets a number from a register. */
export function needsNumber(fact: Fact): boolean {
  return registrationOf(fact) !== undefined;
}

/**
 * Gives the numbers of a turn. The counter's row stays locked until the transaction ends, so numbers are
 * unique and gap-free per register and year; registers are taken in one order, so that turns do not
 * wait for each other in a circle.
 */
export async function assignNumbers(
  client: PoolClient,
  turn: Turn,
): Promise<{ entries: JournalEntry[]; numbers: Record<string, string> }> {
  const wanted = turn.entries
    .flatMap((entry) => {
      const registration = registrationOf(entry.fact);
      return registration ? [{ ...registration, at: entry.at }] : [];
    })
    .sort((a, b) => a.register.localeCompare(b.register));
  const numbers: Record<string, string> = {};
  for (const { register, key, at, direction, subject, correspondent, receivedOn } of wanted) {
    const { rows } = await client.query<{ number: string }>(
      'SELECT assign_number($1, $2, $3, $4, $5, $6, $7, $8, $9) AS number',
      [
        register,
        yearOf(romeDateOf(at)),
        turn.case,
        key,
        new Date(at).toISOString(),
        direction,
        subject,
        correspondent,
        receivedOn ?? null,
      ],
    );
    if (rows[0]) numbers[key] = rows[0].number;
  }
  const entries = turn.entries.map((entry) => {
    const key = registrationOf(entry.fact)?.key;
    return key ? { ...entry, fact: { ...entry.fact, number: numbers[key] } as Fact } : entry;
  });
  return { entries, numbers };
}

function registrationOf(fact: Fact): Registration | undefined {
  switch (fact.kind) {
    case 'registered':
      // What another case has registered keeps its number.
      return fact.from === undefined ? fact : undefined;
    case 'letterSent':
      return {
        register: 'protocol',
        key: fact.document,
        direction: 'out',
        subject: fact.title,
        correspondent: fact.addressee,
      };
    case 'actAdopted':
      return {
        register: fact.register,
        key: fact.document,
        direction: 'internal',
        subject: fact.title,
        correspondent: '',
      };
    default:
      return undefined;
  }
}
