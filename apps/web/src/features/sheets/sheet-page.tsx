import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { NotFoundPage } from '../../app/not-found-page';
import { paths } from '../../app/paths';
import { caseRead } from '../../client/reads';
import { Icon } from '../../ui/icon';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { SheetAtWork } from './sheet-at-work';
import { SheetTurner } from './sheet-turner';
import { sheetsIn } from './sheets-in';

/** A case that was drawn, beside the sheet on which an auditor says what they found in it. */
export function SheetPage() {
  const { t } = useTranslation();
  const { id = '', sheet: code } = useParams();
  const { data: one } = useSuspenseQuery(caseRead(id));
  const sheet = sheetsIn(one).find((each) => each.code === code);
  if (!sheet) return <NotFoundPage />;
  return (
    // Another sheet is another page, with a draft of its own.
    <div className="app-page" key={sheet.code}>
      <header className="case-header">
        <Link to={paths.caseTab(id, 'populations')} className="ui-back">
          <Icon name="arrow-left" /> <span>{one.title}</span>
        </Link>
        <PageHeading title={t('sheets.title', { code: sheet.code })} />
        <SheetTurner of={one} sheet={sheet} />
      </header>
      <Suspense fallback={<Skeleton rows={8} />}>
        <SheetAtWork of={one} sheet={sheet} />
      </Suspense>
    </div>
  );
}
