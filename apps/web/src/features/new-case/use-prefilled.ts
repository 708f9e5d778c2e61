import type { ProcedureView, RegisterHistoryView } from '@domain';
import { useQuery } from '@tanstack/react-query';
import { registerEntryRead } from '../../client/reads';

/** The application of a case that corrects an entry of a register: the entry as it is, ready to be changed. */
export function usePrefilled(procedure: ProcedureView | undefined, entry: string | null) {
  const register = procedure?.corrects ?? '';
  const wanted = register !== '' && entry !== null;
  const found = useQuery({ ...registerEntryRead(register, entry ?? ''), enabled: wanted });
  return {
    isPending: wanted && found.isPending,
    error: wanted ? found.error : null,
    application: found.data && correctionOf(found.data),
  };
}

function correctionOf({ key, entry, from, to }: RegisterHistoryView): object {
  return { action: 'correct', key, entry, from, to };
}
