import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engineHistoryRead } from '../../../client/reads';
import { momentOf } from '../../../format/dates';
import { useLanguage } from '../../../texts/use-language';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Skeleton } from '../../../ui/skeleton';
import { EngineEventItem } from './engine-event-item';

/** The engine's own record, read when somebody asks for it. */
export function EngineEvents({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const history = useQuery({ ...engineHistoryRead(caseId), enabled: open });
  return (
    <details className="engine-events" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('history.engineEvents')}</summary>
      <p className="ui-small">{t('history.engineEventsText')}</p>
      {history.isError && <ProblemNotice error={history.error} />}
      {history.isPending && open && <Skeleton rows={4} />}
      {history.data?.kept && (
        <p className="ui-small">
          {t('history.keptSince', { moment: momentOf(history.data.kept.at, language) })}{' '}
          <code className="ui-break">{history.data.kept.sha256}</code>
        </p>
      )}
      {history.data?.erased && <p role="status">{history.data.erased.text[language]}</p>}
      {history.data && (
        <ol className="engine-events__list">
          {history.data.events.map((event) => (
            <EngineEventItem key={event.id} event={event} />
          ))}
        </ol>
      )}
    </details>
  );
}
