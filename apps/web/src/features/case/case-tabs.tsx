import type { CaseView } from '@domain';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '../../app/paths';
import { useProcedure } from '../../client/use-procedures';
import { useLanguage } from '../../texts/use-language';
import { PageTabs } from '../../ui/page-tabs';
import { tabOf, tabs } from './tabs';

export function CaseTabs({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const { tab } = useParams();
  const language = useLanguage();
  const parts = useProcedure(one.procedure)?.parts;
  return (
    <PageTabs
      label={t('case.parts')}
      current={tabOf(tab).key}
      tabs={tabs
        .filter(({ shownFor }) => shownFor?.(one) ?? true)
        .map(({ key, count }) => ({
          key,
          to: paths.caseTab(one.id, key),
          title: (key === 'children' && parts?.title[language]) || t(`case.tabs.${key}`),
          count: count?.(one),
        }))}
    />
  );
}
