import type { ProcedureDeclaration } from '../../../libs/domain';
import type { Parameter } from '../../../libs/law';

/** What each check is about, as the report and the tests name it. */
export const checks = {
  references: 'names only stages, tasks and offices that exist',
  signatures: 'says what its signatures and payments sign, for mandates and limits',
  duties: 'says which duties its signatures and payments are, and asks of nobody two that are kept apart',
  texts: 'says everything in both languages',
  forms: 'has forms that can be drawn, with a label for each field',
  citations: 'cites the law of every task, deadline, act and request',
  notice: 'can be shown to the public',
  letters: 'has a template for every act and letter, and none left over',
  rules: 'cites the law of every rule',
  parameters: 'has parameters in order, in force, and with their source',
  folder: 'has in its folder what every procedure has',
  reach: 'is reached by its stories in everything it declares',
} as const;

export type CheckName = keyof typeof checks;

/** Something that is wrong with a procedure or its folder, told to whoever can mend it. */
export interface Finding {
  readonly check: CheckName;
  /** Where: a path into the declaration, a file, a parameter. */
  readonly at: string;
  readonly message: string;
}

/** A folder below `workflows/procedures` with what is in it. */
export interface ProcedureFolder {
  readonly name: string;
  /** Its path on this machine. */
  readonly path: string;
  readonly procedures: readonly ProcedureDeclaration[];
  /** Of its `parameters.ts`, and those that its declarations take from elsewhere. */
  readonly parameters: readonly Parameter<unknown>[];
}

/** A pair of a key and what it stands for, with the path that findings show. */
export function entriesOf<T>(what: string, of: Readonly<Record<string, T>>): [string, string, T][] {
  return Object.entries(of).map(([key, value]) => [`${what}.${key}`, key, value]);
}
