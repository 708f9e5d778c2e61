import { type ProcedureDeclaration, unitsOf } from '../../../libs/domain';

/** The offices that procedures name: without them their cases would wait for nobody. */
export function officesNamed(procedures: readonly ProcedureDeclaration[]): string[] {
  const named = procedures.flatMap((procedure) => [
    ...Object.values(procedure.tasks).map(({ office }) => office),
    ...unitsOf(procedure).flatMap(({ officer, manager }) => [officer, manager]),
    ...(procedure.term ? [procedure.term.substitute] : []),
  ]);
  return [...new Set(named)].sort();
}
