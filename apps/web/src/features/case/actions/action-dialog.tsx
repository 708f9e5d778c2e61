import type { CaseView } from '@domain';
import { Dialog } from '../../../ui/dialog';
import { DocumentForm } from './document-form';
import { NoteForm } from './note-form';
import type { CaseAction } from './offered-actions';
import { RequestForm } from './request-form';
import { WithdrawalForm } from './withdrawal-form';

interface ActionDialogProps {
  readonly of: CaseView;
  readonly action: CaseAction;
  readonly onClose: () => void;
}

export function ActionDialog({ of: one, action, onClose }: ActionDialogProps) {
  return (
    <Dialog title={action.title} onClose={onClose}>
      <ActionForm of={one} action={action} onClose={onClose} />
    </Dialog>
  );
}

function ActionForm({ of: one, action, onClose }: ActionDialogProps) {
  switch (action.kind) {
    case 'note':
      return <NoteForm caseId={one.id} onDone={onClose} />;
    case 'document':
      return <DocumentForm caseId={one.id} onDone={onClose} />;
    case 'withdraw':
      return <WithdrawalForm caseId={one.id} onDone={onClose} />;
    case 'request':
      return <RequestForm caseId={one.id} name={action.key} request={action.request} onDone={onClose} />;
  }
}
