import type { CaseView, JournalEntryView } from '@domain';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { isProblem } from '../../client/problem';
import { caseRead } from '../../client/reads';
import { useReader } from '../../texts/use-language';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/skeleton';
import { OpenOnNeedForm } from '../accesses/open-on-need-form';
import { CaseFacts } from '../case/case-facts';
import { DataTab } from '../case/data/data-tab';
import { Verification } from '../case/history/verification';
import { LevelTag } from '../case/level-tag';
import { CaseStateTag } from '../cases/case-state-tag';
import { SampledRecord } from './sampled-record';
import type { Sheet } from './sheets-in';

export interface Choosing {
  /** Positions that are evidence already. */
  readonly chosen: readonly number[];
  /** Absent where nothing can be chosen any more. */
  readonly onToggle?: (entry: JournalEntryView) => void;
}

interface SampledCaseProps extends Choosing {
  readonly of: CaseView;
  readonly sheet: Sheet;
}

/** The case that was drawn, as far as the reader may read it. */
export function SampledCase({ of: audit, sheet, ...choosing }: SampledCaseProps) {
  const { t } = useTranslation();
  const { data: one, error } = useQuery(caseRead(sheet.case));
  if (one) return <Readable of={one} {...choosing} />;
  if (!error) return <Skeleton rows={6} />;
  return (
    <>
      <h2 id="sampled-case">{sheet.title || sheet.number || t('populations.reservedCase')}</h2>
      {isProblem(error, 'reasonRequired') ? (
        <>
          <p>{t('accesses.closedText')}</p>
          <OpenOnNeedForm
            caseId={sheet.case}
            reason={t('sheets.needReason', { audit: audit.title, code: sheet.code })}
            // The case is read anew, and stands here then.
            onDone={() => undefined}
          />
        </>
      ) : (
        <ProblemNotice error={error} />
      )}
    </>
  );
}

function Readable({ of: one, ...choosing }: { of: CaseView } & Choosing) {
  const { t } = useTranslation();
  const read = useReader();
  return (
    <>
      <header>
        <h2 id="sampled-case">
          <Link to={paths.case(one.id)}>{one.title}</Link>
        </h2>
        <p className="case-header__kind">
          {one.number && <code>{one.number}</code>}
          <span>{read(one.procedureTitle)}</span>
        </p>
        <div className="sheet-case__state">
          <LevelTag level={one.level} />
          <CaseStateTag of={one} />
        </div>
      </header>
      <CaseFacts of={one} />
      <details className="sheet-case__data">
        <summary>{t('sheets.data')}</summary>
        <DataTab of={one} />
      </details>
      <Verification caseId={one.id} />
      <Suspense fallback={<Skeleton rows={5} />}>
        <SampledRecord of={one} {...choosing} />
      </Suspense>
    </>
  );
}
