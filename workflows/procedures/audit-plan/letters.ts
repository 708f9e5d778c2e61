// Written by the build from the templates in letters/: change those, then run `npm run letters`.
import { template } from '../../../libs/domain';
import type { LocalDate } from '../../../libs/law';

export const letters = {
  annualReport: template<{
    actions: {
      notDue: string | number;
      over90: string | number;
      upTo30: string | number;
      upTo90: string | number;
    };
    assessedOn: LocalDate;
    attention: string | number | undefined;
    audited: string | number;
    begun: string | number;
    certifiedMail: string | number | undefined;
    concluded: string | number;
    conforms: unknown;
    coverage: string | number;
    engagements: readonly ({
      extraPlan: unknown;
      opinion: string | number | undefined;
      ownerTitle: string | number;
      process: string | number;
      state: string | number;
    })[] | undefined;
    externalDue: LocalDate;
    externalPlan: string | number | undefined;
    highPriority: string | number;
    improvements: string | number | undefined;
    lastExternal: LocalDate | undefined;
    opinions: {
      adequate: string | number;
      improvable: string | number;
      inadequate: string | number;
    };
    planYear: string | number;
    result: string | number;
    running: string | number;
    signedBy: string | number;
    text: string | number;
  }>('annual-report'),
  extraPlanAccepted: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    days: number;
    periodFrom: LocalDate;
    periodTo: LocalDate;
    planYear: string | number;
    process: string | number;
    reasons: string | number;
    requestedOn: LocalDate;
    signedBy: string | number;
  }>('extra-plan-accepted'),
  extraPlanDeclined: template<{
    attention: string | number | undefined;
    availableDays: string | number;
    capacity: unknown;
    certifiedMail: string | number | undefined;
    planYear: string | number;
    plannedDays: string | number;
    process: string | number;
    reasons: string | number;
    requestedOn: LocalDate;
    signedBy: string | number;
  }>('extra-plan-declined'),
  halfYearReport: template<{
    attention: string | number | undefined;
    audited: string | number;
    begun: string | number;
    certifiedMail: string | number | undefined;
    concluded: string | number;
    coverage: string | number;
    engagements: readonly ({
      extraPlan: unknown;
      opinion: string | number | undefined;
      ownerTitle: string | number;
      process: string | number;
      state: string | number;
    })[] | undefined;
    highPriority: string | number;
    planYear: string | number;
    running: string | number;
    signedBy: string | number;
    text: string | number;
  }>('half-year-report'),
  plan: template<{
    availableDays: number;
    beyondReasons: string | number | undefined;
    engagements: readonly ({
      days: string | number;
      month: string | number;
      ownerTitle: string | number;
      priority: string | number;
      process: string | number;
    })[] | undefined;
    highPriority: string | number;
    lastYear: string | number;
    leftOutReasons: string | number | undefined;
    outline: readonly ({
      process: string | number;
      year: string | number;
    })[] | undefined;
    planYear: string | number;
    plannedDays: string | number;
    processes: string | number;
    signedBy: string | number;
  }>('plan'),
  planChange: template<{
    beyondReasons: string | number | undefined;
    changes: readonly ({
      change: string | number;
      days: string | number | undefined;
      month: string | number | undefined;
      process: string | number;
    })[];
    planNumber: string | number;
    planYear: string | number;
    reasons: string | number;
    signedBy: string | number;
  }>('plan-change'),
  planNotice: template<{
    adoptedOn: LocalDate;
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    planNumber: string | number;
    planYear: string | number;
    planned: string | number;
    publishedOn: LocalDate;
    publishedWhere: string | number;
    signedBy: string | number;
  }>('plan-notice'),
};
