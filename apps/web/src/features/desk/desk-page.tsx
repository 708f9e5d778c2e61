import type { DeskCampaignView, DeskFilingView, DeskServiceView } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { deskRead } from '../../client/reads';
import { momentOf } from '../../format/dates';
import { useLanguage, useReader } from '../../texts/use-language';
import { Empty } from '../../ui/empty';
import { FactsList } from '../../ui/facts-list';
import { LinkButton } from '../../ui/link-button';
import { PageHeading } from '../../ui/page-heading';
import { type Column, Records } from '../../ui/records';
import { TwoLines } from '../../ui/two-lines';
import { FactValue } from '../../values/fact-value';

/** What a visitor can file, and what they have filed. */
export function DeskPage() {
  const { t } = useTranslation();
  const { data: desk } = useSuspenseQuery(deskRead);
  // Whoever may file nothing yet begins with what lets them.
  const services = [...desk.services].sort((a, b) => Number(!!a.campaigns) - Number(!!b.campaigns));
  return (
    <div className="app-page">
      <PageHeading title={t('desk.title')} />
      <p>
        <strong>{desk.name}</strong> <span className="ui-muted">{desk.taxCode}</span>
      </p>
      <section className="desk-part">
        <h2>{t('desk.services')}</h2>
        {services.map((service) => (
          <Service key={service.procedure} of={service} />
        ))}
      </section>
      <section className="desk-part">
        <h2>{t('desk.own')}</h2>
        {desk.filings.length === 0 ? (
          <Empty icon="files">{t('desk.nothingText')}</Empty>
        ) : (
          <Filings of={desk.filings} />
        )}
      </section>
    </div>
  );
}

function Service({ of: service }: { of: DeskServiceView }) {
  const { t } = useTranslation();
  const read = useReader();
  const { campaigns } = service;
  return (
    <div className="case-panel desk-service">
      <h3>{read(service.title)}</h3>
      <p>{read(service.instructions)}</p>
      {campaigns?.length === 0 && <p className="ui-muted">{t('desk.noCampaign')}</p>}
      {campaigns?.map((campaign) => (
        <Campaign key={campaign.id} of={campaign} service={service} />
      ))}
      {!campaigns && (
        <LinkButton size="small" to={paths.newFiling(service.procedure)}>
          {t('desk.start')}
        </LinkButton>
      )}
    </div>
  );
}

function Campaign({ of: campaign, service }: { of: DeskCampaignView; service: DeskServiceView }) {
  const { t } = useTranslation();
  const read = useReader();
  const facts = Object.entries(service.facts ?? {}).flatMap(([key, fact]) =>
    campaign.facts[key] === undefined
      ? []
      : [
          {
            key,
            title: read(fact.title),
            value: <FactValue value={campaign.facts[key]} fact={fact} />,
            wide: fact.kind === 'table',
          },
        ],
  );
  const mayFile = !service.standing || campaign.standings.length > 0;
  return (
    <section aria-label={campaign.title} className="desk-campaign">
      <h4>{campaign.title}</h4>
      <FactsList facts={facts} />
      {mayFile ? (
        <LinkButton
          size="small"
          to={paths.newFiling(service.procedure, campaign.id)}
          aria-label={`${read(service.title)}: ${campaign.title}`}
        >
          {t('desk.start')}
        </LinkButton>
      ) : (
        <p className="ui-strong">{service.standing && read(service.standing.missing)}</p>
      )}
    </section>
  );
}

function Filings({ of: filings }: { of: readonly DeskFilingView[] }) {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const columns: readonly Column<DeskFilingView>[] = [
    {
      key: 'title',
      title: t('desk.subject'),
      place: 'lead',
      cell: ({ id, title, kind }) => (
        <TwoLines first={<Link to={paths.deskFiling(id)}>{title}</Link>} second={read(kind)} />
      ),
    },
    { key: 'campaign', title: t('desk.campaign'), cell: ({ campaign }) => campaign ?? '—' },
    { key: 'number', title: t('desk.number'), cell: ({ number }) => number ?? '—' },
    { key: 'state', title: t('desk.state'), cell: ({ outcome, stage }) => read(outcome ?? stage) },
    {
      key: 'filedAt',
      title: t('desk.filedAt'),
      place: 'end',
      cell: ({ filedAt }) => momentOf(filedAt, language),
    },
  ];
  return <Records caption={t('desk.own')} columns={columns} records={filings} keyOf={({ id }) => id} />;
}
