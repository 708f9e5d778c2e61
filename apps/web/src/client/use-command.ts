import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from './keys';

interface CommandOptions<Answer> {
  /** Cases whose reads the command changes. */
  readonly changes: readonly string[];
  readonly onDone?: (answer: Answer) => void | Promise<void>;
}

/**
 * A command with its state. The API answers when the effect can be read, so the reads are refreshed before `onDone`:
 * the screen that follows is never older than the command.
 */
export function useCommand<Input, Answer>(
  run: (input: Input) => Promise<Answer>,
  { changes, onDone }: CommandOptions<Answer>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: async (answer) => {
      await Promise.all([
        client.invalidateQueries({ queryKey: keys.tasks }),
        client.invalidateQueries({ queryKey: keys.cases }),
        ...changes.map((id) => client.invalidateQueries({ queryKey: keys.case(id) })),
      ]);
      await onDone?.(answer);
    },
  });
}
