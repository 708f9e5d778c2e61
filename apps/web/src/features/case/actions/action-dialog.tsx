import type { CaseView } from '@domain';
import { Dialog } from '../../../ui/dialog';
import type { Done } from '../done-notice';
import { DocumentForm } from './document-form';
import { NoteForm } from './note-form';
import type { CaseAction } from './offered-actions';
import { ReopeningForm } from './reopening-form';
import { RequestForm } from './request-form';
import { WithdrawalForm } from './withdrawal-form';

interface ActionDialogProps {
  readonly of: CaseView;
  readonly action: CaseAction;
  readonly onClose: () => void;
  readonly onDone: (done: Done) => void;
}

export function ActionDialog({ of: one, action, onClose, onDone }: ActionDialogProps) {
  return (
    <Dialog title={action.title} onClose={onClose}>
      <ActionForm caseId={one.id} action={action} onDone={onDone} />
    </Dialog>
  );
}

interface ActionFormProps extends Pick<ActionDialogProps, 'action' | 'onDone'> {
  readonly caseId: string;
}

function ActionForm({ caseId, action, onDone }: ActionFormProps) {
  switch (action.kind) {
    case 'note':
      return <NoteForm caseId={caseId} onDone={() => onDone({ added: 'note' })} />;
    case 'document':
      return <DocumentForm caseId={caseId} onDone={() => onDone({ added: 'document' })} />;
    case 'withdraw':
      return <WithdrawalForm caseId={caseId} onDone={() => onDone({ withdrawn: true })} />;
    case 'reopen':
      return <ReopeningForm caseId={caseId} onDone={() => onDone({ reopened: true })} />;
    case 'request':
      return (
        <RequestForm
          caseId={caseId}
          name={action.key}
          request={action.request}
          onDone={() => onDone({ acted: action.request.title })}
        />
      );
  }
}
