import type { ProcedureDeclaration } from '../../../../libs/domain';

/** A stretch of a case: what the declaration takes in from it. */
export type Part = Partial<Pick<ProcedureDeclaration, 'tasks' | 'deadlines' | 'acts' | 'letters'>>;
