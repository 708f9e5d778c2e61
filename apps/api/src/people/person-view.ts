import type { PersonView } from '../../../../libs/domain';
import type { Reader } from '../rights/reader';

/** A person as screens show them. */
export function personView({ login, name, offices }: Reader): PersonView {
  return {
    login,
    name,
    offices: offices.map((office) => ({ id: office.id, name: office.name, unit: office.unit })),
  };
}
