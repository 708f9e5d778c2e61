import type { z } from 'zod';
import type { Citation, LocalDate, Parameter } from '../law';
import type { CorrectedAct } from './act-correction';
import type { DashboardDeclaration } from './dashboard';
import type { DeskDeclaration } from './desk';
import type { Duty } from './duties';
import type { PublicNotice } from './public-notice';
import type { RecurrenceDeclaration } from './recurrence';
import type { FoundEntry, RegisterDeclaration, RegisterQuestion } from './register';
import type { SignedKind } from './signing';
import type { Template } from './template';
import type { Text } from './text';

/** A period of planning or law, in the units of the deadline calculator. */
export interface Period {
  readonly amount: number;
  readonly unit: 'days' | 'months' | 'years';
}

/** What is wrong with an answer, told to the person who gave it. `path` points into the form. */
export interface FormProblem {
  readonly path: readonly (string | number)[];
  readonly message: Text;
}

/** Work that a person of an office is asked to do, with the form that reports what was done. */
export interface TaskDeclaration<Form extends z.ZodType = z.ZodType> {
  readonly title: Text;
  /** What to do and why, in one or two sentences. */
  readonly instructions: Text;
  /** The office whose holders may claim the task. */
  readonly office: string;
  readonly stage: string;
  readonly form: Form;
  /** Planning date, counted from the opening of the task; a legal date comes from a deadline. */
  readonly due?: Period;
  /** What whoever completes it does for the case, where that is kept apart from what others do for it. */
  readonly duty?: Duty;
  /**
   * Completing it signs an act or orders a payment: whoever does so has shown only just now who they are (eIDAS art. 26,
   * sole control; CAD art. 20).
   */
  readonly confirms?: 'signature' | 'payment';
  /** What completing it signs: mandates and limits are about that. */
  readonly signs?: SignatureDeclaration;
  /**
   * Asked of one person, who alone can answer: it is neither given back nor assigned nor done in their place. Where they are
   * excluded from the case it is taken back, and the procedure must not wait for it.
   */
  readonly personal?: true;
  /** What the form alone cannot see: the answer against what the case knows. */
  check?(answer: z.output<Form>, context: TaskContext): readonly FormProblem[];
  /**
   * What the answer would come to, told while it is filled in and written nowhere. It is given what was typed so far, right or
   * not, and what its context has under {@link forPreview}.
   */
  preview?(typed: unknown, data: unknown, ask: AskRegister): Promise<AnswerPreview>;
  readonly basis?: Citation;
}

export interface SignatureDeclaration {
  readonly kind: SignedKind;
  /** The entry of the task’s context that says over how much it is; without it the act has no amount. */
  readonly amountIn?: string;
}

/** Asks a register that the procedure declares, by its name there. */
export type AskRegister = (register: string, question: RegisterQuestion) => Promise<readonly FoundEntry[]>;

/** What an answer would come to. */
export interface AnswerPreview {
  readonly title: Text;
  /** Money as text, the one that matters most first. */
  readonly figures: readonly { readonly title: Text; readonly amount: string }[];
  /** How it was computed, line by line. */
  readonly lines: readonly Text[];
  /** What is still missing, so that it is not counted. */
  readonly missing: readonly Text[];
}

/** Entries of a context that are for the form, not to be read: what it begins with, and what its preview is computed from. */
export const startingFrom = 'startingFrom';
export const forPreview = 'forPreview';

/** What the case shows beside the form of a task, and what `check` may rely on. */
export type TaskContext = Readonly<Record<string, unknown>>;

export interface DeadlineDeclaration {
  readonly title: Text;
  readonly basis: Citation;
  /** What happens when the day has passed, told to people. */
  readonly onExpiry: Text;
  /** Reminders to the office that must act, in days before the due date. */
  readonly remindBefore?: readonly number[];
}

/** What it means when the office lets the term pass without an answer. */
export interface SilenceRule {
  readonly meaning: 'nonPerformance' | 'refusal' | 'assent';
  /** For which applications, where one procedure knows several kinds. */
  readonly when?: Text;
  readonly basis: Citation;
}

/** The term for concluding the procedure (L. 241/1990 art. 2) and who acts when it has passed. */
export interface TermDeclaration {
  /** The declared deadline that shows it. */
  readonly deadline: string;
  /** Days; the row in force on the day the case begins holds, its source is the basis of the date. */
  readonly days: Parameter<number>;
  readonly silence: readonly SilenceRule[];
  /** The office with the substitutive power (art. 2 c. 9-bis). */
  readonly substitute: string;
  /** Days by which a reasoned act may extend the term, once; without it no extension is possible. */
  readonly extension?: Parameter<number>;
}

export type Organ = 'council' | 'board' | 'mayor' | 'manager' | 'commission';

export interface ActDeclaration {
  readonly title: Text;
  readonly organ: Organ;
  /** The register that numbers the act, gap-free per year. */
  readonly register: string;
  readonly template: Template;
  /** The unit that writes it, where it is not the one that works the case. */
  readonly unit?: string;
  readonly basis: Citation;
}

export interface LetterDeclaration {
  readonly title: Text;
  readonly template: Template;
  /** The unit that writes it, where it is not the one that works the case. */
  readonly unit?: string;
  readonly basis?: Citation;
}

/** Something a person may do at any moment of the case, whatever it is waiting for. */
export interface RequestDeclaration<Form extends z.ZodType = z.ZodType> {
  readonly title: Text;
  readonly instructions: Text;
  /** Whose holders may make it; `participants` are all offices that take part in the case. */
  readonly offices: readonly string[] | 'participants';
  readonly form: Form;
  /** The right that it needs beside, by its name in the table of `libs/rights`. */
  readonly right?: 'admit';
  /** The stages in which it makes sense; any, where nothing is said. */
  readonly stages?: readonly string[];
  readonly basis?: Citation;
}

export interface OutcomeDeclaration {
  readonly title: Text;
  /** Whether the party got what it asked for: tells reports and colours, never law. */
  readonly favour: 'full' | 'part' | 'none' | 'neutral';
}

/** A unit with the two offices through which it works a case. */
export interface WorkingUnit {
  readonly unit: string;
  /** Who registers and works the case; members may read all cases of the procedure. */
  readonly officer: string;
  /** Who answers for the unit: assigns work, may read all cases of the procedure. */
  readonly manager: string;
}

/** Everything about a kind of case that can be known without running it. Its unit is the one its cases belong to. */
export interface ProcedureDeclaration extends WorkingUnit {
  /** Workflow type, API name and text key in one; never changes after release. */
  readonly key: string;
  /** The number of the procedure in the office's list, such as `P02`. */
  readonly code: string;
  /** Its folder below `workflows/procedures/`, where templates are found. */
  readonly folder: string;
  readonly title: Text;
  readonly summary: Text;
  /**
   * Other units that may work such cases in its place: what is declared for the officer and the manager of the procedure
   * is then done by theirs.
   */
  readonly sharedWith?: readonly WorkingUnit[];
  /** Whether electoral periods concern its cases (L. 28/2000 art. 9). */
  readonly electoralGate?: boolean;
  /** Key of the campaign a case of this kind belongs to, if it is a part of one. */
  readonly parent?: string;
  /** How people call its parts, where it is a campaign: all of them, and one more. */
  readonly parts?: { readonly title: Text; readonly another?: Text };
  /** The campaign opens such cases by itself: nobody does by hand. */
  readonly openedByParent?: true;
  /** Key of the register that a case of this kind corrects by hand; such cases are opened from its page. */
  readonly corrects?: string;
  /** Key of the register that a case of this kind brings a table into; such cases are opened from its page. */
  readonly imports?: string;
  readonly opening: OpeningDeclaration;
  /** Its cases begin by themselves, one for each year; by hand nobody opens a second one. */
  readonly recurs?: RecurrenceDeclaration;
  /**
   * Steps the procedure has gained, lost or moved after a release, by a name that is for ever. A case follows those that
   * were there when it was opened.
   */
  readonly changes?: readonly string[];
  /** The term for concluding it; campaigns that the office opens of its own motion may have none. */
  readonly term?: TermDeclaration;
  /** In the order of the step line. */
  readonly stages: Readonly<Record<string, Text>>;
  readonly tasks: Readonly<Record<string, TaskDeclaration>>;
  readonly deadlines: Readonly<Record<string, DeadlineDeclaration>>;
  readonly acts: Readonly<Record<string, ActDeclaration>>;
  readonly letters: Readonly<Record<string, LetterDeclaration>>;
  readonly requests: Readonly<Record<string, RequestDeclaration>>;
  readonly outcomes: Readonly<Record<string, OutcomeDeclaration>>;
  /** Registers the cases write in, under the names the workflow uses. */
  readonly registers?: Readonly<Record<string, RegisterDeclaration>>;
  /** Pages on which entries of registers are counted. */
  readonly dashboards?: readonly DashboardDeclaration[];
  /** Labels of the facts a case records, for the case page. */
  readonly facts: Readonly<Record<string, FactDeclaration>>;
  /** Labels of what tasks show beside their forms, where that is no recorded fact. */
  readonly context?: Readonly<Record<string, FactDeclaration>>;
  readonly basis: readonly Citation[];
  /** What the public is told of it beside all this. */
  readonly publicNotice: PublicNotice;
}

/** An act by its case and its document. */
export interface NamedAct {
  readonly case: string;
  readonly document: string;
}

export interface OpeningDeclaration<Form extends z.ZodType = z.ZodType> {
  readonly form: Form;
  /** Whether an application arrives from outside and so enters the protocol with a receipt. */
  readonly protocol: boolean;
  /** Whether this one arrives from outside, where some are of the office's own motion; all do, where nothing is said. */
  arrives?(application: z.output<Form>): boolean;
  /**
   * The act of another case that such a case is about; where it is given, cases are opened from that act by the head of the
   * unit that has its case, one at a time.
   */
  actOf?(application: z.output<Form>): NamedAct;
  /** What the form alone cannot see: the application against the act, on the day on which the case begins. */
  checkAct?(application: z.output<Form>, act: CorrectedAct, today: LocalDate): readonly FormProblem[];
  /** Name of the case in lists, from its application. */
  titleOf(application: z.output<Form>): string;
  /** The outside party, as the protocol wants it; undefined for cases of the office's own motion. */
  partyOf?(application: z.output<Form>): string | undefined;
  /** How the party files it at the desk; absent where applications come in other ways only. */
  readonly desk?: DeskDeclaration;
}

/** How a recorded fact is shown. Money is a string of cents such as `"1234.50"`. */
export interface FactDeclaration {
  readonly title: Text;
  readonly kind: 'text' | 'money' | 'date' | 'number' | 'boolean' | 'table';
  /** Columns of a `table`, in order. */
  readonly columns?: Readonly<Record<string, FactDeclaration>>;
}

/** A recorded fact as its declaration says: a table has a row for each entry, a date is `YYYY-MM-DD`. */
export type FactValue<F extends FactDeclaration> = F extends { readonly kind: 'number' }
  ? number
  : F extends { readonly kind: 'boolean' }
    ? boolean
    : F extends { readonly kind: 'table'; readonly columns: infer C extends FactColumns }
      ? readonly { readonly [K in keyof C]: FactValue<C[K]> }[]
      : string;
type FactColumns = Readonly<Record<string, FactDeclaration>>;

/** Declares a procedure, keeping the keys as types so that the workflow can name only what is declared. */
export function defineProcedure<const P extends ProcedureDeclaration>(declaration: P): P {
  return declaration;
}

/** Declares a task, tying `check` to the type of the form. */
export function defineTask<Form extends z.ZodType>(
  declaration: TaskDeclaration<Form>,
): TaskDeclaration<Form> {
  return declaration;
}

/** Declares how a case is opened, tying the title to the type of the form. */
export function defineOpening<Form extends z.ZodType>(
  declaration: OpeningDeclaration<Form>,
): OpeningDeclaration<Form> {
  return declaration;
}
