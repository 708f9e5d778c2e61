import type { PublicProcedureSummary } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { publicProceduresRead } from '../../client/public-reads';
import { useReader } from '../../texts/use-language';
import { PageHeading } from '../../ui/page-heading';

export function ProceduresPage() {
  const { t } = useTranslation();
  const { data: procedures } = useSuspenseQuery(publicProceduresRead);
  return (
    <div className="app-page">
      <PageHeading title={t('public.proceduresTitle')} />
      <p className="public-lead">{t('public.proceduresLead')}</p>
      <ul className="public-list">
        {procedures.map((procedure) => (
          <Procedure key={procedure.key} of={procedure} />
        ))}
      </ul>
    </div>
  );
}

function Procedure({
  of: { key, code, title, summary, startedBy, unit, term },
}: {
  of: PublicProcedureSummary;
}) {
  const { t } = useTranslation();
  const read = useReader();
  return (
    <li className="ui-card">
      <h2>
        <Link to={paths.publicProcedure(key)}>{read(title)}</Link>
      </h2>
      <p>{read(summary)}</p>
      <dl className="public-list__facts">
        <div>
          <dt>{t('public.code')}</dt>
          <dd>
            <code>{code}</code>
          </dd>
        </div>
        <div>
          <dt>{t('public.start')}</dt>
          <dd>{t(`public.startedBy.${startedBy}`)}</dd>
        </div>
        <div>
          <dt>{t('public.unit')}</dt>
          <dd>{read(unit)}</dd>
        </div>
        {term && (
          <div>
            <dt>{t('public.term')}</dt>
            <dd>{read(term)}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}
