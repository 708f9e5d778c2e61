import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { CommandForm } from '../../forms/command-form';
import { PageHeading } from '../../ui/page-heading';
import { longTextSchema } from '../case/actions/long-text-schema';

interface OpenOnNeedProps {
  readonly caseId: string;
  /** Shows the case that is open now. */
  readonly onOpened: () => void;
}

/** In place of a reserved case, for somebody who watches over the house: the way in, with a reason. */
export function OpenOnNeed({ caseId, onOpened }: OpenOnNeedProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const schema = useMemo(
    () => longTextSchema('reason', t('accesses.openReason'), t('accesses.openReasonHint')),
    [t],
  );
  return (
    <div className="app-page app-page--narrow">
      <PageHeading title={t('accesses.closedTitle')} />
      <p>{t('accesses.closedText')}</p>
      <CommandForm
        draft={`case.${caseId}.onNeed`}
        schema={schema}
        submitTitle={t('accesses.openConfirm')}
        problemsIn=""
        changes={[caseId]}
        send={(reason) => commands.openOnNeed(caseId, reason)}
        onDone={() => {
          void client.resetQueries().then(onOpened);
        }}
      />
    </div>
  );
}
