import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { accessesToSeeRead } from '../../client/reads';
import { Notice } from '../../ui/notice';

/** Tells the head of a unit, where work begins, that reserved cases of the unit were opened on need. */
export function AccessesHint() {
  const { t } = useTranslation();
  const { data } = useInfiniteQuery(accessesToSeeRead);
  const count = data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
  if (count === 0) return null;
  return (
    <Notice tone="warning" title={t('accesses.toSee')}>
      <p>
        <Link to={paths.accesses}>{t('accesses.toSeeHint', { count })}</Link>
      </p>
    </Notice>
  );
}
