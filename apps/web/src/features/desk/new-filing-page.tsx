import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { NotFoundPage } from '../../app/not-found-page';
import { paths } from '../../app/paths';
import { deskRead } from '../../client/reads';
import { useReader } from '../../texts/use-language';
import { Icon } from '../../ui/icon';
import { PageHeading } from '../../ui/page-heading';
import { NewFilingForm } from './new-filing-form';

/** Filing an application, for oneself or for whoever one represents. */
export function NewFilingPage() {
  const { procedure = '' } = useParams();
  const campaignId = useSearchParams()[0].get('avviso');
  const { t } = useTranslation();
  const read = useReader();
  const { data: desk } = useSuspenseQuery(deskRead);
  const service = desk.services.find((one) => one.procedure === procedure);
  const campaign = service?.campaigns?.find(({ id }) => id === campaignId);
  if (!service || (service.campaigns && !campaign)) return <NotFoundPage />;
  return (
    <div className="app-page app-page--form">
      <Link to={paths.desk} className="ui-back">
        <Icon name="arrow-left" />
        {t('desk.back')}
      </Link>
      <PageHeading title={read(service.title)} />
      {campaign && <p className="ui-strong">{campaign.title}</p>}
      <p>{read(service.instructions)}</p>
      <NewFilingForm key={`${procedure} ${campaignId ?? ''}`} service={service} campaign={campaign} />
    </div>
  );
}
