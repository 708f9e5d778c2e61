import type { TaskSummary } from '@domain';
import { useTranslation } from 'react-i18next';

/** How many of those who are asked the same have answered, and how many answers will do. */
export function AnswersOf({ task: { answers, state } }: { task: Pick<TaskSummary, 'answers' | 'state'> }) {
  const { t } = useTranslation();
  if (!answers || state === 'cancelled') return null;
  const { given, needed, asked } = answers;
  const said = t('task.answers.given', { count: given, asked });
  return (
    <span className="ui-small">
      {needed < asked ? `${said}; ${t('task.answers.needed', { count: needed })}` : said}
    </span>
  );
}
