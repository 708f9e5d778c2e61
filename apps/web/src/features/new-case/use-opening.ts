import type { ProcedureView } from '@domain';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { commands } from '../../client/commands';
import { keys } from '../../client/keys';
import { useCommand } from '../../client/use-command';
import { paths } from '../../app/paths';
import type { Done } from '../case/done-notice';
import type { CaseDraft } from './new-case-form';

/** Opens the case of a draft and goes to its page. */
export function useOpening(procedure: ProcedureView, incoming: string | undefined, onOpened: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCommand(
    ({ key, parent, receivedOn, level, application }: CaseDraft) =>
      commands.openCase(
        { procedure: procedure.key, parent: parent || undefined, receivedOn, level, application, incoming },
        key,
      ),
    {
      changes: [],
      onDone: async (opened) => {
        onOpened();
        // The round it belongs to shows it, and the dossier with the act that it is about.
        await client.invalidateQueries({ queryKey: keys.everyCase });
        client.setQueryData(keys.case(opened.id), opened);
        await client.invalidateQueries({ queryKey: keys.incoming });
        const done: Done = { opened: true };
        await navigate(paths.case(opened.id), { state: { done } });
      },
    },
  );
}
