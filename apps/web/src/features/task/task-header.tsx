import type { TaskView } from '@domain';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { useReader } from '../../texts/use-language';
import { DueTag } from '../../ui/due-tag';
import { Icon } from '../../ui/icon';
import { PageHeading } from '../../ui/page-heading';
import { TaskStateTag } from './task-state-tag';

export function TaskHeader({ task }: { task: TaskView }) {
  const read = useReader();
  return (
    <header className="case-header">
      <Link to={paths.case(task.case)} className="ui-back">
        <Icon name="arrow-left" /> <span>{task.caseTitle}</span>
        {task.caseNumber && <code>{task.caseNumber}</code>}
      </Link>
      <div className="case-header__line">
        <div>
          <PageHeading title={read(task.title)} />
          {task.subject && <p className="case-header__kind">{task.subject}</p>}
        </div>
        <div className="case-header__state">
          {task.state === 'open' && task.due ? (
            <DueTag due={task.due} daysLeft={task.daysLeft} />
          ) : (
            <TaskStateTag state={task.state} />
          )}
        </div>
      </div>
      <p className="task-instructions">{read(task.instructions)}</p>
      {task.basis && <p className="ui-small">{task.basis}</p>}
      {task.state === 'open' && task.movedBecause && <p className="ui-small">{read(task.movedBecause)}</p>}
    </header>
  );
}
