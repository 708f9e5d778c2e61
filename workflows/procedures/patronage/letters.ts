// Written by the build from the templates in letters/: change those, then run `npm run letters`.
import { template } from '../../../libs/domain';
import type { LocalDate } from '../../../libs/law';

export const letters = {
  completionRequest: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    documents: readonly (string | number)[];
    title: string | number;
    until: LocalDate;
  }>('completion-request'),
  dateChange: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    confirmed: unknown;
    endsOn: LocalDate | undefined;
    late: unknown;
    latestFiling: LocalDate;
    place: string | number;
    startsOn: LocalDate;
    title: string | number;
  }>('date-change'),
  earlyUseWarning: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    description: string | number;
    foundOn: LocalDate;
    title: string | number;
    where: string | number;
  }>('early-use-warning'),
  electoralWait: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    from: LocalDate;
    period: string | number;
    standsStill: unknown;
    title: string | number;
    until: LocalDate;
  }>('electoral-wait'),
  forwarding: template<{
    applicant: string | number;
    attention: string | number;
    certifiedMail: string | number;
    endsOn: LocalDate | undefined;
    forwardTo: string | number;
    place: string | number;
    receivedOn: LocalDate;
    startsOn: LocalDate;
    taxCode: string | number;
    title: string | number;
  }>('forwarding'),
  forwardingNotice: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    endsOn: LocalDate | undefined;
    forwardTo: string | number;
    place: string | number;
    receivedOn: LocalDate;
    startsOn: LocalDate;
    title: string | number;
  }>('forwarding-notice'),
  grant: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    endsOn: LocalDate | undefined;
    executoryOn: LocalDate;
    place: string | number;
    resolutionDate: LocalDate;
    resolutionNumber: string | number;
    startsOn: LocalDate;
    title: string | number;
  }>('grant'),
  grantResolution: template<{
    abstained: string | number;
    accountingOpinion: {
      opinion: string | number;
      reasons: string | number | undefined;
    };
    accountingOpinionBy: string | number;
    additions: string | number | undefined;
    adoptedOn: LocalDate;
    applicant: string | number;
    assessment: string | number;
    audience: string | number;
    coPatrons: readonly ({
      body: string | number;
      state: string | number;
    })[] | undefined;
    description: string | number;
    endsOn: LocalDate | undefined;
    immediatelyExecutable: unknown;
    kind: string | number;
    lateAdmitted: string | number | undefined;
    members: string | number;
    opinions: readonly ({
      directorate: string | number;
      outcome: string | number;
      text: string | number | undefined;
    })[] | undefined;
    place: string | number;
    reasons: string | number | undefined;
    receivedOn: LocalDate;
    relevance: string | number;
    schedule: string | number | undefined;
    startsOn: LocalDate;
    taxCode: string | number;
    technicalOpinion: {
      opinion: string | number;
      reasons: string | number | undefined;
    };
    technicalOpinionBy: string | number;
    title: string | number;
    votesAgainst: string | number;
    votesFor: string | number;
    votesForImmediateEffect: string | number;
  }>('grant-resolution'),
  informationRequest: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    directorate: string | number | undefined;
    information: string | number;
    title: string | number;
    until: LocalDate;
  }>('information-request'),
  lapse: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    ground: string | number;
    reasons: string | number | undefined;
    resolution: {
      adoptedOn: LocalDate;
      number: string | number;
    } | undefined;
    title: string | number;
    undecided: unknown;
  }>('lapse'),
  legalReferral: template<{
    applicant: string | number;
    description: string | number;
    foundOn: LocalDate;
    reasons: string | number;
    resolutionDate: LocalDate;
    resolutionNumber: string | number;
    taxCode: string | number;
    title: string | number;
    where: string | number;
  }>('legal-referral'),
  markKit: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    files: readonly (string | number)[];
    manual: string | number;
    title: string | number;
    wording: string | number;
  }>('mark-kit'),
  materialReminder: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    title: string | number;
    until: LocalDate;
  }>('material-reminder'),
  misuseWarning: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    description: string | number;
    foundOn: LocalDate;
    reasons: string | number;
    title: string | number;
    where: string | number;
  }>('misuse-warning'),
  proofsAnswer: template<{
    approved: unknown;
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    material: string | number;
    receivedOn: LocalDate;
    remarks: string | number | undefined;
    title: string | number;
  }>('proofs-answer'),
  receipt: template<{
    asksForMoney: unknown;
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    conclusionDue: LocalDate;
    endsOn: LocalDate | undefined;
    late: unknown;
    latestFiling: LocalDate;
    place: string | number;
    receivedOn: LocalDate;
    startsOn: LocalDate;
    title: string | number;
  }>('receipt'),
  refusal: template<{
    actDate: LocalDate;
    actNumber: string | number;
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    details: string | number | undefined;
    obstacle: string | number;
    receivedOn: LocalDate;
    title: string | number;
  }>('refusal'),
  refusalDetermination: template<{
    additions: string | number | undefined;
    answer: string | number | undefined;
    applicant: string | number;
    details: string | number | undefined;
    endsOn: LocalDate | undefined;
    observations: string | number | undefined;
    obstacle: string | number;
    place: string | number;
    receivedOn: LocalDate;
    signedBy: string | number;
    startsOn: LocalDate;
    taxCode: string | number;
    title: string | number;
  }>('refusal-determination'),
  rejectionNotice: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    details: string | number | undefined;
    endsOn: LocalDate | undefined;
    observationsUntil: LocalDate;
    obstacle: string | number;
    startsOn: LocalDate;
    title: string | number;
  }>('rejection-notice'),
  revocation: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    executoryOn: LocalDate;
    reasons: string | number;
    resolutionDate: LocalDate;
    resolutionNumber: string | number;
    revocationDate: LocalDate;
    revocationNumber: string | number;
    title: string | number;
  }>('revocation'),
  revocationDropped: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    reasons: string | number;
    resolutionDate: LocalDate;
    resolutionNumber: string | number;
    title: string | number;
  }>('revocation-dropped'),
  revocationNotice: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    conclusionDue: LocalDate;
    description: string | number;
    findings: string | number;
    foundOn: LocalDate;
    observationsUntil: LocalDate;
    resolutionDate: LocalDate;
    resolutionNumber: string | number;
    title: string | number;
    where: string | number;
  }>('revocation-notice'),
  revocationResolution: template<{
    abstained: string | number;
    accountingOpinion: {
      opinion: string | number;
      reasons: string | number | undefined;
    };
    accountingOpinionBy: string | number;
    additions: string | number | undefined;
    adoptedOn: LocalDate;
    applicant: string | number;
    briefs: string | number | undefined;
    description: string | number;
    findings: string | number;
    foundOn: LocalDate;
    grounds: string | number;
    immediatelyExecutable: unknown;
    members: string | number;
    reasons: string | number | undefined;
    resolutionDate: LocalDate;
    resolutionNumber: string | number;
    taxCode: string | number;
    technicalOpinion: {
      opinion: string | number;
      reasons: string | number | undefined;
    };
    technicalOpinionBy: string | number;
    title: string | number;
    votesAgainst: string | number;
    votesFor: string | number;
    votesForImmediateEffect: string | number;
    where: string | number;
  }>('revocation-resolution'),
  stampDutyReport: template<{
    amount: string;
    applicant: string | number;
    certifiedMail: string | number;
    receivedOn: LocalDate;
    taxCode: string | number;
  }>('stamp-duty-report'),
  useSuspended: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    from: LocalDate;
    period: string | number;
    title: string | number;
    until: LocalDate;
  }>('use-suspended'),
};
