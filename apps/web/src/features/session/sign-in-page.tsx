import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { changePerson } from '../../client/change-person';
import { commands } from '../../client/commands';
import { peopleRead } from '../../client/reads';
import { paths } from '../../app/paths';
import { useLanguage } from '../../texts/use-language';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { ProblemNotice } from '../../ui/problem-notice';
import { PersonButton } from './person-button';
import { peopleByUnit } from './people-by-unit';

export function SignInPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: people } = useSuspenseQuery(peopleRead);
  const signIn = useSignIn();
  return (
    <div className="app-page">
      <PageHeading title={t('signIn.title')} />
      <Notice tone="info" title={t('signIn.demonstration')}>
        <p>{t('signIn.demonstrationText')}</p>
      </Notice>
      <p>
        <Link to={paths.publicProcedures} className="ui-strong">
          {t('public.link')}
        </Link>{' '}
        <span className="ui-muted">{t('public.linkText')}</span>
      </p>
      {signIn.isError && <ProblemNotice ofCommand error={signIn.error} />}
      <div className="sign-in">
        {peopleByUnit(people, language).map(({ unit, members }) => (
          <section key={unit} className="sign-in__unit">
            <h2>{unit}</h2>
            <ul>
              {members.map((person) => (
                <li key={person.login}>
                  <PersonButton person={person} onChoose={() => signIn.mutate(person.login)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function useSignIn() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { state } = useLocation() as { state: { from?: string } | null };
  return useMutation({
    mutationFn: commands.signIn,
    onSuccess: async ({ person }) => {
      changePerson(client, person);
      await navigate(state?.from ?? paths.inbox, { replace: true });
    },
  });
}
