import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../app/paths';
import { caseRead, journalRead } from '../../../client/reads';
import { LoadMore } from '../../../ui/load-more';
import { JournalItem } from './journal-item';

/** The history of the case that this one continues. */
export function HistoryBefore({ id, order }: { id: string; order: 'asc' | 'desc' }) {
  const { t } = useTranslation();
  const { data: before } = useSuspenseQuery(caseRead(id));
  const list = useSuspenseInfiniteQuery(journalRead(id, order));
  return (
    <section className="case-before" aria-labelledby="history-before">
      <h3 id="history-before">
        <Link to={paths.case(id)}>{t('relations.before', { title: before.title })}</Link>
      </h3>
      <ol className="timeline">
        {list.data.pages
          .flatMap((page) => page.items)
          .map((entry) => (
            <JournalItem key={entry.position} entry={entry} of={before} />
          ))}
      </ol>
      <LoadMore {...list} />
    </section>
  );
}
