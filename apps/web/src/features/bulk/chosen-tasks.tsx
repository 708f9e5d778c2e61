import type { BulkOperationView, TaskSummary } from '@domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { TaskSelection } from '../../client/commands';
import { type TaskFilter, taskCountRead } from '../../client/reads';
import { paths } from '../../app/paths';
import { useReader } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/check-field';
import type { Column } from '../../ui/records';
import { InboxTable } from '../inbox/inbox-table';
import { BulkDialog, type BulkKind } from './bulk-dialog';
import { CompleteTogether } from './complete-together';
import { kindOf } from './kind-of';

interface ChosenTasksProps {
  readonly filter: TaskFilter;
  readonly tasks: readonly TaskSummary[];
  readonly onNarrow: (changes: Readonly<Record<string, string>>) => void;
}

/** The tasks of a list for whoever may do something with many: some are ticked, or all that the filter selects. */
export function ChosenTasks({ filter, tasks, onNarrow }: ChosenTasksProps) {
  const { t } = useTranslation();
  const read = useReader();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setIsAll] = useState(false);
  const [doing, setDoing] = useState<BulkKind | 'complete'>();
  const { data: all } = useQuery(taskCountRead(filter));
  const choosable = tasks.filter(({ may }) => may.assign || may.remind || may.completeTogether);
  // What has been done meanwhile is no longer there to be chosen.
  const shown = choosable.filter(({ id }) => isAll || chosen.has(id));
  const count = isAll ? (all?.count ?? 0) : shown.length;
  const directed = shown.filter(({ may }) => may.assign || may.remind);
  const isDirected = isAll ? directed.length > 0 : directed.length === shown.length;
  const oneKind = kindOf(shown);
  const isNarrowed = Boolean(filter.procedure && filter.task);
  // All that a filter selects are of one kind only where it says so.
  const together = isAll && !isNarrowed ? undefined : oneKind;
  const narrowTo = together && !isNarrowed ? tasks.find(({ id }) => id === shown[0]?.id) : undefined;
  const selection: TaskSelection = isAll ? { filter, expected: count } : { tasks: shown.map(({ id }) => id) };

  const follow = ({ id }: BulkOperationView) => void navigate(paths.bulkOperation(id));

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
      choosable.includes(task) && (
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
          checked={shown.length > 0 && shown.length === choosable.length}
          onChange={(isTicked) => choose(isTicked ? choosable.map(({ id }) => id) : [])}
        />
        {all && !isAll && all.count > choosable.length && all.count <= all.most && (
          <Button look="quiet" size="small" onClick={() => setIsAll(true)}>
            {t('bulk.chooseAll', { count: all.count })}
          </Button>
        )}
        {narrowTo && (
          <Button
            look="quiet"
            size="small"
            onClick={() => onNarrow({ procedure: narrowTo.procedure, task: narrowTo.key })}
          >
            {t('bulk.onlyThisKind', { task: read(narrowTo.title) })}
          </Button>
        )}
        <p role="status" className="bulk-bar__count">
          {count > 0 && t(isAll ? 'bulk.allChosen' : 'bulk.chosen', { count })}
        </p>
        {count === 0 ? (
          <Link className="bulk-bar__actions" to={paths.bulkOperations}>
            {t('bulk.toOperations')}
          </Link>
        ) : (
          <div className="bulk-bar__actions">
            {together && (
              <Button size="small" icon="check-circle" onClick={() => setDoing('complete')}>
                {t('bulk.complete')}
              </Button>
            )}
            {isDirected && (
              <>
                <Button look="secondary" size="small" icon="user" onClick={() => setDoing('assign')}>
                  {t('bulk.assign')}
                </Button>
                <Button look="secondary" size="small" icon="hearing" onClick={() => setDoing('remind')}>
                  {t('bulk.remind')}
                </Button>
              </>
            )}
          </div>
        )}
      </section>
      <InboxTable tasks={tasks} choice={choice} />
      {doing === 'complete' && together && (
        <CompleteTogether
          kind={together}
          count={count}
          selection={selection}
          onClose={() => setDoing(undefined)}
          onBegun={follow}
        />
      )}
      {doing && doing !== 'complete' && (
        <BulkDialog
          kind={doing}
          count={count}
          selection={selection}
          onClose={() => setDoing(undefined)}
          onBegun={follow}
        />
      )}
    </>
  );
}
