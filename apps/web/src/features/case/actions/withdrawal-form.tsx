import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { commands } from '../../../client/commands';
import { newKey } from '../../../client/new-key';
import { useCommand } from '../../../client/use-command';
import { AnswerView } from '../../../forms/answer-view';
import { useDraft } from '../../../forms/draft';
import { DraftNotice } from '../../../forms/draft-notice';
import { fieldProblemsOf } from '../../../forms/field-problems';
import { fieldId } from '../../../forms/schema';
import { SchemaForm } from '../../../forms/schema-form';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { ProblemNotice } from '../../../ui/problem-notice';
import { longTextSchema } from './long-text-schema';

const EMPTY = {};
const REASON = fieldId(['reason']);

/** Two steps, reason and confirmation: a withdrawal closes the case. */
export function WithdrawalForm({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [key] = useState(newKey);
  const [confirming, setConfirming] = useState(false);
  const draft = useDraft<unknown>(`case.${caseId}.withdrawal`, EMPTY);
  const withdraw = useCommand((reason: unknown) => commands.withdraw(caseId, reason, key), {
    changes: [caseId],
    onDone: () => {
      draft.discard();
      onDone();
    },
  });
  const schema = useMemo(
    () => longTextSchema('reason', t('actions.withdrawReason'), t('actions.withdrawHint')),
    [t],
  );
  const problems = useMemo(() => fieldProblemsOf(withdraw.error, 'answer'), [withdraw.error]);
  function goBack() {
    flushSync(() => setConfirming(false));
    document.getElementById(REASON)?.focus();
  }
  if (confirming && problems.length === 0) {
    return (
      <>
        <Notice tone="warning" title={t('actions.withdrawSure')} answers={confirming}>
          <p>{t('actions.withdrawEffect')}</p>
        </Notice>
        {withdraw.isError && <ProblemNotice ofCommand error={withdraw.error} />}
        <AnswerView schema={schema} value={draft.value} />
        <div className="form-buttons">
          {/* First, where the button before was: a second click too many goes back and closes no case. */}
          <Button look="secondary" onClick={goBack}>
            {t('common.back')}
          </Button>
          <Button look="danger" busy={withdraw.isPending} onClick={() => withdraw.mutate(draft.value)}>
            {t('actions.withdrawConfirm')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      {draft.resumed && <DraftNotice onDiscard={draft.discard} />}
      <SchemaForm
        schema={schema}
        value={draft.value}
        onChange={draft.keep}
        onSettle={draft.settle}
        onSubmit={() => {
          withdraw.reset();
          setConfirming(true);
        }}
        problems={problems}
      >
        <div className="form-buttons">
          <Button type="submit">{t('common.continue')}</Button>
        </div>
      </SchemaForm>
    </>
  );
}
