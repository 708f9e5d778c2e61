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
  annulmentNotice: template<{
    address: string | number | undefined;
    court: string | number;
    decidedOn: LocalDate;
    decreeNumber: string | number | undefined;
    effectiveFrom: LocalDate;
    judgmentNumber: string | number;
    post: string | number;
    posts: readonly ({
      holder: string | number;
      seat: string | number;
    })[] | undefined;
  }>('annulment-notice'),
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
  callAnnulled: template<{
    address: string | number | undefined;
    callNumber: string | number;
    candidate: string | number;
    court: string | number;
    decidedOn: LocalDate;
    judgmentNumber: string | number;
  }>('call-annulled'),
  callNotice: template<{
    additions: string | number | undefined;
    bodiesOfCandidacy: string | number;
    callNumber: string | number;
    lastDay: LocalDate;
    lastTime: string | number;
    namesForMoreSeats: string | number;
    namesForOneSeat: string | number;
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
  commissionConvening: template<{
    address: string | number | undefined;
    agenda: readonly ({
      number: string | number;
      title: string | number;
    })[];
    day: LocalDate;
    ofBody: string | number;
    papers: readonly (string | number)[] | undefined;
    place: string | number;
    remote: string | number | undefined;
    time: string | number;
    urgency: string | number | undefined;
  }>('commission-convening'),
  commissionMinutes: template<{
    absent: readonly ({
      name: string | number;
    })[] | undefined;
    body: string | number;
    chair: string | number;
    closedAt: string | number;
    day: LocalDate;
    discussion: string | number;
    items: readonly ({
      ballots: readonly ({
        blank: string | number;
        conflicted: string | number | undefined;
        counts: readonly ({
          name: string | number;
          votes: string | number;
        })[];
        elected: string | number | undefined;
        inBox: string | number;
        needed: string | number;
        papers: readonly ({
          choice: string | number | undefined;
          serial: string | number;
        })[];
        question: string | number;
        round: string | number;
        taken: string | number;
        voided: string | number;
      })[];
      number: string | number;
      present: string | number | undefined;
      texts: readonly (string | number)[];
      title: string | number;
      votes: readonly ({
        abstained: string | number;
        adopted: unknown;
        against: string | number;
        conflicted: string | number | undefined;
        favour: string | number;
        needed: string | number;
        question: string | number;
        statements: readonly ({
          name: string | number;
          statement: string | number;
        })[];
      })[];
    })[];
    members: string | number;
    moves: readonly ({
      at: string | number;
      left: unknown;
      name: string | number;
    })[];
    ofBody: string | number;
    openedAt: string | number;
    place: string | number;
    present: readonly ({
      name: string | number;
    })[];
    quorum: string | number;
    remote: readonly ({
      name: string | number;
    })[];
    secretary: string | number;
  }>('commission-minutes'),
  councilNotice: template<{
    appointed: readonly ({
      name: string | number;
      role: string | number;
    })[];
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    conferralName: string | number;
    decreeDate: LocalDate;
    decreeNumber: string | number;
    post: string | number;
  }>('council-notice'),
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
    until: LocalDate | undefined;
  }>('decree'),
  extensionNotice: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    endsOn: LocalDate;
    holder: string | number;
    seat: string | number;
    until: LocalDate;
  }>('extension-notice'),
  organLapsed: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    lapsedOn: LocalDate;
    post: string | number;
    reference: string | number;
  }>('organ-lapsed'),
  organWarning: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    further: unknown;
    post: string | number;
    reference: string | number;
    until: LocalDate;
  }>('organ-warning'),
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
