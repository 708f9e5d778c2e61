import type { CaseView, JournalEntryView } from '@domain';
import { useTranslation } from 'react-i18next';
import { useProcedure } from '../../../client/use-procedures';
import { AnswerView } from '../../../forms/answer-view';
import { isRecord } from '../../../values/record';

/** What a sentence cannot hold: the whole of a long note, and what was written in the form of a request. */
export function EntryDetails({ entry, of: one }: { entry: JournalEntryView; of: CaseView }) {
  const { t } = useTranslation();
  const procedure = useProcedure(one.procedure);
  const data = isRecord(entry.data) ? entry.data : {};
  const { text, request, answer } = data;
  if (entry.kind === 'noteAdded' && typeof text === 'string' && !entry.summary.it.includes(text)) {
    return (
      <details className="timeline__details">
        <summary>{t('history.wholeNote')}</summary>
        <p className="ui-long-text">{text}</p>
      </details>
    );
  }
  const form = typeof request === 'string' ? procedure?.requests[request]?.form : undefined;
  if (entry.kind !== 'requestMade' || !form || !isRecord(answer) || Object.keys(answer).length === 0)
    return null;
  return (
    <details className="timeline__details">
      <summary>{t('history.requestAnswer')}</summary>
      <AnswerView schema={form} value={answer} />
    </details>
  );
}
