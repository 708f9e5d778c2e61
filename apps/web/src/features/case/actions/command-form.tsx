import type { SubmitEvent, ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { ProblemNotice } from '../../../ui/problem-notice';

interface CommandFormProps {
  readonly command: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown };
  readonly submitTitle: string;
  readonly danger?: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** The small forms of the dialogs: fields, what went wrong, one button. */
export function CommandForm({ command, submitTitle, danger = false, onSubmit, children }: CommandFormProps) {
  function submit(event: SubmitEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <form onSubmit={submit} noValidate>
      {children}
      {command.isError && <ProblemNotice error={command.error} />}
      <div className="form-buttons">
        <Button type="submit" look={danger ? 'danger' : 'primary'} busy={command.isPending}>
          {submitTitle}
        </Button>
      </div>
    </form>
  );
}
