// Written by the build from the templates in letters/: change those, then run `npm run letters`.
import { template } from '../../../libs/domain';
import type { LocalDate } from '../../../libs/law';

export const letters = {
  beyondLimit: template<{
    actDate: LocalDate;
    actNumber: string | number;
    actTitle: string | number;
    address: string | number | undefined;
    limit: LocalDate;
  }>('beyond-limit'),
  confirmed: template<{
    actDate: LocalDate;
    actNumber: string | number;
    actTitle: string | number;
    address: string | number | undefined;
    kind: string | number;
    reasons: string | number;
  }>('confirmed'),
  decided: template<{
    actNumber: string | number;
    actTitle: string | number;
    address: string | number | undefined;
    beneficiary: string | number;
    correctionDate: LocalDate;
    correctionNumber: string | number;
    effectiveOn: LocalDate;
    indemnity: string | undefined;
    kind: string | number;
    reasons: string | number;
    recovery: string | undefined;
  }>('decided'),
  decision: template<{
    actDate: LocalDate;
    actNumber: string | number;
    actTitle: string | number;
    additions: string | number | undefined;
    assessment: string | number;
    balance: string | number;
    beneficiary: string | number;
    exception: string | number;
    exceptionEvidence: string | number | undefined;
    grounds: string | number;
    indemnity: string | undefined;
    kind: string | number;
    knownOn: LocalDate;
    limit: LocalDate | undefined;
    observations: readonly ({
      party: string | number;
      text: string | number;
    })[] | undefined;
    recovery: string | undefined;
    signedBy: string | number;
  }>('decision'),
  dropped: template<{
    actDate: LocalDate;
    actNumber: string | number;
    actTitle: string | number;
    address: string | number | undefined;
    reasons: string | number;
  }>('dropped'),
  indemnity: template<{
    actNumber: string | number;
    actTitle: string | number;
    additions: string | number | undefined;
    beneficiary: string | number;
    budgetLine: string | number;
    commitmentNumber: string | number;
    correctionDate: LocalDate;
    correctionNumber: string | number;
    indemnity: string;
    signedBy: string | number;
    visaBy: string | number;
  }>('indemnity'),
  indemnityLiquidation: template<{
    actNumber: string | number;
    actTitle: string | number;
    additions: string | number | undefined;
    beneficiary: string | number;
    beneficiaryTaxCode: string | number;
    budgetLine: string | number;
    commitmentAct: string | number;
    commitmentNumber: string | number;
    correctionDate: LocalDate;
    correctionNumber: string | number;
    indemnity: string;
    signedBy: string | number;
  }>('indemnity-liquidation'),
  notice: template<{
    actDate: LocalDate;
    actNumber: string | number;
    actTitle: string | number;
    address: string | number | undefined;
    conclusionDue: LocalDate;
    grounds: string | number;
    kind: string | number;
    observationsUntil: LocalDate;
    suspendUntil: LocalDate | undefined;
  }>('notice'),
  recoveryDemand: template<{
    actNumber: string | number;
    actTitle: string | number;
    address: string | number | undefined;
    correctionDate: LocalDate;
    correctionNumber: string | number;
    instalments: readonly ({
      amount: string;
      due: LocalDate;
    })[];
    kind: string | number;
    recovery: string;
  }>('recovery-demand'),
  resolution: template<{
    abstained: string | number;
    accountingOpinion: {
      opinion: string | number;
      reasons: string | number | undefined;
    };
    accountingOpinionBy: string | number;
    actDate: LocalDate;
    actNumber: string | number;
    actTitle: string | number;
    additions: string | number | undefined;
    adoptedOn: LocalDate;
    assessment: string | number;
    balance: string | number;
    beneficiary: string | number;
    exception: string | number;
    exceptionEvidence: string | number | undefined;
    grounds: string | number;
    immediatelyExecutable: unknown;
    indemnity: string | undefined;
    kind: string | number;
    knownOn: LocalDate;
    limit: LocalDate | undefined;
    members: string | number;
    observations: readonly ({
      party: string | number;
      text: string | number;
    })[] | undefined;
    reasons: string | number | undefined;
    recovery: string | undefined;
    technicalOpinion: {
      opinion: string | number;
      reasons: string | number | undefined;
    };
    technicalOpinionBy: string | number;
    votesAgainst: string | number;
    votesFor: string | number;
    votesForImmediateEffect: string | number;
  }>('resolution'),
  restored: template<{
    actNumber: string | number;
    actTitle: string | number;
    address: string | number | undefined;
    restoredOn: LocalDate;
    suspensionNumber: string | number;
  }>('restored'),
  suspended: template<{
    actNumber: string | number;
    actTitle: string | number;
    address: string | number | undefined;
    suspendUntil: LocalDate;
    suspensionDate: LocalDate;
    suspensionNumber: string | number;
    suspensionReasons: string | number;
  }>('suspended'),
  suspension: template<{
    actDate: LocalDate;
    actNumber: string | number;
    actTitle: string | number;
    additions: string | number | undefined;
    exception: string | number;
    exceptionEvidence: string | number | undefined;
    grounds: string | number;
    kind: string | number;
    knownOn: LocalDate;
    signedBy: string | number;
    suspendUntil: LocalDate;
    suspensionReasons: string | number;
  }>('suspension'),
  suspensionResolution: template<{
    abstained: string | number;
    accountingOpinion: {
      opinion: string | number;
      reasons: string | number | undefined;
    };
    accountingOpinionBy: string | number;
    actDate: LocalDate;
    actNumber: string | number;
    actTitle: string | number;
    additions: string | number | undefined;
    adoptedOn: LocalDate;
    exception: string | number;
    exceptionEvidence: string | number | undefined;
    grounds: string | number;
    immediatelyExecutable: unknown;
    kind: string | number;
    knownOn: LocalDate;
    members: string | number;
    reasons: string | number | undefined;
    suspendUntil: LocalDate;
    suspensionReasons: string | number;
    technicalOpinion: {
      opinion: string | number;
      reasons: string | number | undefined;
    };
    technicalOpinionBy: string | number;
    votesAgainst: string | number;
    votesFor: string | number;
    votesForImmediateEffect: string | number;
  }>('suspension-resolution'),
};
