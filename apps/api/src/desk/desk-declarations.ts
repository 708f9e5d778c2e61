import type { DeskDeclaration, ProcedureDeclaration } from '../../../../libs/domain';
import { catalogue } from '../../../../workflows/procedures';

export interface DeskService {
  readonly procedure: ProcedureDeclaration;
  readonly desk: DeskDeclaration;
}

/** What can be filed at the desk, in the order of the catalogue. */
export const deskServices: readonly DeskService[] = catalogue.flatMap((procedure) =>
  procedure.opening.desk ? [{ procedure, desk: procedure.opening.desk }] : [],
);

export function deskServiceOf(key: string): DeskService | undefined {
  return deskServices.find(({ procedure }) => procedure.key === key);
}
