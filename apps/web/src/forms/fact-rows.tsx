import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { caseRead } from '../client/reads';
import { useFamilyFacts } from '../client/use-procedures';
import { OfferedRowsContext } from './offered-rows';

interface FactRowsProps {
  /** The case whose recorded tables are offered; an empty text while there is none. */
  readonly caseId: string;
  readonly children: ReactNode;
}

const NOTHING = {};

/** What a form may choose from: the facts of a case, as they are now. */
export function FactRows({ caseId, children }: FactRowsProps) {
  const { data } = useQuery({ ...caseRead(caseId), enabled: caseId !== '' });
  const facts = useFamilyFacts(data?.procedure ?? '');
  const rows = useMemo(() => ({ facts, context: data?.facts ?? NOTHING }), [facts, data]);
  return <OfferedRowsContext value={rows}>{children}</OfferedRowsContext>;
}
