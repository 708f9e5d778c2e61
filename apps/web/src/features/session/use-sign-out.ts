import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { paths } from '../../app/paths';
import { changePerson } from '../../client/change-person';
import type { SignedOut } from '../../client/commands';

/** Signs out here and goes on to where the provider does the same, if there is such a place. */
export function useSignOut(command: () => Promise<SignedOut>) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: command,
    onSettled: async (answer) => {
      if (answer?.continueAt !== undefined) {
        window.location.assign(answer.continueAt);
        return;
      }
      await navigate(paths.signIn);
      changePerson(client, null);
    },
  });
}
