import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { CommandForm } from '../../forms/command-form';
import { PageHeading } from '../../ui/page-heading';
import { longTextSchema } from '../case/actions/long-text-schema';

/** In place of a reserved case, for somebody who watches over the house: the way in, with a reason. */
export function OpenOnNeed({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
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
        // It stands in place of a page that failed: all of it is read anew.
        onDone={() => window.location.reload()}
      />
    </div>
  );
}
