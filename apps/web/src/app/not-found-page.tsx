import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/link-button';
import { PageHeading } from '../ui/page-heading';
import { paths } from './paths';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className="app-page app-page--narrow">
      <PageHeading title={t('problem.notFound')} />
      <p>{t('problem.notFoundText')}</p>
      <LinkButton to={paths.inbox}>{t('problem.toInbox')}</LinkButton>
    </div>
  );
}
