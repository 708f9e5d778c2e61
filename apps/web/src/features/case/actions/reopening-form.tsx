import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../../client/commands';
import { ActionForm } from './action-form';
import { longTextSchema } from './long-text-schema';

/** The head of the unit takes a closed case up again; how it ends this time is a task of its own. */
export function ReopeningForm({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const schema = useMemo(
    () => longTextSchema('reason', t('actions.reopenReason'), t('actions.reopenHint')),
    [t],
  );
  return (
    <>
      <p>{t('actions.reopenEffect')}</p>
      <ActionForm
        caseId={caseId}
        name="reopening"
        schema={schema}
        submitTitle={t('actions.reopenConfirm')}
        send={(reason) => commands.reopen(caseId, reason)}
        onDone={onDone}
      />
    </>
  );
}
