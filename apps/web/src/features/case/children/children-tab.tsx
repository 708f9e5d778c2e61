import type { CaseView } from '@domain';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { childrenRead } from '../../../client/reads';
import { Empty } from '../../../ui/empty';
import { LoadMore } from '../../../ui/load-more';
import { Records } from '../../../ui/records';
import { useChildColumns } from './child-columns';

export function ChildrenTab({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(childrenRead(one.id));
  const children = list.data.pages.flatMap((page) => page.items);
  const columns = useChildColumns(children, one.today);
  if (children.length === 0) return <Empty icon="folder">{t('case.noChildren')}</Empty>;
  return (
    <>
      <Records
        caption={t('case.tabs.children')}
        columns={columns}
        records={children}
        keyOf={(child) => child.id}
      />
      <LoadMore {...list} />
    </>
  );
}
