import type { CaseView } from '@domain';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseAccessesRead } from '../../../client/reads';
import { LoadMore } from '../../../ui/load-more';
import { AccessTable } from '../../accesses/access-table';

/** Who has read the case, where readings are recorded. */
export function AccessesTab({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(caseAccessesRead(one.id));
  return (
    <>
      <AccessTable
        caption={t('case.tabs.accesses')}
        accesses={list.data.pages.flatMap((page) => page.items)}
      />
      <LoadMore {...list} />
    </>
  );
}
