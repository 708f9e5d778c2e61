import type { Actor } from '../../../../libs/domain';
import { refuse } from '../../../casework';

/** To whom delays, risks and reports go beside the owner of the process. */
export const GENERAL_MANAGER = 'Direttore Generale';

/** Refuses what only the owner of the process may ask for. */
export function mustBeOwner(
  { application: { ownerOffice } }: { readonly application: { readonly ownerOffice: string } },
  { offices }: Actor,
): void {
  if (!offices.includes(ownerOffice)) refuse('officeRequired', { who: ownerOffice });
}
