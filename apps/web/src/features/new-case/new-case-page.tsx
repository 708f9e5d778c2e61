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
import { NewCaseForm } from './new-case-form';

export function NewCasePage() {
  const { t } = useTranslation();
  const read = useReader();
  const { procedure: key = '' } = useParams();
  const [search] = useSearchParams();
  const procedure = useProcedure(key);
  const { data: arrived } = useSuspenseQuery(incomingRead);
  if (!procedure) return <NotFoundPage />;
  const incoming = arrived.find(({ id }) => id === search.get('incoming'));
  return (
    <div className="app-page app-page--form">
      <Link to={paths.newCase} className="ui-back">
        <Icon name="arrow-left" /> <span>{t('newCase.title')}</span>
      </Link>
      <PageHeading title={read(procedure.title)} />
      <p className="task-instructions">{read(procedure.summary)}</p>
      <p className="ui-small">{procedure.basis.join(' · ')}</p>
      <NewCaseForm
        key={`${key} ${incoming?.id}`}
        procedure={procedure}
        parent={incoming?.parent ?? search.get('parent') ?? ''}
        incoming={incoming}
      />
    </div>
  );
}
