import type { DeskFilingDetailView } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { paths } from '../../app/paths';
import { deskFilingRead } from '../../client/reads';
import { fileSize } from '../../format/amounts';
import { momentOf } from '../../format/dates';
import { useLanguage, useReader } from '../../texts/use-language';
import { FactStrip } from '../../ui/fact-strip';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { type Column, Records } from '../../ui/records';
import { TwoLines } from '../../ui/two-lines';
import { AddDocument } from './add-document';

type Filed = DeskFilingDetailView['documents'][number];

/** How an application stands, with what was filed and what the office has written. */
export function FilingPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const { data: filing } = useSuspenseQuery(deskFilingRead(id));
  const { state } = useLocation() as { state: { filed?: boolean } | null };
  const { number, outcome, stage, campaign } = filing;
  return (
    <div className="app-page">
      <Link to={paths.desk} className="ui-back">
        <Icon name="arrow-left" />
        {t('desk.back')}
      </Link>
      <PageHeading title={filing.title} />
      <p className="ui-muted">
        {read(filing.kind)}
        {campaign !== undefined && ` · ${campaign}`}
      </p>
      {state?.filed && (
        <Notice tone="success" title={t('desk.filed')}>
          <p>{number === undefined ? t('desk.filedTextBare') : t('desk.filedText', { number })}</p>
        </Notice>
      )}
      <FactStrip
        facts={[
          { icon: 'file', title: t('desk.number'), value: number ?? '—' },
          { icon: 'calendar', title: t('desk.filedAt'), value: momentOf(filing.filedAt, language) },
          { icon: 'flag', title: t('desk.state'), value: read(outcome ?? stage) },
        ]}
      />
      <h2>{t('desk.documents')}</h2>
      <Documents of={filing.documents} />
      {filing.closedAt === undefined && <AddDocument to={id} />}
    </div>
  );
}

function Documents({ of: documents }: { of: readonly Filed[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns: readonly Column<Filed>[] = [
    {
      key: 'title',
      title: t('desk.document'),
      place: 'lead',
      cell: ({ title, content, size, kind }) => (
        <TwoLines
          first={
            <a href={content} download>
              {title} ({fileSize(size, language)})
            </a>
          }
          second={kind === 'letter' ? t('desk.letter') : t('desk.ownDocument')}
        />
      ),
    },
    { key: 'number', title: t('desk.number'), cell: ({ number }) => number ?? '—' },
    { key: 'at', title: t('desk.documentDate'), place: 'end', cell: ({ at }) => momentOf(at, language) },
  ];
  return (
    <Records caption={t('desk.documents')} columns={columns} records={documents} keyOf={({ id }) => id} />
  );
}
