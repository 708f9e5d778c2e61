import type { AnswerPreview as Preview } from '@domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { keys } from '../../client/keys';
import { money } from '../../format/amounts';
import { useLanguage, useReader } from '../../texts/use-language';
import { FactsList } from '../../ui/facts-list';

const TYPING_PAUSE_MS = 600;

/** What the answer would come to, as far as it is typed. It follows the typing, and is told to whoever cannot see it. */
export function AnswerPreview({ task, typed }: { task: string; typed: unknown }) {
  const { t } = useTranslation();
  const read = useReader();
  const language = useLanguage();
  const settled = useSettled(typed);
  const { data: preview } = useQuery({
    queryKey: keys.preview(task, settled),
    queryFn: () => commands.preview(task, settled),
    placeholderData: keepPreviousData,
    // What it comes to follows from registers that change: it is asked anew whenever somebody goes on typing.
    staleTime: 0,
    gcTime: 0,
  });
  if (!preview) return null;
  return (
    <section className="task-preview" aria-labelledby="task-preview" aria-live="polite">
      <h3 id="task-preview">{read(preview.title)}</h3>
      <FactsList
        facts={preview.figures.map(({ title, amount }, index) => ({
          key: String(index),
          title: read(title),
          value: money(amount, language),
        }))}
      />
      <Missing of={preview} />
      {preview.lines.length > 0 && (
        <details>
          <summary>{t('task.previewLines')}</summary>
          <ul className="ui-small">
            {preview.lines.map((line, index) => (
              <li key={index}>{read(line)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Missing({ of: { missing } }: { of: Preview }) {
  const read = useReader();
  if (missing.length === 0) return null;
  return (
    <ul className="task-preview__missing">
      {missing.map((line, index) => (
        <li key={index}>{read(line)}</li>
      ))}
    </ul>
  );
}

/** A value once nobody has changed it for a moment. */
function useSettled<Value>(value: Value): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    if (settled === value) return;
    const timer = window.setTimeout(() => settle(value), TYPING_PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [value, settled]);
  return settled;
}
