import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../app/paths';
import { caseRead } from '../../../client/reads';
import { Entries } from './entries';

/** The history of the case that this one continues. */
export function HistoryBefore({ id, order }: { id: string; order: 'asc' | 'desc' }) {
  const { t } = useTranslation();
  const { data: before } = useSuspenseQuery(caseRead(id));
  return (
    <section className="case-before" aria-labelledby="history-before">
      <h3 id="history-before">
        <Link to={paths.case(id)}>{t('relations.before', { title: before.title })}</Link>
      </h3>
      <Entries of={before} order={order} />
    </section>
  );
}
