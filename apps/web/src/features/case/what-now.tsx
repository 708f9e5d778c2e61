import type { CaseView, TaskSummary } from '@domain';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../client/use-person';
import { useReader } from '../../texts/use-language';
import { AnswersOf } from '../task/answers-of';
import { NextTask } from './next-task';
import { waitsFor } from './waits-for';

/** The open tasks that wait for the reader; if none do, who the case is waiting for. */
export function WhatNow({ of: one }: { of: CaseView }) {
  const { t } = useTranslation();
  const { login } = usePerson();
  const open = one.tasks.filter((task) => task.state === 'open');
  const mine = open.filter((task) => waitsFor(login, task));
  const others = open.filter((task) => !waitsFor(login, task));
  return (
    <section className="ui-card ui-card--marked" aria-labelledby="what-now">
      <h2 id="what-now">{t('case.whatNow')}</h2>
      {mine.map((task) => (
        <NextTask key={task.id} task={task} />
      ))}
      {mine.length === 0 && <p>{one.closedAt ? t('case.nothingClosed') : t('case.nothingForYou')}</p>}
      {others.length > 0 && (
        <>
          <h3 className="ui-label">{t('case.waitingFor')}</h3>
          <ul className="waiting-for">
            {others.map((task) => (
              <WaitingFor key={task.id} task={task} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function WaitingFor({ task }: { task: TaskSummary }) {
  const read = useReader();
  return (
    <li>
      <span>{read(task.title)}</span>
      <span className="ui-small">
        {[task.subject, task.assignee?.name ?? read(task.officeName)].filter(Boolean).join(' · ')}
      </span>
      <AnswersOf task={task} />
      {task.because && <span className="ui-small">{read(task.because)}</span>}
    </li>
  );
}
