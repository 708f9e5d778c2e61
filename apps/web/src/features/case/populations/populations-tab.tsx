import type { CaseView } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { populationsRead } from '../../../client/population-reads';
import { EvidenceList } from './evidence-list';
import { PopulationCard } from './population-card';

/** The cases that this one looks at: how they were found, which were drawn, what tests over all of them have found. */
export function PopulationsTab({ of: one }: { of: CaseView }) {
  const { data: populations } = useSuspenseQuery(populationsRead(one.id));
  return (
    <>
      {populations.map((population) => (
        <PopulationCard key={population.version} population={population} of={one} />
      ))}
      <EvidenceList caseId={one.id} />
    </>
  );
}
