import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../../client/commands';
import { useCommand } from '../../../client/use-command';
import { Notice } from '../../../ui/notice';
import { TextAreaField } from '../../../ui/text-area-field';
import { CommandForm } from './command-form';

/** Two steps, reason and confirmation: a withdrawal closes the case. */
export function WithdrawalForm({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const withdraw = useCommand((text: string) => commands.withdraw(caseId, text), {
    changes: [caseId],
    onDone,
  });
  const missing = reason.trim() === '';
  const confirming = asked && !missing;
  return (
    <CommandForm
      command={withdraw}
      submitTitle={confirming ? t('actions.withdrawConfirm') : t('common.continue')}
      danger={confirming}
      onSubmit={() => {
        if (confirming) withdraw.mutate(reason.trim());
        else setAsked(true);
      }}
    >
      <TextAreaField
        label={t('actions.withdrawReason')}
        hint={t('actions.withdrawHint')}
        error={asked && missing ? t('form.required') : undefined}
        value={reason}
        onChange={setReason}
      />
      {confirming && (
        <Notice tone="warning" title={t('actions.withdrawSure')}>
          <p>{t('actions.withdrawEffect')}</p>
        </Notice>
      )}
    </CommandForm>
  );
}
