import type { ProcedureView } from '@domain';
import { commands } from '../../../client/commands';
import { FactRows } from '../../../forms/fact-rows';
import { useReader } from '../../../texts/use-language';
import { ActionForm } from './action-form';

interface RequestFormProps {
  readonly caseId: string;
  readonly name: string;
  readonly request: ProcedureView['requests'][string];
  /** What is filled in already; the same object each time. */
  readonly initial?: unknown;
  /** Tells its draft from others of the same request. */
  readonly draft?: string;
  readonly onDone: () => void;
}

/** Something the procedure lets people do at any moment, with the form it declares. */
export function RequestForm({ caseId, name, request, initial, draft = name, onDone }: RequestFormProps) {
  const read = useReader();
  return (
    <>
      <p>{read(request.instructions)}</p>
      <FactRows caseId={caseId}>
        <ActionForm
          caseId={caseId}
          name={draft}
          schema={request.form}
          initial={initial}
          send={(answer, key) => commands.makeRequest(caseId, name, answer, key)}
          onDone={onDone}
        />
      </FactRows>
    </>
  );
}
