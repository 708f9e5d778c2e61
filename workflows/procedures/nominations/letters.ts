// Written by the build from the templates in letters/: change those, then run `npm run letters`.
import { template } from '../../../libs/domain';
import type { LocalDate } from '../../../libs/law';

export const letters = {
  accreditationAccepted: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    kindName: string | number;
  }>('accreditation-accepted'),
  accreditationNotice: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    observationsUntil: LocalDate;
    reason: string | number;
  }>('accreditation-notice'),
  accreditationRefused: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    reasons: string | number;
  }>('accreditation-refused'),
  bodyNotice: template<{
    appointed: readonly ({
      name: string | number;
      role: string | number;
    })[];
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    conferralName: string | number;
    controlled: unknown;
    decreeDate: LocalDate;
    decreeNumber: string | number;
    post: string | number;
  }>('body-notice'),
  callNotice: template<{
    additions: string | number | undefined;
    callNumber: string | number;
    lastDay: LocalDate;
    lastTime: string | number;
    posts: readonly ({
      conferralName: string | number;
      places: string | number;
      post: string | number;
    })[];
    requirements: string | number;
    signedBy: string | number;
    subject: string | number;
  }>('call-notice'),
  candidacyCompletion: template<{
    address: string | number | undefined;
    candidate: string | number;
    missing: readonly (string | number)[];
    until: LocalDate;
  }>('candidacy-completion'),
  candidacyExcluded: template<{
    address: string | number | undefined;
    callNumber: string | number;
    candidate: string | number;
    reason: string | number;
  }>('candidacy-excluded'),
  candidacyReceipt: template<{
    address: string | number | undefined;
    callNumber: string | number;
    candidate: string | number;
    filedAt: string | number;
    posts: readonly (string | number)[];
    receivedOn: LocalDate;
  }>('candidacy-receipt'),
  candidacyVerdict: template<{
    address: string | number | undefined;
    callNumber: string | number;
    candidate: string | number;
    minutes: string | number;
    sessionOn: LocalDate;
    verdicts: readonly ({
      post: string | number;
      reasons: string | number;
      result: string | number;
    })[];
  }>('candidacy-verdict'),
  decree: template<{
    additions: string | number | undefined;
    appointed: readonly ({
      name: string | number;
      role: string | number;
    })[];
    callNumber: string | number;
    conferralName: string | number;
    controlled: unknown;
    post: string | number;
    reasons: string | number | undefined;
    signedBy: string | number;
  }>('decree'),
  extensionNotice: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    endsOn: LocalDate;
    holder: string | number;
    seat: string | number;
    until: LocalDate;
  }>('extension-notice'),
  prosecutorReport: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    finding: string | number;
    foundOn: LocalDate;
    holder: string | number;
    seat: string | number;
    until: LocalDate;
  }>('prosecutor-report'),
  revocationDecree: template<{
    additions: string | number | undefined;
    fiduciary: unknown;
    holder: string | number;
    observations: string | number | undefined;
    reasons: string | number;
    seat: string | number;
    signedBy: string | number;
  }>('revocation-decree'),
  revocationNotice: template<{
    address: string | number | undefined;
    reasons: string | number;
    seat: string | number;
    until: LocalDate;
  }>('revocation-notice'),
};
