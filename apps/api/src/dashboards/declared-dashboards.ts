import type { DashboardDeclaration, ProcedureDeclaration } from '../../../../libs/domain';
import { catalogue } from '../../../../workflows/procedures';
import { DeclaredRegisters } from '../registers/declared-registers';
import type { Reader } from '../rights/reader';

/** The dashboards of these procedures that a reader may read: those of whose registers they may read every one. */
export function dashboardsOf(
  reader: Reader,
  procedures: readonly ProcedureDeclaration[] = catalogue,
): DashboardDeclaration[] {
  const readable = new Set(new DeclaredRegisters(procedures).readableBy(reader).map(({ key }) => key));
  return procedures
    .flatMap(({ dashboards = [] }) => dashboards)
    .filter(({ registers }) => registers.every((register) => readable.has(register)));
}
