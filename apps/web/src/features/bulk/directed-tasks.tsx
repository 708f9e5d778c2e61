import type { TaskSummary } from '@domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { TaskSelection } from '../../client/commands';
import { type TaskFilter, taskCountRead } from '../../client/reads';
import { paths } from '../../app/paths';
import { useReader } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/check-field';
import type { Column } from '../../ui/records';
import { InboxTable } from '../inbox/inbox-table';
import { BulkDialog, type BulkKind } from './bulk-dialog';

interface DirectedTasksProps {
  readonly filter: TaskFilter;
  readonly tasks: readonly TaskSummary[];
}

/** The tasks of a list for whoever directs them: some are ticked, or all that the filter selects, to be done at once. */
export function DirectedTasks({ filter, tasks }: DirectedTasksProps) {
  const { t } = useTranslation();
  const read = useReader();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setIsAll] = useState(false);
  const [kind, setKind] = useState<BulkKind>();
  const { data: all } = useQuery(taskCountRead(filter));
  const directed = tasks.filter(({ may }) => may.assign || may.remind);
  // What has been done meanwhile is no longer there to be chosen.
  const shown = directed.filter(({ id }) => isAll || chosen.has(id));
  const count = isAll ? (all?.count ?? 0) : shown.length;
  const selection: TaskSelection = isAll ? { filter, expected: count } : { tasks: shown.map(({ id }) => id) };

  function choose(ids: Iterable<string>) {
    setIsAll(false);
    setChosen(new Set(ids));
  }
  function tick(id: string, isTicked: boolean) {
    const others = shown.map((task) => task.id).filter((other) => other !== id);
    choose(isTicked ? [...others, id] : others);
  }
  const choice: Column<TaskSummary> = {
    key: 'choice',
    title: t('bulk.choose'),
    place: 'choice',
    cell: (task) =>
      directed.includes(task) && (
        <CheckField
          isBare
          label={t('bulk.chooseOne', { task: read(task.title), subject: task.subject ?? task.caseTitle })}
          checked={shown.includes(task)}
          onChange={(isTicked) => tick(task.id, isTicked)}
        />
      ),
  };
  return (
    <>
      <section className="bulk-bar" aria-label={t('bulk.title')}>
        <CheckField
          label={t('bulk.chooseShown')}
          checked={shown.length > 0 && shown.length === directed.length}
          onChange={(isTicked) => choose(isTicked ? directed.map(({ id }) => id) : [])}
        />
        {all && !isAll && all.count > directed.length && all.count <= all.most && (
          <Button look="quiet" size="small" onClick={() => setIsAll(true)}>
            {t('bulk.chooseAll', { count: all.count })}
          </Button>
        )}
        <p role="status" className="bulk-bar__count">
          {count > 0 && t(isAll ? 'bulk.allChosen' : 'bulk.chosen', { count })}
        </p>
        {count > 0 && (
          <div className="bulk-bar__actions">
            <Button look="secondary" size="small" icon="user" onClick={() => setKind('assign')}>
              {t('bulk.assign')}
            </Button>
            <Button look="secondary" size="small" icon="hearing" onClick={() => setKind('remind')}>
              {t('bulk.remind')}
            </Button>
          </div>
        )}
      </section>
      <InboxTable tasks={tasks} choice={choice} />
      {kind && (
        <BulkDialog
          kind={kind}
          count={count}
          selection={selection}
          onClose={() => setKind(undefined)}
          onBegun={({ id }) => void navigate(paths.bulkOperation(id))}
        />
      )}
    </>
  );
}
