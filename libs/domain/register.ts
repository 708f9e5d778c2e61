import type { z } from 'zod';
import { addDays, type Citation, type LocalDate } from '../law';
import type { ProcedureDeclaration } from './procedure';
import type { Text } from './text';

/**
 * A register of the house: dated entries that procedures make, change and end, such as seats, halls or
 * agreements. An entry holds from a day to a day; a change is a new version and never overwrites.
 */
export interface RegisterDeclaration<Form extends z.ZodType = z.ZodType> {
  /** API name of the register; never changes after release. */
  readonly key: string;
  readonly title: Text;
  /** What the register holds and what for, in one or two sentences. */
  readonly summary: Text;
  /** The fields of an entry. Entries stay as they were written: the form may become wider, not narrower. */
  readonly entry: Form;
  /** Tells one entry from another; versions of the same entry share it. */
  keyOf(entry: z.output<Form>): string;
  /** Name of the entry in lists. */
  titleOf(entry: z.output<Form>): string;
  /** What a search finds the entry by, beside its title and its key. */
  searchText?(entry: z.output<Form>): string;
  /** What one entry has to itself on each of its days, such as a hall: two entries never share it. */
  exclusive?(entry: z.output<Form>): string;
  /**
   * Others draw on what its entries say, as commitments do on a line of the budget: the record refuses what would leave an
   * entry less than is used of it (`belowUse`). Such a register is not `exclusive`.
   */
  readonly drawnOn?: true;
  /** The first day of an entry that a table brings without saying since when. */
  beginsOn?(entry: z.output<Form>): LocalDate | undefined;
  /** The last day of an entry that a table brings without saying until when. */
  endsOn?(entry: z.output<Form>): LocalDate | undefined;
  /** The cases that follow entries which an import brings; undefined where an entry has nothing to be watched for. */
  readonly followedBy?: {
    readonly procedure: string;
    /** Tells what one case follows from what the next does: a change that leaves it as it was opens none. */
    matterOf(entry: z.output<Form>): string;
    applicationOf(key: string, entry: z.output<Form>, from: LocalDate): object | undefined;
  };
  /** Entries that belong together, such as the seats of a body, and what is counted over them. */
  readonly group?: RegisterGroup<z.output<Form>>;
  /** Other ways to look at the entries than their list, by key, in the order of their tabs. */
  readonly overviews?: Readonly<Record<string, RegisterOverview<z.output<Form>>>>;
  /** Fields that lists show beside the title, in order. */
  readonly columns: readonly string[];
  /** The unit that keeps the register. */
  readonly unit: string;
  /** Whose holders may correct entries by hand. */
  readonly officer: string;
  readonly manager: string;
  /** Whether anybody may read the register without signing in. Nothing personal belongs into such a one. */
  readonly public: boolean;
  readonly basis: readonly Citation[];
}

/** How the entries of a register go together on a page. */
export interface RegisterGroup<Entry> {
  readonly title: Text;
  by(entry: Entry): string;
  /** What is counted over the entries of one group on a day, such as a quota; `short` where it falls below what is due. */
  figures(entries: readonly Entry[], on: LocalDate): readonly GroupFigure[];
}

export interface GroupFigure {
  readonly title: Text;
  readonly value: string;
  readonly short?: boolean;
}

/** A way to look at the entries of a register; `Field` is the name of one of their fields. */
export type RegisterOverview<Entry, Field extends string = string> = OverviewTitle &
  (CalendarOverview<Entry> | GroupedOverview<Field> | OpenOverview<Entry, Field>);

interface OverviewTitle {
  readonly title: Text;
  /** What it shows, in one or two sentences. */
  readonly summary?: Text;
}

/** Who or what is on which days: the entries that hold in a month or a quarter. */
interface CalendarOverview<Entry> {
  readonly kind: 'calendar';
  /** Whose days they are, such as a traveller; an entry without anybody is not on the calendar. */
  row(entry: Entry): string | undefined;
  readonly rowTitle: Text;
  /** What stands on the days, beside whose they are; the title of the entry without it. */
  what?(entry: Entry): string;
}

/** How many entries have each value of a field, and what their amounts of money come to, by the year in which they begin. */
interface GroupedOverview<Field> {
  readonly kind: 'grouped';
  readonly by: Field;
  readonly sums: readonly Field[];
}

/** The entries that somebody has still to see to, those that ended first on top. */
interface OpenOverview<Entry, Field> {
  readonly kind: 'open';
  /** @param to the last day of the entry, absent where it holds until further notice */
  open(entry: Entry, to: LocalDate | undefined, today: LocalDate): boolean;
  /** What the days since the last day of the entry are called. */
  readonly since: Text;
  /** Since when instead, where the entry goes on, such as the day by which something was due. */
  sinceOf?(entry: Entry): LocalDate;
  readonly columns: readonly Field[];
}

/** Declares a register, tying its functions and columns to the type of its entries. */
export function defineRegister<Form extends z.ZodType>(
  declaration: RegisterDeclaration<Form> & {
    readonly columns: readonly (keyof z.output<Form>)[];
    readonly overviews?: Readonly<
      Record<string, RegisterOverview<z.output<Form>, keyof z.output<Form> & string>>
    >;
  },
): RegisterDeclaration<Form> {
  return declaration;
}

/** An entry that has the same resource on some of the same days. */
export interface RegisterHold {
  readonly key: string;
  readonly title: string;
  readonly case: string;
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

/** What the record decided about a fact of a register, in the transaction that wrote it. */
export type RegisterDecision =
  /**
   * Done: `ordinal` is its place in the order in which the register was written, `followers` are the cases that follow the
   * entry.
   */
  | { readonly ordinal: number; readonly followers?: readonly string[] }
  /** Not done: the register has been written since it was looked at, here or where `outdated` is false in another row. */
  | { readonly outdated: boolean }
  /** Not entered: another entry has the resource. */
  | { readonly takenBy: RegisterHold }
  /** Not written: as much of the entry is used by others, in money. */
  | { readonly belowUse: string }
  /** Nothing to end: the register has no entry with this key. */
  | { readonly unknown: true }
  /** What the register says, to a case that has asked. */
  | { readonly found: readonly FoundEntry[] };

/** What a case asks of a register: the entries that hold on a day, or on any day of a period; all versions otherwise. */
export interface RegisterQuestion {
  /** What the entries must have in these fields. */
  readonly like?: Readonly<Record<string, unknown>>;
  readonly key?: string;
  readonly on?: LocalDate;
  readonly within?: { readonly from: LocalDate; readonly to: LocalDate };
  /** From now on the case is told when another one writes the entry of `key`. */
  readonly followed?: true;
  /** Whether the answer names the cases that have written the entries. */
  readonly writers?: true;
}

/** Another case has written an entry that this one follows. */
export interface EntryWritten {
  kind: 'entryWritten';
  register: string;
  key: string;
  /** Id of what was written. */
  version: string;
  /** The case that has written it. */
  other: string;
}

/** An entry with days on which it holds, one after the other. */
export interface FoundEntry<Entry = Readonly<Record<string, unknown>>> {
  readonly key: string;
  readonly title: string;
  readonly entry: Entry;
  readonly from: LocalDate;
  /** The last day; absent until further notice. */
  readonly to?: LocalDate;
  /** The case that has written it, where the question asks for that. */
  readonly writer?: string;
}

/** What can happen to an entry; a part of the facts of the journal. */
export type RegisterFact = RegisterWriting | RegisterConsulted;

/** A case has asked a register, and what the register said goes into the journal: the case is decided by it. */
export interface RegisterConsulted {
  kind: 'registerConsulted';
  /** Id of the question, one of its kind in the whole house. */
  version: string;
  register: string;
  question: RegisterQuestion;
  decision?: RegisterDecision;
}

export type RegisterWriting =
  | {
      kind: 'registerEntered';
      /** Id of this version of the entry, one of its kind in the whole house. */
      version: string;
      register: string;
      key: string;
      title: string;
      words: string;
      from: LocalDate;
      to?: LocalDate;
      /** The entry was named by its key, whichever case made it, so that only others stand in its way. */
      named?: true;
      /** From now on the entry holds on these days and on no others. */
      instead?: true;
      entry: Readonly<Record<string, unknown>>;
      resource?: string;
      /** The last ordinal of the key when it was looked at, 0 where it had none: written only if that still holds. */
      seen?: number;
      decision?: RegisterDecision;
    }
  | {
      kind: 'registerEnded';
      version: string;
      register: string;
      key: string;
      /** The last day on which the entry holds. */
      on: LocalDate;
      seen?: number;
      decision?: RegisterDecision;
    };

/**
 * What a fact says about its register, as a row of `register_entry`: the days on which the entry holds, and
 * those about which the row decides. An end decides about all days after it and holds none.
 */
export function registerRowOf(caseId: string, fact: RegisterWriting): Readonly<Record<string, unknown>> {
  const { version, register, key, decision } = fact;
  const row = {
    id: version,
    register,
    key,
    case_id: caseId,
    ordinal: decision && 'ordinal' in decision ? decision.ordinal : undefined,
  };
  if (fact.kind === 'registerEnded') return { ...row, period: 'empty', decides: `[${addDays(fact.on, 1)},)` };
  const { title, words, entry, resource, from, to, named, instead } = fact;
  const period = `[${from},${to ?? ''}]`;
  return { ...row, title, words, entry, resource, named, period, decides: instead ? '(,)' : period };
}

/**
 * The registers of the house and those that these procedures use, by key. Throws when one key stands for two registers.
 *
 * @param ofTheHouse registers that belong to no single procedure
 */
export function registersOf(
  procedures: readonly ProcedureDeclaration[],
  ofTheHouse: readonly RegisterDeclaration[] = [],
): ReadonlyMap<string, RegisterDeclaration> {
  const registers = new Map(ofTheHouse.map((register) => [register.key, register]));
  for (const { key: procedure, registers: used = {} } of procedures) {
    for (const register of Object.values(used)) {
      const known = registers.get(register.key) ?? register;
      if (known !== register)
        throw new Error(`Procedure ${procedure} declares another register ${register.key}`);
      registers.set(register.key, register);
    }
  }
  return registers;
}
