import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../client/new-key';
import { type CommandChanges, useCommand } from '../client/use-command';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';
import { useDraft } from './draft';
import { DraftNotice } from './draft-notice';
import { fieldProblemsOf } from './field-problems';
import type { FieldSchema } from './schema';
import { SchemaForm } from './schema-form';

const EMPTY = {};
const NO_CASES: readonly string[] = [];

interface CommandFormProps<Answer> extends Partial<CommandChanges> {
  /** Tells its draft from those of other forms: closing the dialog loses nothing. */
  readonly draft: string;
  /** May follow what has been filled in. */
  readonly schema: FieldSchema | ((value: unknown) => FieldSchema);
  /** What the form shows at first; the same object each time. */
  readonly initial?: unknown;
  readonly submitTitle?: string;
  /** The field of the body in which the API finds fault with the form. */
  readonly problemsIn?: string;
  readonly send: (value: unknown, key: string) => Promise<Answer>;
  readonly onDone: (answer: Answer) => void;
}

/** A form that is one command. */
export function CommandForm<Answer>({
  draft: name,
  schema,
  initial = EMPTY,
  submitTitle,
  problemsIn = 'answer',
  send,
  onDone,
  changes = NO_CASES,
  refreshes,
}: CommandFormProps<Answer>) {
  const { t } = useTranslation();
  const [key] = useState(newKey);
  const draft = useDraft<unknown>(name, initial);
  const command = useCommand((answer: unknown) => send(answer, key), {
    changes,
    refreshes,
    onDone: (answer) => {
      draft.discard();
      onDone(answer);
    },
  });
  const { value } = draft;
  const shown = useMemo(() => (typeof schema === 'function' ? schema(value) : schema), [schema, value]);
  const problems = useMemo(() => fieldProblemsOf(command.error, problemsIn), [command.error, problemsIn]);
  return (
    <>
      {draft.resumed && <DraftNotice onDiscard={draft.discard} />}
      {command.isError && problems.length === 0 && <ProblemNotice ofCommand error={command.error} />}
      <SchemaForm
        schema={shown}
        value={value}
        onChange={draft.keep}
        onSettle={draft.settle}
        onSubmit={(answer) => command.mutate(answer)}
        problems={problems}
      >
        <div className="form-buttons">
          <Button type="submit" busy={command.isPending}>
            {submitTitle ?? t('actions.send')}
          </Button>
        </div>
      </SchemaForm>
    </>
  );
}
