import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import { paths } from '../../app/paths';
import { providerRead } from '../../client/reads';
import { useLanguage } from '../../texts/use-language';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { SignInLink } from './sign-in-link';
import { SignInProblem } from './sign-in-problem';

export function SignInPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: way } = useSuspenseQuery(providerRead);
  const [search] = useSearchParams();
  const { state } = useLocation() as { state: { from?: string } | null };
  const returnTo = state?.from ?? search.get('returnTo') ?? paths.inbox;
  const problem = search.get('problem');
  return (
    <div className="app-page app-page--narrow">
      <PageHeading title={t('signIn.title')} />
      {problem !== null && <SignInProblem code={problem} />}
      {way.demonstration && way.provider === 'embedded' && (
        <Notice tone="info" title={t('signIn.demonstration')}>
          <p>{t('signIn.demonstrationText')}</p>
        </Notice>
      )}
      {way.provider === 'none' ? (
        <Notice tone="warning" title={t('signIn.none')}>
          <p>{t('signIn.noneText')}</p>
        </Notice>
      ) : (
        <div className="sign-in">
          {way.provider === 'external' && <p>{t('signIn.externalText')}</p>}
          <SignInLink returnTo={returnTo} language={language} className="sign-in__button">
            {t('signIn.button')}
          </SignInLink>
        </div>
      )}
      {way.desk && (
        <p>
          <Link to={paths.desk} className="ui-strong">
            {t('desk.title')}
          </Link>{' '}
          <span className="ui-muted">{t('desk.linkText')}</span>
        </p>
      )}
      <p>
        <Link to={paths.publicProcedures} className="ui-strong">
          {t('public.link')}
        </Link>{' '}
        <span className="ui-muted">{t('public.linkText')}</span>
      </p>
    </div>
  );
}
