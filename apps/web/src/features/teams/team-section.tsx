import type { TeamMember, TeamView } from '@domain';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { commands } from '../../client/commands';
import { useCommand } from '../../client/use-command';
import { shortDate } from '../../format/dates';
import { useLanguage, useReader } from '../../texts/use-language';
import { ChoiceBar } from '../../ui/choice-bar';
import { ProblemNotice } from '../../ui/problem-notice';
import { type Column, Records } from '../../ui/records';
import { Tag } from '../../ui/tag';

/** One office: how its new work is given out, what waits, and the people with their work. */
export function TeamSection({ team }: { team: TeamView }) {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const distribute = useCommand((distributes: boolean) => commands.distribute(team.office, distributes), {
    changes: [],
  });
  // What has been chosen shows at once, not when the command has begun or its answer is there.
  const [chosen, setChosen] = useState<boolean>();
  const choose = (distributes: boolean) => {
    setChosen(distributes);
    distribute.mutate(distributes, { onSettled: () => setChosen(undefined) });
  };
  const columns: readonly Column<TeamMember>[] = [
    {
      key: 'name',
      title: t('teams.person'),
      place: 'lead',
      cell: ({ name, away }) => (
        <>
          {name}{' '}
          {away && (
            <Tag tone="neutral" icon="calendar">
              {t('teams.away')}
            </Tag>
          )}
        </>
      ),
    },
    {
      key: 'open',
      title: t('teams.open'),
      place: 'amount',
      cell: ({ login, name, open }) =>
        open > 0 ? (
          <Link
            to={paths.inboxOf({ scope: 'unit', heldBy: login })}
            aria-label={t('teams.openOf', { count: open, name })}
          >
            {open}
          </Link>
        ) : (
          0
        ),
    },
    {
      key: 'overdue',
      title: t('teams.overdue'),
      place: 'amount',
      cell: ({ login, name, overdue }) =>
        overdue > 0 ? (
          <Link
            to={paths.inboxOf({ scope: 'unit', heldBy: login, overdue: 'true' })}
            aria-label={t('teams.overdueOf', { count: overdue, name })}
          >
            <Tag tone="danger" icon="clock">
              {overdue}
            </Tag>
          </Link>
        ) : (
          0
        ),
    },
  ];
  const name = read(team.name);
  const heading = useId();
  return (
    <section className="public-group" aria-labelledby={heading}>
      <h2 id={heading}>{name}</h2>
      <p className="ui-muted">
        {read(team.unit)} · {t('teams.waiting', { count: team.waiting })}
      </p>
      <ChoiceBar
        legend={t('teams.distribution')}
        options={[
          { value: 'taken', label: t('teams.ways.taken') },
          { value: 'byLoad', label: t('teams.ways.byLoad') },
        ]}
        value={(chosen ?? team.distributes) ? 'byLoad' : 'taken'}
        onChange={(way) => choose(way === 'byLoad')}
      />
      <p className="ui-muted">
        {team.distributesSince
          ? t('teams.byLoadSince', { day: shortDate(team.distributesSince.slice(0, 10), language) })
          : t('teams.takenText')}
      </p>
      {distribute.isError && <ProblemNotice ofCommand error={distribute.error} />}
      <Records
        caption={t('teams.peopleOf', { office: name })}
        columns={columns}
        records={team.people}
        keyOf={({ login }) => login}
      />
    </section>
  );
}
