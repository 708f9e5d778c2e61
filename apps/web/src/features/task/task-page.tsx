import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { taskRead } from '../../client/reads';
import { CaseData } from './case-data';
import { TaskBody } from './task-body';
import { TaskContext } from './task-context';
import { TaskHeader } from './task-header';
import { TaskSide } from './task-side';

export function TaskPage() {
  const { id = '' } = useParams();
  const { data: task } = useSuspenseQuery(taskRead(id));
  return (
    // The next task is another page: the form must start anew.
    <div className="app-page" key={id}>
      <TaskHeader task={task} />
      <div className="case-columns">
        <div className="case-columns__main">
          <TaskContext task={task} />
          <CaseData task={task} />
          <TaskBody task={task} />
        </div>
        <div className="case-columns__last">
          <TaskSide task={task} />
        </div>
      </div>
    </div>
  );
}
