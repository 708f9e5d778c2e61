import type { CommandReceipt } from '@domain';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../client/new-key';
import { useCommand } from '../../../client/use-command';
import { useDraft } from '../../../forms/draft';
import { DraftNotice } from '../../../forms/draft-notice';
import { fieldProblemsOf } from '../../../forms/field-problems';
import type { FieldSchema } from '../../../forms/schema';
import { SchemaForm } from '../../../forms/schema-form';
import { Button } from '../../../ui/button';
import { ProblemNotice } from '../../../ui/problem-notice';

const EMPTY = {};

interface ActionFormProps {
  readonly caseId: string;
  /** Tells its draft from those of the other forms of the case: closing the dialog loses nothing. */
  readonly name: string;
  readonly schema: FieldSchema;
  readonly submitTitle?: string;
  readonly send: (value: unknown, key: string) => Promise<CommandReceipt>;
  readonly onDone: () => void;
}

/** A form that is one command of the case. */
export function ActionForm({ caseId, name, schema, submitTitle, send, onDone }: ActionFormProps) {
  const { t } = useTranslation();
  const [key] = useState(newKey);
  const draft = useDraft<unknown>(`case.${caseId}.${name}`, EMPTY);
  const command = useCommand((value: unknown) => send(value, key), {
    changes: [caseId],
    onDone: () => {
      draft.discard();
      onDone();
    },
  });
  const problems = useMemo(() => fieldProblemsOf(command.error, 'answer'), [command.error]);
  return (
    <>
      {draft.resumed && <DraftNotice onDiscard={draft.discard} />}
      {command.isError && problems.length === 0 && <ProblemNotice ofCommand error={command.error} />}
      <SchemaForm
        schema={schema}
        value={draft.value}
        onChange={draft.keep}
        onSettle={draft.settle}
        onSubmit={(value) => command.mutate(value)}
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
