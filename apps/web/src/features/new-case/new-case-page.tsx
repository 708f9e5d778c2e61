import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { incomingRead } from '../../client/reads';
import { useProcedure } from '../../client/use-procedures';
import { NotFoundPage } from '../../app/not-found-page';
import { paths } from '../../app/paths';
import { useReader } from '../../texts/use-language';
import { Icon } from '../../ui/icon';
import { PageHeading } from '../../ui/page-heading';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/skeleton';
import { NewCaseForm } from './new-case-form';
import { usePrefilled } from './use-prefilled';

export function NewCasePage() {
  const { t } = useTranslation();
  const read = useReader();
  const { procedure: key = '' } = useParams();
  const [search] = useSearchParams();
  const procedure = useProcedure(key);
  const { data: arrived } = useSuspenseQuery(incomingRead);
  const entry = search.get('entry');
  const act = search.get('act');
  const of = search.get('case');
  const prefilled = usePrefilled(procedure, entry);
  const aboutAct = procedure?.aboutAct && act !== null && of !== null ? { case: of, act } : undefined;
  if (!procedure) return <NotFoundPage />;
  const incoming = arrived.find(({ id }) => id === search.get('incoming'));
  const back = aboutAct
    ? { to: paths.case(aboutAct.case), title: t('case.tabs.documents') }
    : procedure.corrects
      ? { to: paths.register(procedure.corrects), title: t('registers.title') }
      : { to: paths.newCase, title: t('newCase.title') };
  return (
    <div className="app-page app-page--form">
      <Link to={back.to} className="ui-back">
        <Icon name="arrow-left" /> <span>{back.title}</span>
      </Link>
      <PageHeading title={read(procedure.title)} />
      <p className="task-instructions">{read(procedure.summary)}</p>
      <p className="ui-small">{procedure.basis.join(' · ')}</p>
      {prefilled.error && <ProblemNotice error={prefilled.error} />}
      {prefilled.isPending ? (
        <Skeleton />
      ) : (
        <NewCaseForm
          key={`${key} ${incoming?.id} ${entry} ${act}`}
          procedure={procedure}
          parent={incoming?.parent ?? search.get('parent') ?? ''}
          incoming={incoming}
          prefilled={aboutAct ?? prefilled.application}
          draftName={incoming?.id ?? entry ?? act ?? search.get('parent') ?? ''}
        />
      )}
    </div>
  );
}
