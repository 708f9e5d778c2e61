import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { paths } from '../../app/paths';
import { caseRead } from '../../client/reads';
import type { Done } from '../case/done-notice';

/** Goes on from a task that is over to its case, read anew, which says what was done and what comes next. */
export function useGoToCase(id: string): (done: Done) => Promise<void> {
  const navigate = useNavigate();
  const client = useQueryClient();
  return async (done) => {
    await client.query({ ...caseRead(id), staleTime: 0 });
    await navigate(paths.case(id), { state: { done } });
  };
}
