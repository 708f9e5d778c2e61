// Written by the build from the templates in letters/: change those, then run `npm run letters`.
import { template } from '../../../libs/domain';
import type { LocalDate } from '../../../libs/law';

export const letters = {
  answer: template<{
    actDate: LocalDate;
    actNumber: string | number;
    address: string | number | undefined;
    deferredUntil: LocalDate | undefined;
    delivery: string | number;
    gives: unknown;
    kind: string | number;
    kindTitle: string | number;
    link: string | number | undefined;
    opposed: unknown;
    receivedOn: LocalDate;
    request: string | number;
    result: string | number;
    urgency: unknown;
  }>('answer'),
  clarificationRequest: template<{
    address: string | number | undefined;
    anew: unknown;
    kindTitle: string | number;
    question: string | number;
    receivedOn: LocalDate;
    request: string | number;
    until: LocalDate;
  }>('clarification-request'),
  confirmation: template<{
    applicant: string | number;
    confirmationReasons: string | number;
    kind: string | number;
    kindTitle: string | number;
    object: string | number;
    ombudsmanReasons: string | number;
    receivedOn: LocalDate;
    request: string | number;
    signedBy: string | number;
    toldOn: LocalDate;
  }>('confirmation'),
  confirmationNotice: template<{
    actDate: LocalDate;
    actNumber: string | number;
    address: string | number | undefined;
    applicant: string | number;
    request: string | number;
  }>('confirmation-notice'),
  costNotice: template<{
    address: string | number | undefined;
    cost: string;
    pages: string | number;
    request: string | number;
    until: LocalDate;
  }>('cost-notice'),
  decision: template<{
    additions: string | number | undefined;
    applicant: string | number;
    deferredUntil: LocalDate | undefined;
    documents: readonly ({
      access: string | number;
      ground: string | number;
      redaction: string | number;
      title: string | number;
    })[] | undefined;
    grounds: readonly ({
      text: string | number;
    })[] | undefined;
    interest: string | number | undefined;
    kind: string | number;
    kindTitle: string | number;
    link: string | number | undefined;
    object: string | number;
    observations: string | number | undefined;
    observationsAnswer: string | number | undefined;
    opposed: string | number | undefined;
    reasons: string | number | undefined;
    receivedOn: LocalDate;
    request: string | number;
    result: string | number;
    signedBy: string | number;
    thirdParties: string | number | undefined;
    urgency: string | number | undefined;
  }>('decision'),
  dialogue: template<{
    address: string | number | undefined;
    kindTitle: string | number;
    question: string | number;
    receivedOn: LocalDate;
    request: string | number;
    until: LocalDate;
  }>('dialogue'),
  documents: template<{
    address: string | number | undefined;
    on: LocalDate;
    request: string | number;
  }>('documents'),
  forwarded: template<{
    address: string | number | undefined;
    otherBody: string | number;
    receivedOn: LocalDate;
    request: string | number;
  }>('forwarded'),
  forwarding: template<{
    address: string | number;
    applicant: string | number;
    interest: string | number | undefined;
    kindTitle: string | number;
    object: string | number;
    otherBody: string | number;
    receivedOn: LocalDate;
    request: string | number;
  }>('forwarding'),
  omissionReport: template<{
    duty: string | number | undefined;
    holder: string | number;
    object: string | number;
    receivedOn: LocalDate;
    request: string | number;
    signedBy: string | number | undefined;
  }>('omission-report'),
  privacyAuthority: template<{
    actNumber: string | number | undefined;
    denied: string | number | undefined;
    object: string | number;
    receivedOn: LocalDate;
    request: string | number;
    signedBy: string | number | undefined;
    until: LocalDate;
  }>('privacy-authority'),
  receipt: template<{
    address: string | number | undefined;
    conclusionDue: LocalDate;
    kind: string | number;
    kindTitle: string | number;
    object: string | number;
    receivedOn: LocalDate;
  }>('receipt'),
  reclassification: template<{
    address: string | number | undefined;
    asked: string | number;
    kind: string | number;
    kindTitle: string | number;
    reasons: string | number | undefined;
    receivedOn: LocalDate;
    request: string | number;
  }>('reclassification'),
  rejectionNotice: template<{
    address: string | number | undefined;
    documents: readonly ({
      access: string | number;
      ground: string | number;
      redaction: string | number;
      title: string | number;
    })[] | undefined;
    grounds: readonly ({
      text: string | number;
    })[];
    kindTitle: string | number;
    observationsUntil: LocalDate;
    reasons: string | number | undefined;
    receivedOn: LocalDate;
    request: string | number;
    result: string | number;
  }>('rejection-notice'),
  review: template<{
    actNumber: string | number | undefined;
    additions: string | number | undefined;
    applicant: string | number;
    askedBy: string | number;
    askedOn: LocalDate;
    object: string | number;
    opinion: string | number | undefined;
    receivedOn: LocalDate;
    request: string | number;
    requestReasons: string | number;
    reviewReasons: string | number;
    reviewResult: string | number;
    signedBy: string | number | undefined;
  }>('review'),
  reviewOutcome: template<{
    actDate: LocalDate;
    actNumber: string | number;
    address: string | number | undefined;
    askedOn: LocalDate;
    request: string | number;
    reviewResult: string | number;
    signedBy: string | number | undefined;
  }>('review-outcome'),
  thirdPartyDecision: template<{
    actDate: LocalDate;
    actNumber: string | number;
    address: string | number | undefined;
    granted: unknown;
    opposition: string | number | undefined;
    request: string | number;
    urgency: string | number | undefined;
    waits: unknown;
  }>('third-party-decision'),
  thirdPartyNotice: template<{
    address: string | number | undefined;
    interest: string | number;
    kind: string | number;
    object: string | number;
    receivedOn: LocalDate;
    request: string | number;
  }>('third-party-notice'),
};
