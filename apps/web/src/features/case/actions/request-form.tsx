import type { ProcedureView } from '@domain';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../../client/commands';
import { useCommand } from '../../../client/use-command';
import { fieldProblemsOf } from '../../../forms/field-problems';
import { SchemaForm } from '../../../forms/schema-form';
import { useReader } from '../../../texts/use-language';
import { Button } from '../../../ui/button';
import { ProblemNotice } from '../../../ui/problem-notice';

interface RequestFormProps {
  readonly caseId: string;
  readonly name: string;
  readonly request: ProcedureView['requests'][string];
  readonly onDone: () => void;
}

/** Something the procedure lets people ask at any moment, with the form it declares. */
export function RequestForm({ caseId, name, request, onDone }: RequestFormProps) {
  const { t } = useTranslation();
  const read = useReader();
  const [answer, setAnswer] = useState<unknown>({});
  const make = useCommand((value: unknown) => commands.makeRequest(caseId, name, value), {
    changes: [caseId],
    onDone,
  });
  const problems = useMemo(() => fieldProblemsOf(make.error, 'answer'), [make.error]);
  return (
    <>
      <p>{read(request.instructions)}</p>
      {make.isError && problems.length === 0 && <ProblemNotice error={make.error} />}
      <SchemaForm
        schema={request.form}
        value={answer}
        onChange={setAnswer}
        onSettle={setAnswer}
        onSubmit={(value) => make.mutate(value)}
        problems={problems}
      >
        <div className="form-buttons">
          <Button type="submit" busy={make.isPending}>
            {t('actions.send')}
          </Button>
        </div>
      </SchemaForm>
    </>
  );
}
