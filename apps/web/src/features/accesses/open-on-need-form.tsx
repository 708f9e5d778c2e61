import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { CommandForm } from '../../forms/command-form';
import { longTextSchema } from '../case/actions/long-text-schema';

interface OpenOnNeedFormProps {
  readonly caseId: string;
  /** Where what the reader is at says why already. */
  readonly reason?: string;
  readonly onDone: () => void;
}

export function OpenOnNeedForm({ caseId, reason, onDone }: OpenOnNeedFormProps) {
  const { t } = useTranslation();
  const schema = useMemo(
    () => longTextSchema('reason', t('accesses.openReason'), t('accesses.openReasonHint')),
    [t],
  );
  const initial = useMemo(() => (reason === undefined ? {} : { reason }), [reason]);
  return (
    <CommandForm
      draft={`case.${caseId}.onNeed`}
      schema={schema}
      initial={initial}
      submitTitle={t('accesses.openConfirm')}
      problemsIn=""
      changes={[caseId]}
      send={(answer) => commands.openOnNeed(caseId, answer)}
      onDone={onDone}
    />
  );
}
