import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../app/paths';
import { commands } from '../../client/commands';
import { keys } from '../../client/keys';
import { bulkOperationRead } from '../../client/reads';
import { useCommand } from '../../client/use-command';
import { momentOf } from '../../format/dates';
import { useLanguage, useReader } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { FactsList } from '../../ui/facts-list';
import { Icon } from '../../ui/icon';
import { PageHeading } from '../../ui/page-heading';
import { ProblemNotice } from '../../ui/problem-notice';
import { OperationState, useResultOf } from './operation-state';
import { RefusedTable } from './refused-table';

/** One operation on many cases as it goes: how far it has come, how to stop it, what was refused and why. */
export function OperationPage() {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const resultOf = useResultOf();
  const { id = '' } = useParams();
  const { data: operation } = useSuspenseQuery(bulkOperationRead(id));
  const stop = useCommand(() => commands.stopOperation(id), {
    changes: [],
    refreshes: [keys.bulkOperations],
  });
  const resume = useCommand(() => commands.resumeOperation(id), {
    changes: [],
    refreshes: [keys.bulkOperations],
  });
  const { title, words, state, total, done, refusedCount, startedBy, startedAt, stoppedBy, endedAt } =
    operation;
  const facts = [
    { key: 'by', title: t('bulk.begunBy'), value: `${startedBy.name}, ${momentOf(startedAt, language)}` },
    ...(stoppedBy ? [{ key: 'stopped', title: t('bulk.stoppedBy'), value: stoppedBy.name }] : []),
    ...(endedAt ? [{ key: 'ended', title: t('bulk.ended'), value: momentOf(endedAt, language) }] : []),
    ...(words
      ? [{ key: 'words', title: t('bulk.said'), value: <span className="ui-long-text">{words}</span> }]
      : []),
  ];
  return (
    <div className="app-page">
      <header className="case-header">
        <Link to={paths.bulkOperations} className="ui-back">
          <Icon name="arrow-left" /> <span>{t('bulk.title')}</span>
        </Link>
        <div className="case-header__line">
          <PageHeading title={read(title)} />
          <div className="case-header__state">
            <OperationState of={operation} />
          </div>
        </div>
      </header>
      <section className="ui-card" aria-labelledby="progress">
        <h2 id="progress">{t('bulk.progress')}</h2>
        <progress
          className="bulk-progress"
          aria-labelledby="progress"
          max={total}
          value={done + refusedCount}
        />
        <p role="status">{resultOf(operation)}</p>
        {stop.isError && <ProblemNotice ofCommand error={stop.error} />}
        {state === 'stopping' && <p className="ui-small">{t('bulk.stoppingText')}</p>}
        {state === 'stopped' && <p className="ui-small">{t('bulk.stoppedText')}</p>}
        {operation.may.stop && (
          <div>
            <Button look="danger" busy={stop.isPending} onClick={() => stop.mutate(undefined)}>
              {t('bulk.stop')}
            </Button>
          </div>
        )}
        {resume.isError && <ProblemNotice ofCommand error={resume.error} />}
        {operation.may.resume && (
          <div>
            <Button look="secondary" busy={resume.isPending} onClick={() => resume.mutate(undefined)}>
              {t('bulk.resume')}
            </Button>
          </div>
        )}
        <FactsList facts={facts} />
      </section>
      <RefusedTable operation={operation} />
    </div>
  );
}
