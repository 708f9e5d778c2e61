import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readBox } from './box';

const LOOK_EVERY_MS = 3_000;

/** How many papers lie in a box that is open, for whoever is to count them. */
export function BoxState({ ballot }: { ballot: string }) {
  const { t } = useTranslation();
  const { data: box } = useQuery({
    queryKey: ['box', ballot],
    queryFn: () => readBox(ballot),
    refetchInterval: LOOK_EVERY_MS,
  });
  return (
    <p role="status" className="ui-lead">
      {box && t('ballots.inBox', { inBox: box.inBox, papers: box.signed.length })}
    </p>
  );
}
