// Written by the build from the templates in letters/: change those, then run `npm run letters`.
import { template } from '../../../libs/domain';
import type { LocalDate } from '../../../libs/law';

export const letters = {
  appointment: template<{
    actDate: LocalDate;
    actNumber: string | number;
    address: string | number | undefined;
    role: string | number;
    year: string | number;
  }>('appointment'),
  award: template<{
    acceptUntil: LocalDate;
    address: string | number;
    amount: string;
    awardDate: LocalDate;
    awardNumber: string | number;
    certifiedMail: string | number;
    exAequo: unknown;
    rank: string | number;
    score: string | number;
    thesisTitle: string | number;
  }>('award'),
  awardDetermination: template<{
    additions: string | number | undefined;
    budgetLine: string | number;
    commitmentNumber: string | number;
    mentions: readonly ({
      candidate: string | number;
      reasons: string | number;
      thesis: string | number;
    })[] | undefined;
    minutesDate: LocalDate;
    minutesNumber: string | number;
    noticeNumber: string | number;
    rows: readonly ({
      candidate: string | number;
      code: string | number;
      note: string | number;
      rank: string | number;
      score: string | number;
      strand: string | number;
    })[];
    signedBy: string | number;
    total: string;
    unassigned: string | number | undefined;
    visaBy: string | number | undefined;
    winners: readonly ({
      candidate: string | number;
      prize: string;
      thesis: string | number;
    })[] | undefined;
    year: string | number;
  }>('award-determination'),
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
  commissionDetermination: template<{
    additions: string | number | undefined;
    members: readonly ({
      name: string | number;
      role: string | number;
    })[];
    reasons: string | number;
    signedBy: string | number;
    why: string | number | undefined;
    year: string | number;
  }>('commission-determination'),
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
  completionRequest: template<{
    address: string | number;
    certifiedMail: string | number;
    documents: readonly ({
      name: string | number;
    })[];
    until: LocalDate;
  }>('completion-request'),
  invitation: template<{
    address: string | number;
    certifiedMail: string | number;
    heldOn: LocalDate;
    place: string | number;
    programme: string | number;
    time: string | number;
  }>('invitation'),
  liquidationDetermination: template<{
    additions: string | number | undefined;
    budgetLine: string | number;
    candidate: string | number;
    commitmentNumber: string | number;
    determination: string | number;
    gross: string;
    iban: string | number;
    isPrize: unknown;
    net: string;
    signedBy: string | number;
    taxCode: string | number;
    withholding: string;
  }>('liquidation-determination'),
  nextDetermination: template<{
    additions: string | number | undefined;
    amount: string;
    awardNumber: string | number;
    budgetLine: string | number;
    commitmentNumber: string | number;
    gone: string | number;
    next: string | number;
    rank: string | number;
    revoked: unknown;
    score: string | number;
    signedBy: string | number;
    visaBy: string | number | undefined;
    year: string | number;
  }>('next-determination'),
  notAdmitted: template<{
    address: string | number;
    certifiedMail: string | number;
    obstacles: readonly ({
      text: string | number;
    })[];
  }>('not-admitted'),
  noticeDetermination: template<{
    abstractLines: string | number;
    acceptanceDays: number;
    additions: string | number | undefined;
    booked: unknown;
    budgetLine: string | number;
    charactersPerLine: string | number;
    coFunders: string | number | undefined;
    commitmentNumber: string | number;
    completionDays: number | undefined;
    coverage: string | number | undefined;
    criteria: readonly ({
      criterion: string | number;
      name: string | number;
      weight: string | number;
    })[];
    deadline: string | number;
    isPrize: unknown;
    maxGap: string | number;
    movesUnassigned: unknown;
    prizes: readonly ({
      amount: string;
      prizes: string | number;
      strand: string | number;
    })[];
    shared: unknown;
    signedBy: string | number;
    threshold: string | number;
    total: string;
    visaBy: string | number;
    windows: readonly ({
      from: LocalDate;
      strand: string | number;
      to: LocalDate;
    })[];
    year: string | number;
  }>('notice-determination'),
  paymentNotice: template<{
    address: string | number;
    certifiedMail: string | number;
    gross: string;
    iban: string | number | undefined;
    isPrize: unknown;
    net: string;
    orderNumber: string | number | undefined;
    paidOn: LocalDate;
    receipt: string | number | undefined;
    withholding: string;
  }>('payment-notice'),
  receipt: template<{
    address: string | number;
    certifiedMail: string | number;
    deliveredAt: string | number;
    isAmbrosoli: unknown;
    messageId: string | number;
    thesisTitle: string | number;
  }>('receipt'),
  recoveryNotice: template<{
    address: string | number;
    amount: string;
    certifiedMail: string | number;
    interest: string;
    paidOn: LocalDate;
    revocation: unknown;
    total: string;
  }>('recovery-notice'),
  result: template<{
    address: string | number;
    awardDate: LocalDate;
    awardNumber: string | number;
    certifiedMail: string | number;
    mention: string | number | undefined;
    rank: string | number;
    reachesThreshold: unknown;
    score: string | number;
    thesisTitle: string | number;
  }>('result'),
  revocationDetermination: template<{
    additions: string | number | undefined;
    amount: string;
    awardNumber: string | number;
    briefs: string | number | undefined;
    candidate: string | number;
    findings: string | number;
    paid: string | undefined;
    reasons: string | number;
    signedBy: string | number;
    taxCode: string | number;
    thesisTitle: string | number;
  }>('revocation-determination'),
  revocationNotice: template<{
    address: string | number;
    amount: string;
    certifiedMail: string | number;
    findings: string | number;
    observationsUntil: LocalDate;
  }>('revocation-notice'),
};
