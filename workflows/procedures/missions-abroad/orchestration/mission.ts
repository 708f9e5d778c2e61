import { type LineKey, lineKeyOf } from '../../../../libs/domain';
import { type Cents, formatMoney, type LocalDate, parseMoney, type Text, yearOf } from '../../../../libs/law';
import type { Case, Repayable } from '../../../casework';
import { type Proposal, roles } from '../form';
import type { foreignMission } from '../procedure';
import { authorityFor, type Itinerary, type NoticeAnswer, type Receipt } from '../rules';

export type MissionCase = Case<typeof foreignMission>;

/** What is left of a commitment for liquidations. */
export interface Purse {
  readonly commitment: string;
  readonly line: LineKey;
  left: Cents;
}

export interface MissionFigures {
  readonly advance?: string;
  readonly cost?: string;
  readonly settledOn?: LocalDate;
  readonly cancelledOn?: LocalDate;
}

/** The account by which the traveller uses Marino. */
export interface Account {
  readonly person: string;
  readonly name: string;
  readonly office: string;
}

/** Where a mission stands beside what is on record. */
export interface Mission {
  itinerary: Itinerary;
  /** Raised by each new itinerary, so that who waits for the return looks again. */
  revision: number;
  /** A change waits for its authorisation: the mission does not end meanwhile. */
  changing: boolean;
  /** It does not take place: what is still under way goes no further. */
  cancelled: boolean;
  /** The traveller is back. */
  returned: boolean;
  chapter: string;
  /** What is set aside for the next commitment. */
  booking: { readonly id: string; readonly line: LineKey } | undefined;
  readonly purses: Purse[];
  account: Account | undefined;
  /** Receipts that the traveller has handed in on the way. */
  readonly collected: Receipt[];
  /** What the register of missions says of it beside who travels where and when. */
  figures: MissionFigures;
  /** A payment that is under way; resolves when it is made or given up. */
  paying: Promise<void> | undefined;
  /** Payments to the traveller, and how much of each has not come back. */
  readonly payments: Repayable[];
  indispensable: string | undefined;
  readonly signing: {
    /** Whether acts that bind the city may be signed at all. */
    binding: boolean;
    allowedFrom: LocalDate | undefined;
    answer: NoticeAnswer | undefined;
  };
}

export function newMission({ legs, privateDays, chapter }: Proposal): Mission {
  return {
    itinerary: { legs, privateDays },
    revision: 0,
    changing: false,
    cancelled: false,
    returned: false,
    chapter,
    booking: undefined,
    purses: [],
    account: undefined,
    collected: [],
    figures: {},
    paying: undefined,
    payments: [],
    indispensable: undefined,
    signing: { binding: false, allowedFrom: undefined, answer: undefined },
  };
}

/** The day on which the traveller leaves, in the hours of the place. */
export function departureOf({ legs }: Itinerary): LocalDate {
  return (legs[0] as Itinerary['legs'][number]).from.day;
}

export function returnOf({ legs }: Itinerary): LocalDate {
  return (legs.at(-1) as Itinerary['legs'][number]).to.day;
}

/**
 * The line of the budget on which is committed today: that of the year in which the mission begins; once that year is over
 * what is still missing falls due in the present one (TUEL art. 183 c. 5).
 */
export function lineOf(kase: MissionCase, { itinerary, chapter }: Mission): LineKey {
  const year = Math.max(yearOf(departureOf(itinerary)), yearOf(kase.today()));
  return lineKeyOf({ year, chapter });
}

/** What the city is to bear by the estimate, of all or of what the traveller pays first. */
export function estimateOf({ estimate }: Proposal, payer?: 'traveller'): Cents {
  return estimate
    .filter((item) => item.payer !== 'others' && (payer === undefined || item.payer === payer))
    .reduce((sum, { amount }) => sum + parseMoney(amount), 0n);
}

/** Those parts of a mission that every letter, act and task says. */
export function missionData(kase: MissionCase, { itinerary }: Mission) {
  const { traveller, destination, purpose, invitation, delegation } = kase.application;
  return {
    traveller: traveller.name,
    taxCode: traveller.taxCode,
    role: roles[traveller.role].it,
    destination,
    purpose,
    invitation,
    delegation,
    departsOn: departureOf(itinerary),
    returnsOn: returnOf(itinerary),
  };
}

/** The same beside a task, which shows no lists. */
export function shownBeside(kase: MissionCase, mission: Mission) {
  const { traveller, role, destination, purpose, invitation, departsOn, returnsOn } = missionData(
    kase,
    mission,
  );
  return {
    traveller,
    role,
    destination,
    purpose,
    invitation,
    departsOn,
    returnsOn,
    estimateTotal: formatMoney(estimateOf(kase.application)),
    electoralPeriod: kase.recorded('electoralPeriod'),
  };
}

/** The office that authorises this mission and its changes. */
export function authority(kase: MissionCase): ReturnType<typeof authorityFor> {
  return authorityFor(kase.application.traveller.role, kase.today());
}

/** What was paid to the traveller and has not come back: until the statement is settled, the advance. */
export function paidBy({ payments }: Mission): Cents {
  return payments.reduce((sum, { left }) => sum + left, 0n);
}

/** The lines of a computation as facts and acts carry them, in the language of the act. */
export function inItalian(lines: readonly Text[]): { line: string }[] {
  return lines.map(({ it }) => ({ line: it }));
}

/** For what must not go on once the mission is cancelled. */
export const never = new Promise<never>(() => undefined);
