import type { ProcedureDeclaration, WorkingUnit } from './procedure';

/** Every unit that may work cases of a procedure, its own first. */
export function unitsOf({ unit, officer, manager, sharedWith = [] }: ProcedureDeclaration): WorkingUnit[] {
  return [{ unit, officer, manager }, ...sharedWith];
}

/** The unit whose officer or manager somebody is; that of the procedure for everybody else. */
export function unitOf(procedure: ProcedureDeclaration, offices: readonly string[]): WorkingUnit {
  return unitsOf(procedure).find((unit) => belongsTo(unit, offices)) ?? procedure;
}

export function belongsTo({ officer, manager }: WorkingUnit, offices: readonly string[]): boolean {
  return offices.includes(officer) || offices.includes(manager);
}

/** The office that does in this unit what the procedure declares for another: officer for officer, manager for manager. */
export function officeWithin(unit: WorkingUnit, procedure: ProcedureDeclaration, office: string): string {
  if (office === procedure.officer) return unit.officer;
  return office === procedure.manager ? unit.manager : office;
}

/**
 * The offices somebody holds, with those of the procedure that they stand for in another of its units. For what is
 * shown: the case itself knows which unit has it.
 */
export function standingOf(procedure: ProcedureDeclaration, held: readonly string[]): string[] {
  const { officer, manager } = procedure;
  const others = procedure.sharedWith ?? [];
  return [
    ...held,
    ...(others.some((unit) => held.includes(unit.officer)) ? [officer] : []),
    ...(others.some((unit) => held.includes(unit.manager)) ? [manager] : []),
  ];
}
