import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/page-heading';
import { OpenOnNeedForm } from './open-on-need-form';

/** In place of a reserved case, for somebody who watches over the house: the way in, with a reason. */
export function OpenOnNeed({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  return (
    <div className="app-page app-page--narrow">
      <PageHeading title={t('accesses.closedTitle')} />
      <p>{t('accesses.closedText')}</p>
      <OpenOnNeedForm
        caseId={caseId}
        // It stands in place of a page that failed: all of it is read anew.
        onDone={() => window.location.reload()}
      />
    </div>
  );
}
