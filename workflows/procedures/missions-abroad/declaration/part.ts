import type { ProcedureDeclaration } from '../../../../libs/domain';

/** A part of the declaration, for one stretch of the procedure. */
export type Part = Partial<Pick<ProcedureDeclaration, 'tasks' | 'deadlines' | 'acts' | 'letters'>>;
