import type { ProcedureDeclaration } from '../../../../libs/domain';

/** A stretch of an application: what the declaration takes in from it. */
export type Part = Partial<Pick<ProcedureDeclaration, 'tasks' | 'deadlines' | 'acts' | 'letters'>>;

/** Who has judged the application may neither refuse it nor sign the payment (duties apart). */
export const EVALUATIONS = ['formalCheck', 'recognitionCheck', 'eligibilityCheck', 'assessObservations'];
