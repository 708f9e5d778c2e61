import type { ProcedureView } from '@domain';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { caseRead } from '../../client/reads';
import { useFamilyFacts } from '../../client/use-procedures';
import { OfferedRowsContext } from '../../forms/offered-rows';

interface CampaignRowsProps {
  readonly procedure: ProcedureView;
  /** The campaign that the new case is to be a part of, or an empty text while none is chosen. */
  readonly campaign: string;
  readonly children: ReactNode;
}

const NOTHING = {};

/** What the application may choose from: the facts of its campaign, as they are now. */
export function CampaignRows({ procedure: { parent = '' }, campaign, children }: CampaignRowsProps) {
  const { data } = useQuery({ ...caseRead(campaign), enabled: parent !== '' && campaign !== '' });
  const facts = useFamilyFacts(parent);
  const rows = useMemo(() => ({ facts, context: data?.facts ?? NOTHING }), [facts, data]);
  return <OfferedRowsContext value={rows}>{children}</OfferedRowsContext>;
}
