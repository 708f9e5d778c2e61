import type { FactColumnView, ProcedureView } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { proceduresRead } from './reads';

export function useProcedures(): readonly ProcedureView[] {
  return useSuspenseQuery(proceduresRead).data;
}

export function useProcedure(key: string): ProcedureView | undefined {
  return useProcedures().find((procedure) => procedure.key === key);
}

/**
 * The facts that a case of this procedure and its family declare. A round and its applications tell each other
 * figures, which keep their name; where both declare one, the procedure's own words count.
 */
export function useFamilyFacts(key: string): Readonly<Record<string, FactColumnView>> {
  const procedures = useProcedures();
  const own = procedures.find((procedure) => procedure.key === key);
  const family = procedures.filter(({ key: other, parent }) => other === own?.parent || parent === key);
  return Object.assign({}, ...family.map(({ facts }) => facts), own?.context, own?.facts) as Record<
    string,
    FactColumnView
  >;
}
