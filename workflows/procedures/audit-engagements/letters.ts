// Written by the build from the templates in letters/: change those, then run `npm run letters`.
import { template } from '../../../libs/domain';
import type { LocalDate } from '../../../libs/law';

export const letters = {
  actionClosure: template<{
    action: string | number;
    closed: string | number;
    finding: string | number;
    findingTitle: string | number;
    report: string | number;
  }>('action-closure'),
  actionEscalation: template<{
    action: string | number;
    due: LocalDate;
    engagement: string | number;
    finding: string | number;
    findingTitle: string | number;
    owner: string | number;
    report: string | number;
    severity: string | number;
  }>('action-escalation'),
  actionNotice: template<{
    action: string | number;
    due: LocalDate;
    engagement: string | number;
    finding: string | number;
    findingTitle: string | number;
    report: string | number;
  }>('action-notice'),
  actionOverdue: template<{
    action: string | number;
    days: number;
    due: LocalDate;
    finding: string | number;
    findingTitle: string | number;
    report: string | number;
  }>('action-overdue'),
  courtReport: template<{
    elements: string | number;
    estimate: string | number;
    knownOn: LocalDate;
    signedBy: string | number;
  }>('court-report'),
  documentsEscalation: template<{
    owner: string | number;
    passed: LocalDate;
    process: string | number;
    title: string | number;
  }>('documents-escalation'),
  documentsReminder: template<{
    due: LocalDate;
    passed: LocalDate;
    title: string | number;
  }>('documents-reminder'),
  draftReport: template<{
    due: LocalDate;
    findings: readonly ({
      cause: string | number;
      code: string | number;
      condition: string | number;
      criteria: string | number;
      effect: string | number;
      recommendation: string | number;
      severity: string | number;
      title: string | number;
    })[];
    goodPractice: string | number | undefined;
    opinion: string | number;
    opinionBecause: string | number;
    summary: string | number;
    title: string | number;
  }>('draft-report'),
  endedWithoutReport: template<{
    process: string | number;
    title: string | number;
  }>('ended-without-report'),
  engagementLetter: template<{
    lead: string | number;
    objective: string | number;
    owner: string | number;
    periodFrom: LocalDate;
    periodTo: LocalDate;
    plannedDays: string | number;
    process: string | number;
    requestedBy: string | number | undefined;
    scope: string | number;
    signedBy: string | number;
    team: readonly ({
      name: string | number;
    })[] | undefined;
    title: string | number;
    year: string | number;
  }>('engagement-letter'),
  finalReport: template<{
    conclusion: string | number;
    counts: {
      critical: string | number;
      high: string | number;
      low: string | number;
      medium: string | number;
    };
    findings: readonly ({
      cause: string | number;
      code: string | number;
      comment: string | number | undefined;
      condition: string | number;
      criteria: string | number;
      effect: string | number;
      position: string | number;
      recommendation: string | number;
      remedy: string | number;
      reply: string | number | undefined;
      severity: string | number;
      title: string | number;
    })[];
    goodPractice: string | number | undefined;
    hearing: string | number;
    limits: string | number | undefined;
    objective: string | number;
    opinion: string | number;
    opinionBecause: string | number;
    owner: string | number;
    periodFrom: LocalDate;
    periodTo: LocalDate;
    plannedDays: string | number;
    process: string | number;
    scope: string | number;
    signedBy: string | number;
    summary: string | number;
    title: string | number;
    usedDays: number;
  }>('final-report'),
  openingNotice: template<{
    documents: readonly (string | number)[];
    due: LocalDate;
    lead: string | number;
    notes: string | number | undefined;
    objective: string | number;
    periodFrom: LocalDate;
    periodTo: LocalDate;
    process: string | number;
    scope: string | number;
    title: string | number;
  }>('opening-notice'),
  prosecutorReport: template<{
    elements: string | number;
    knownOn: LocalDate;
    signedBy: string | number;
  }>('prosecutor-report'),
  reportDistribution: template<{
    opinion: string | number;
    owner: string | number;
    process: string | number;
    reportDate: LocalDate;
    reportNumber: string | number;
    title: string | number;
  }>('report-distribution'),
  reportNotice: template<{
    findings: readonly ({
      code: string | number;
      position: string | number;
      remedy: string | number;
      severity: string | number;
      title: string | number;
    })[];
    hasActions: unknown;
    opinion: string | number;
    reportDate: LocalDate;
    reportNumber: string | number;
    title: string | number;
  }>('report-notice'),
  resumption: template<{
    days: number;
    process: string | number;
    title: string | number;
  }>('resumption'),
  scopeChange: template<{
    objective: string | number;
    process: string | number;
    reasons: string | number;
    scope: string | number;
    title: string | number;
  }>('scope-change'),
  suspension: template<{
    process: string | number;
    reasons: string | number;
    title: string | number;
  }>('suspension'),
};
