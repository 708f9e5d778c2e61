import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useParams } from 'react-router';
import { caseRead } from '../../client/reads';
import { Skeleton } from '../../ui/skeleton';
import { CaseActions } from './actions/case-actions';
import { CaseFacts } from './case-facts';
import { CaseHeader } from './case-header';
import { CaseTabs } from './case-tabs';
import { DemonstrationClock } from './demonstration-clock';
import { DoneNotice } from './done-notice';
import { StepLine } from './step-line';
import { tabOf } from './tabs';
import { WhatNow } from './what-now';

export function CasePage() {
  const { id = '', tab } = useParams();
  const { data: one } = useSuspenseQuery(caseRead(id));
  const { Panel } = tabOf(tab);
  return (
    // Another case is another page: nothing of this one's dialogs and drafts may stay.
    <div className="app-page" key={id}>
      {one.may.advanceClock && <DemonstrationClock of={one} />}
      <CaseHeader of={one} />
      <DoneNotice of={one} />
      <CaseFacts of={one} />
      <StepLine stages={one.stages} />
      <div className="case-columns">
        <div className="case-columns__first">
          <WhatNow of={one} />
        </div>
        <div className="case-columns__main">
          <CaseTabs of={one} />
          <section className="case-panel">
            <Suspense fallback={<Skeleton rows={5} />}>
              <Panel of={one} />
            </Suspense>
          </section>
        </div>
        <div className="case-columns__last">
          <CaseActions of={one} />
        </div>
      </div>
    </div>
  );
}
