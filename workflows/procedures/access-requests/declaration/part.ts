import type { ProcedureDeclaration } from '../../../../libs/domain';

/** A stretch of a request: what the declaration takes in from it. */
export type Part = Partial<Pick<ProcedureDeclaration, 'tasks' | 'deadlines' | 'acts' | 'letters'>>;

/** What is declared for these two is done by those of the unit that has the request. */
export const OFFICER = 'cabinet.officer';
export const MANAGER = 'cabinet.director';
