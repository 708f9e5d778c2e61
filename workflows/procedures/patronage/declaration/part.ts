import type { ProcedureDeclaration } from '../../../../libs/domain';

/** A stretch of a case: what the declaration takes in from it. */
export type Part = Partial<Pick<ProcedureDeclaration, 'tasks' | 'deadlines' | 'acts' | 'letters'>>;

/** Who has judged the application may not decide on it (duties apart). */
export const EVALUATIONS = ['competence', 'completeness', 'requirements', 'assessObservations'];
