import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { teamsRead } from '../../client/reads';
import { Empty } from '../../ui/empty';
import { PageHeading } from '../../ui/page-heading';
import { TeamSection } from './team-section';

/** What the people under a head have to do, and how new work reaches them. */
export function TeamsPage() {
  const { t } = useTranslation();
  const { data: teams } = useSuspenseQuery(teamsRead);
  return (
    <div className="app-page">
      <PageHeading title={t('teams.title')} />
      <p className="public-lead">{t('teams.lead')}</p>
      {teams.length > 0 && (
        <p>
          <Link to={paths.inboxOf({ scope: 'unit' })}>{t('teams.allTasks')}</Link>
          {' · '}
          <Link to={paths.inboxOf({ scope: 'unit', overdue: 'true' })}>{t('teams.overdueTasks')}</Link>
        </p>
      )}
      {teams.length === 0 && <Empty icon="info-circle">{t('teams.none')}</Empty>}
      {teams.map((team) => (
        <TeamSection key={team.office} team={team} />
      ))}
    </div>
  );
}
