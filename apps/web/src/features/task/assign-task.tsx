import type { TaskView } from '@domain';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { candidatesRead } from '../../client/reads';
import { useCommand } from '../../client/use-command';
import { useReader } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { SelectField } from '../../ui/select-field';

/** The manager gives the task to somebody who may do it. */
export function AssignTask({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const read = useReader();
  const { data: candidates = [] } = useQuery(candidatesRead(task.id));
  const [person, setPerson] = useState('');
  const assign = useCommand((login: string) => commands.assign(task.id, login), {
    changes: [task.case],
    onDone: () => setPerson(''),
  });
  const others = candidates.filter(({ login, may }) => may && login !== task.assignee?.login);
  const kept = candidates.filter(({ may }) => !may);
  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (person !== '') assign.mutate(person);
  }
  return (
    <form className="task-assign" onSubmit={submit}>
      <SelectField
        label={t('task.assignTo')}
        value={person}
        onChange={setPerson}
        options={[
          { value: '', label: t('form.choose') },
          ...others.map(({ login, name }) => ({ value: login, label: name })),
        ]}
      />
      {kept.length > 0 && (
        <details>
          <summary>{t('task.cannotGet')}</summary>
          <ul>
            {kept.map(({ login, name, because }) => (
              <li key={login}>{because ? read(because) : name}</li>
            ))}
          </ul>
        </details>
      )}
      <Button type="submit" look="secondary" size="small" busy={assign.isPending}>
        {t('task.assign')}
      </Button>
      {assign.isError && <ProblemNotice ofCommand error={assign.error} />}
    </form>
  );
}
