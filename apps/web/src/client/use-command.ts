import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import { ApiProblem } from './problem';

export interface CommandChanges {
  /** Cases whose reads the command changes. */
  readonly changes: readonly string[];
  /** Other reads that it changes. */
  readonly refreshes?: readonly QueryKey[];
}

interface CommandOptions<Answer> extends CommandChanges {
  readonly onDone?: (answer: Answer) => void | Promise<void>;
  readonly onConflict?: () => void | Promise<void>;
}

const CONFLICT = 409;

/**
 * A command with its state. The API answers when the effect can be read, so the reads are refreshed before `onDone`:
 * the screen that follows is never older than the command. A conflict says that the screen is older than the case: it
 * is refreshed as well.
 */
export function useCommand<Input, Answer>(
  run: (input: Input) => Promise<Answer>,
  { changes, refreshes = [], onDone, onConflict }: CommandOptions<Answer>,
) {
  const client = useQueryClient();
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.tasks }),
      client.invalidateQueries({ queryKey: keys.cases }),
      ...changes.map((id) => client.invalidateQueries({ queryKey: keys.case(id) })),
      ...refreshes.map((queryKey) => client.invalidateQueries({ queryKey })),
    ]);
  return useMutation({
    mutationFn: run,
    onSuccess: async (answer) => {
      await refresh();
      await onDone?.(answer);
    },
    onError: async (error) => {
      if (!(error instanceof ApiProblem) || error.status !== CONFLICT) return;
      await refresh();
      await onConflict?.();
    },
  });
}
