import type { TaskView } from '@domain';
import { type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { newKey } from '../../client/new-key';
import { useCommand } from '../../client/use-command';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';

/** As `longText` of the server has it. */
const MOST_CHARACTERS = 10_000;

/** The superior reminds whoever has the task, with a word of their own where they want. */
export function RemindTask({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const [key, setKey] = useState(newKey);
  const remind = useCommand(() => commands.remind(task.id, text.trim() || undefined, key), {
    changes: [task.case],
    onDone: () => {
      setText('');
      setKey(newKey());
    },
  });
  function submit(event: SubmitEvent) {
    event.preventDefault();
    remind.mutate(undefined);
  }
  return (
    <form className="task-assign" onSubmit={submit}>
      <label className="ui-filter-label" htmlFor={id}>
        {t('task.reminderText')}
      </label>
      <textarea
        id={id}
        className="ui-input"
        rows={2}
        maxLength={MOST_CHARACTERS}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" look="secondary" size="small" busy={remind.isPending}>
        {t('task.remind')}
      </Button>
      {remind.isError && <ProblemNotice ofCommand error={remind.error} />}
      <p role="status" className="ui-small">
        {remind.isSuccess && t('task.reminderSent')}
      </p>
    </form>
  );
}
