import type { DashboardFigure, DashboardPanel } from '@domain';
import { displayDate } from '@law/display-date';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../app/paths';
import { dashboardRead } from '../../client/public-reads';
import { number } from '../../format/amounts';
import { useLanguage, useReader } from '../../texts/use-language';
import { PageHeading } from '../../ui/page-heading';
import { BarsChart } from './bars-chart';

/** What stands in registers, counted today. */
export function DashboardPage() {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const { key = '' } = useParams();
  const { data: dashboard } = useSuspenseQuery(dashboardRead(key));
  return (
    <div className="app-page">
      <PageHeading title={read(dashboard.title)} />
      <p className="public-lead">{read(dashboard.summary)}</p>
      <p className="ui-muted">{t('dashboards.on', { day: displayDate(dashboard.today, language) })}</p>
      <div className="dashboard">
        {dashboard.panels.map((panel) => (
          <section key={panel.title.en} className={`dashboard__panel dashboard__panel--${panel.kind}`}>
            <h2>{read(panel.title)}</h2>
            <Panel panel={panel} />
          </section>
        ))}
      </div>
    </div>
  );
}

function Panel({ panel }: { panel: DashboardPanel }) {
  const { t } = useTranslation();
  const read = useReader();
  if (panel.kind === 'figures') return <Figures figures={panel.figures} />;
  return (
    <>
      {panel.summary && <p className="ui-muted">{read(panel.summary)}</p>}
      <BarsChart bars={panel.bars} title={read(panel.title)} />
      <p>
        <Link to={paths.register(panel.register)}>{t('dashboards.entries')}</Link>
      </p>
    </>
  );
}

function Figures({ figures }: { figures: readonly DashboardFigure[] }) {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  return (
    <dl className="dashboard__figures">
      {figures.map(({ title, value, of, unit, note }) => (
        <div key={title.en}>
          <dt>{read(title)}</dt>
          <dd>
            <strong>{unit === 'percent' ? `${number(value, language)} %` : number(value, language)}</strong>
            {of !== undefined && <> {t('dashboards.of', { of: number(of, language) })}</>}
            {note && <p className="ui-muted">{read(note)}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
