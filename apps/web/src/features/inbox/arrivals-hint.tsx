import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { incomingRead } from '../../client/reads';

/** Work that is no task yet: applications that have arrived and wait to be registered. */
export function ArrivalsHint() {
  const { t } = useTranslation();
  const { data: arrived = [] } = useQuery(incomingRead);
  if (arrived.length === 0) return null;
  return <Link to={paths.newCase}>{t('inbox.arrived', { count: arrived.length })}</Link>;
}
