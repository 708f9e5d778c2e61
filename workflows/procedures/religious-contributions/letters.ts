// Written by the build from the templates in letters/: change those, then run `npm run letters`.
import { template } from '../../../libs/domain';
import type { LocalDate } from '../../../libs/law';

export const letters = {
  award: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    executoryOn: LocalDate;
    granted: string;
    resolutionDate: LocalDate;
    resolutionNumber: string | number;
    useUntil: LocalDate;
    why: string | number;
    workShares: readonly ({
      granted: string;
      name: string | number;
      work: string | number;
    })[] | undefined;
  }>('award'),
  closing: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    granted: string;
    paid: string;
  }>('closing'),
  commitmentDetermination: template<{
    additions: string | number | undefined;
    beneficiaries: readonly ({
      body: string | number;
      granted: string;
    })[];
    budgetLine: string | number;
    commitmentNumber: string | number;
    referenceYear: string | number;
    resolutionDate: LocalDate;
    resolutionNumber: string | number;
    signedBy: string | number;
    total: string;
    visaBy: string | number;
  }>('commitment-determination'),
  documentsRequest: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    documents: string | number;
    office: string | number;
    until: LocalDate;
  }>('documents-request'),
  exclusion: template<{
    act: {
      adoptedOn: LocalDate;
      number: string | number;
    } | undefined;
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    resolution: {
      adoptedOn: LocalDate;
      number: string | number;
    } | undefined;
    why: string | number;
  }>('exclusion'),
  exclusionDetermination: template<{
    additions: string | number | undefined;
    admissibleCost: string;
    body: string | number;
    confession: string | number;
    receivedOn: LocalDate;
    signedBy: string | number;
    taxCode: string | number;
    why: string | number;
  }>('exclusion-determination'),
  liquidationDetermination: template<{
    additions: string | number | undefined;
    body: string | number;
    budgetLine: string | number;
    commitmentNumber: string | number;
    determination: string | number;
    gross: string;
    iban: string | number;
    net: string;
    signedBy: string | number;
    taxCode: string | number;
    withholding: string;
  }>('liquidation-determination'),
  partialRefusalNotice: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    details: string | number | undefined;
    observationsUntil: LocalDate;
    obstacle: string | number;
    workResults: readonly ({
      admissibleCost: string;
      name: string | number;
      reason: string | number;
      requestedCost: string;
      work: string | number;
    })[] | undefined;
  }>('partial-refusal-notice'),
  paymentNotice: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    gross: string;
    iban: string | number;
    net: string;
    orderNumber: string | number | undefined;
    paidOn: LocalDate;
    receipt: string | number | undefined;
    withholding: string;
  }>('payment-notice'),
  receipt: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    conclusionDue: LocalDate;
    confession: string | number;
    receivedOn: LocalDate;
    requestedCost: string;
    works: readonly ({
      cost: string;
      name: string | number;
    })[];
  }>('receipt'),
  recoveryNotice: template<{
    amount: string;
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    interest: string;
    paidOn: LocalDate;
    report: unknown;
    revocation: unknown;
    total: string;
    waiver: unknown;
  }>('recovery-notice'),
  refusal: template<{
    actDate: LocalDate;
    actNumber: string | number;
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    details: string | number | undefined;
    obstacle: string | number;
    receivedOn: LocalDate;
  }>('refusal'),
  refusalDetermination: template<{
    additions: string | number | undefined;
    answer: string | number | undefined;
    body: string | number;
    confession: string | number;
    details: string | number | undefined;
    observations: string | number | undefined;
    obstacle: string | number;
    receivedOn: LocalDate;
    signedBy: string | number;
    taxCode: string | number;
    workResults: readonly ({
      admissibleCost: string;
      name: string | number;
      reason: string | number;
      requestedCost: string;
      work: string | number;
    })[] | undefined;
  }>('refusal-determination'),
  rejectionNotice: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    details: string | number | undefined;
    observationsUntil: LocalDate;
    obstacle: string | number;
    workResults: readonly ({
      admissibleCost: string;
      name: string | number;
      reason: string | number;
      requestedCost: string;
      work: string | number;
    })[] | undefined;
  }>('rejection-notice'),
  reportReminder: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    reportUntil: LocalDate;
  }>('report-reminder'),
  revocationDetermination: template<{
    additions: string | number | undefined;
    body: string | number;
    briefs: string | number | undefined;
    commitmentNumber: string | number;
    findings: string | number;
    granted: string;
    reasons: string | number;
    revoked: string;
    signedBy: string | number;
    taxCode: string | number;
    whole: unknown;
  }>('revocation-determination'),
  revocationNotice: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    findings: string | number;
    granted: string;
    observationsUntil: LocalDate;
  }>('revocation-notice'),
  splitResolution: template<{
    abstained: string | number;
    accountingOpinion: {
      opinion: string | number;
      reasons: string | number | undefined;
    };
    accountingOpinionBy: string | number;
    additions: string | number | undefined;
    admitted: string | number;
    adoptedOn: LocalDate;
    applications: string | number;
    budgetLine: string | number | undefined;
    distributed: string;
    fund: string;
    fundComponents: readonly ({
      amount: string;
      component: string | number;
    })[];
    immediatelyExecutable: unknown;
    late: unknown;
    left: string;
    members: string | number;
    reasons: string | number | undefined;
    referenceYear: string | number;
    splitDue: LocalDate;
    splitTable: readonly ({
      admissibleCost: string;
      body: string | number;
      cap: string;
      confession: string | number;
      granted: string;
      maxRate: string | number;
      share: string;
      weight: string | number;
      why: string | number;
    })[];
    technicalOpinion: {
      opinion: string | number;
      reasons: string | number | undefined;
    };
    technicalOpinionBy: string | number;
    votesAgainst: string | number;
    votesFor: string | number;
    votesForImmediateEffect: string | number;
    weights: readonly ({
      confession: string | number;
      weight: string | number;
    })[];
    weightsNote: string | number;
  }>('split-resolution'),
  useReminder: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    granted: string;
    useUntil: LocalDate;
  }>('use-reminder'),
  variationAnswer: template<{
    approved: unknown;
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    description: string | number;
    granted: string;
    reasons: string | number;
    work: string | number;
  }>('variation-answer'),
};
