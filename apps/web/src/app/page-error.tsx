import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useParams, useRevalidator, useRouteError } from 'react-router';
import { isProblem } from '../client/problem';
import { OpenOnNeed } from '../features/accesses/open-on-need';
import { Button } from '../ui/button';
import { LinkButton } from '../ui/link-button';
import { PageHeading } from '../ui/page-heading';
import { ProblemNotice } from '../ui/problem-notice';
import { paths } from './paths';

/** In place of a screen that could not be shown. */
export function PageError() {
  const { t } = useTranslation();
  const error = useRouteError();
  const { reset } = useQueryErrorResetBoundary();
  const { revalidate } = useRevalidator();
  const { pathname, search } = useLocation();
  const { id } = useParams();
  // A page that is open to some without signing in, and was not to this reader.
  if (isProblem(error) && error.status === 401)
    return <Navigate to={paths.signIn} replace state={{ from: pathname + search }} />;
  if (id && isProblem(error, 'reasonRequired')) return <OpenOnNeed caseId={id} />;
  const missing = isProblem(error) && error.status === 404;
  return (
    <div className="app-page app-page--narrow">
      <PageHeading title={missing ? t('problem.notFound') : t('problem.pageTitle')} />
      <ProblemNotice
        error={error}
        actions={
          <>
            <Button
              look="secondary"
              size="small"
              icon="refresh"
              onClick={() => {
                reset();
                void revalidate();
              }}
            >
              {t('problem.retry')}
            </Button>
            <LinkButton look="secondary" size="small" to={paths.inbox}>
              {t('problem.toInbox')}
            </LinkButton>
          </>
        }
      />
    </div>
  );
}
