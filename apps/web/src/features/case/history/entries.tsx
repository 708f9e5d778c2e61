import type { CaseView } from '@domain';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { journalRead } from '../../../client/reads';
import { LoadMore } from '../../../ui/load-more';
import { JournalItem } from './journal-item';

/** The journal of a case, page by page. */
export function Entries({ of: one, order }: { of: CaseView; order: 'asc' | 'desc' }) {
  const list = useSuspenseInfiniteQuery(journalRead(one.id, order));
  return (
    <>
      <ol className="timeline">
        {list.data.pages
          .flatMap((page) => page.items)
          .map((entry) => (
            <JournalItem key={entry.position} entry={entry} of={one} />
          ))}
      </ol>
      <LoadMore {...list} />
    </>
  );
}
