import type { z } from 'zod';
import {
  type Actor,
  type FoundEntry,
  type ProcedureDeclaration,
  type RegisterDecision,
  type RegisterDeclaration,
  type RegisterHold,
  type RegisterQuestion,
  system,
} from '../../libs/domain';
import { validateForm } from '../../libs/forms';
import { compareDates, type LocalDate } from '../../libs/law';
import type { Case } from './case';

type Registers<P extends ProcedureDeclaration> = NonNullable<P['registers']>;
type RegisterName<P extends ProcedureDeclaration> = keyof Registers<P> & string;
type Entry<P extends ProcedureDeclaration, K extends RegisterName<P>> = z.input<Registers<P>[K]['entry']>;
type Content<P extends ProcedureDeclaration, K extends RegisterName<P>> = z.output<Registers<P>[K]['entry']>;

interface Change {
  /** Who decided it; Marino when time did. */
  readonly by?: Actor;
  readonly reason?: string;
}

export interface NewEntry<Content> extends Change {
  readonly entry: Content;
  /** Names an entry whichever case made it, where what `entry` says does not tell; also where both differ. */
  readonly key?: string;
  readonly from: LocalDate;
  /** The last day; without it until further notice. */
  readonly to?: LocalDate;
  /** Whether the entry holds on these days only, whatever it said of others before: a change of dates. */
  readonly instead?: boolean;
  /** For {@link applyAll}: written only if the register has nothing newer of this key. */
  readonly seen?: number;
}

/**
 * Something that is done to a register together with others, or not at all where each says what was the last of its key
 * when it was planned (`seen`).
 */
export type PlannedChange<Content> =
  NewEntry<Content> | { readonly ends: string; readonly lastDay: LocalDate; readonly seen?: number };

/** What has kept a change from being written. */
export type Unwritten =
  | { readonly key: string; readonly why: 'outdated' | 'unknown' }
  /** As much of the entry is used by others. */
  | { readonly key: string; readonly why: 'belowUse'; readonly used: string };

/** Whether an entry stands in its register, or who has what it asked for. */
export type Entered =
  | { readonly entered: true; readonly key: string }
  | { readonly entered: false; readonly takenBy: RegisterHold };

/** Longer ones would not fit into the indexes that keep them apart. */
const LONGEST_KEY = 400;

/**
 * Enters something in a declared register from a day on: a new entry, or a new version of the one with the
 * same key, which stays readable as it was. Where the register is exclusive, the record decides in the
 * transaction of the turn whether the resource is free on all days; if not, nothing is entered and the
 * answer says who has it.
 */
export async function enter<P extends ProcedureDeclaration, K extends RegisterName<P>>(
  kase: Case<P>,
  register: K,
  entry: NewEntry<Entry<P, K>>,
): Promise<Entered> {
  const { key, version, resource } = writeEntry(kase, register, entry);
  if (resource === undefined) return { entered: true, key };
  await kase.recorder.settled();
  const decision = kase.recorder.decisionOn(version);
  return 'takenBy' in decision ? { entered: false, takenBy: decision.takenBy } : { entered: true, key };
}

/** Writes what the record then decides about. */
function writeEntry<P extends ProcedureDeclaration, K extends RegisterName<P>>(
  kase: Case<P>,
  register: K,
  { entry, key: named, from, to, instead, seen, by, reason }: NewEntry<Entry<P, K>>,
): { key: string; version: string; resource: string | undefined } {
  const declaration = registerOf(kase, register);
  const checked = validateForm(declaration.entry, entry);
  if (!checked.ok)
    throw new Error(`Not an entry of register ${register}: ${JSON.stringify(checked.problems)}`);
  if (to !== undefined && compareDates(to, from) < 0)
    throw new Error(`An entry of register ${register} cannot hold from ${from} to ${to}`);
  const content = checked.value as Readonly<Record<string, unknown>>;
  const key = bounded(named ?? declaration.keyOf(content));
  const title = declaration.titleOf(content);
  const resource = declaration.exclusive && bounded(declaration.exclusive(content));
  const version = kase.nextId();
  kase.write(
    {
      kind: 'registerEntered',
      version,
      register: declaration.key,
      key,
      title,
      words: [title, key, declaration.searchText?.(content)].filter(Boolean).join(' '),
      from,
      to,
      named: named === undefined ? undefined : true,
      instead: instead ? true : undefined,
      entry: content,
      resource,
      ...(seen !== undefined && { seen }),
    },
    by ?? system,
    reason,
    declaration.basis[0],
  );
  kase.relations.tellFollowers({ register: declaration.key, key, version }, by ?? system, reason);
  return { key, version, resource };
}

/**
 * Writes all of these changes in one turn, hence in one transaction. Those that say what they have `seen` are written
 * together or not at all: not where the register has been written meanwhile, nor where others use too much of one.
 *
 * @returns what has kept them from being written; empty where all is written
 */
export async function applyAll<P extends ProcedureDeclaration, K extends RegisterName<P>>(
  kase: Case<P>,
  register: K,
  changes: readonly PlannedChange<Entry<P, K>>[],
  { by, reason }: Change,
): Promise<readonly Unwritten[]> {
  const written = changes.map((change) => {
    if (!('ends' in change)) return writeEntry(kase, register, { ...change, by, reason });
    const { ends: key, lastDay, seen } = change;
    return { key, version: writeEnd(kase, register, key, lastDay, { by, reason }, seen) };
  });
  await kase.recorder.settled();
  return written.flatMap(({ key, version }) => unwritten(key, kase.recorder.decisionOn(version)));
}

function unwritten(key: string, decision: RegisterDecision): Unwritten[] {
  if ('belowUse' in decision) return [{ key, why: 'belowUse', used: decision.belowUse }];
  if ('unknown' in decision) return [{ key, why: 'unknown' }];
  return 'outdated' in decision && decision.outdated ? [{ key, why: 'outdated' }] : [];
}

/**
 * Ends an entry, whichever case made it, with `lastDay` as the last day on which it holds; one that lies
 * before its beginning undoes it. Resolves with false when the register has no such entry.
 */
export async function endEntry<P extends ProcedureDeclaration>(
  kase: Case<P>,
  register: RegisterName<P>,
  key: string,
  lastDay: LocalDate,
  change: Change = {},
): Promise<boolean> {
  const version = writeEnd(kase, register, key, lastDay, change);
  await kase.recorder.settled();
  return 'ordinal' in kase.recorder.decisionOn(version);
}

function writeEnd<P extends ProcedureDeclaration>(
  kase: Case<P>,
  register: RegisterName<P>,
  key: string,
  lastDay: LocalDate,
  { by, reason }: Change,
  seen?: number,
): string {
  const declaration = registerOf(kase, register);
  const version = kase.nextId();
  const ended = { kind: 'registerEnded', version, register: declaration.key, key, on: lastDay } as const;
  kase.write({ ...ended, ...(seen !== undefined && { seen }) }, by ?? system, reason, declaration.basis[0]);
  kase.relations.tellFollowers({ register: declaration.key, key, version }, by ?? system, reason);
  return version;
}

/**
 * Asks a declared register. What it says at that moment goes into the journal with the question, so that the case can be
 * read, and taken up again, as it was decided. Rights are those of the case: who reads it reads the answer.
 */
export async function consult<P extends ProcedureDeclaration, K extends RegisterName<P>>(
  kase: Case<P>,
  register: K,
  question: RegisterQuestion & { readonly like?: Partial<Content<P, K>> },
): Promise<readonly FoundEntry<Content<P, K>>[]> {
  const declaration = registerOf(kase, register);
  const version = kase.nextId();
  kase.write(
    { kind: 'registerConsulted', version, register: declaration.key, question },
    system,
    undefined,
    declaration.basis[0],
  );
  await kase.recorder.settled();
  const decision = kase.recorder.decisionOn(version);
  return ('found' in decision ? decision.found : []) as readonly FoundEntry<Content<P, K>>[];
}

function registerOf<P extends ProcedureDeclaration>(kase: Case<P>, name: string): RegisterDeclaration {
  const declaration = kase.declaration.registers?.[name];
  if (!declaration) throw new Error(`Register ${name} is not declared`);
  return declaration;
}

function bounded(key: string): string {
  if (key === '' || key.length > LONGEST_KEY)
    throw new Error(`A key of a register has 1 to ${LONGEST_KEY} characters, not ${key.length}`);
  return key;
}
