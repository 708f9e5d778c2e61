import type { DataOf, ProcedureDeclaration } from '../../libs/domain';

/** What the template of a letter asks for; of several letters, what all of them ask for. */
export type LetterData<P extends ProcedureDeclaration, K extends keyof P['letters']> = DataOf<
  P['letters'][K]['template']
>;

/** What the template of an act asks for. */
export type ActData<P extends ProcedureDeclaration, K extends keyof P['acts']> = DataOf<
  P['acts'][K]['template']
>;

/** The data of a template, of which the procedure gives one part and the steps of a verb the other. */
export function together<Data>(given: object, written: object): Data {
  return { ...given, ...written } as Data;
}
