import {
  addYears,
  cite,
  compareDates,
  type DateExplanation,
  explainDeadline,
  type LocalDate,
  valueOn,
} from '../../../../libs/law';
import type { ProposerKind } from '../kinds';
import * as parameters from '../parameters';

/** An organ to which names can be proposed, with its seats in the call. */
export interface Post {
  /** The organ, as everybody names it. */
  readonly post: string;
  readonly body: string;
  readonly organKind: 'administration' | 'control';
  readonly seats: number;
}

/** A moment of filing, by day and time to the second in Rome: texts compare as the moments do. */
export interface Moment {
  readonly day: LocalDate;
  /** `HH:MM:SS` */
  readonly time: string;
}

/** L. 241/1990 art. 12 c. 1, by analogy: the moment that a notice sets, as clocks in Rome show it. */
export function momentOf(text: string): Moment {
  const [day = '', time = ''] = text.split('T');
  return { day, time };
}

/** The notice sets the last moment (L. 241/1990 art. 12 c. 1, by analogy): one second later is late. */
export function isLate(filed: Moment, until: Moment): boolean {
  return `${filed.day} ${filed.time}` > `${until.day} ${until.time}`;
}

/** TUEL art. 50 c. 8: the last day that a notice sets holds, holiday or not. */
export function intakeEnd(lastDay: LocalDate): DateExplanation {
  return explainDeadline({
    start: lastDay,
    amount: 0,
    unit: 'days',
    direction: 'forward',
    rule: cite('TUEL', '50', '8'),
    lapse: true,
  });
}

/** Guidelines on nominations, art. 6 p. 2: names that one proposer may send for a body, by its seats in the call. */
export function namesAllowed(seats: number, on: LocalDate): number {
  return valueOn(seats === 1 ? parameters.namesForOneSeat : parameters.namesForMoreSeats, on);
}

/** Guidelines on nominations, art. 6 p. 3: bodies of administration that a candidacy may name. */
export function namesTooManyBodies(posts: readonly Post[], on: LocalDate): boolean {
  const bodies = new Set(
    posts.filter(({ organKind }) => organKind === 'administration').map(({ body }) => body),
  );
  return bodies.size > valueOn(parameters.bodiesOfCandidacy, on);
}

/** Guidelines on nominations, art. 6 p. 2 and 3: the limits of proposals as a notice states them. */
export function proposalLimits(on: LocalDate) {
  return {
    namesForOneSeat: valueOn(parameters.namesForOneSeat, on),
    namesForMoreSeats: valueOn(parameters.namesForMoreSeats, on),
    bodiesOfCandidacy: valueOn(parameters.bodiesOfCandidacy, on),
  };
}

/** What a request for accreditation says that the guidelines set conditions for. */
export interface ProposerFacts {
  readonly kind: ProposerKind;
  readonly seatInCity: boolean;
  readonly activeSince?: LocalDate;
  readonly signatures?: number;
}

export type ProposerObstacle = 'seatElsewhere' | 'tooYoung' | 'tooFewSignatures';

/** Guidelines on nominations, art. 6 p. 1: seat and a year of activity of an association, signatures of a group. */
export function proposerObstacle(facts: ProposerFacts, on: LocalDate): ProposerObstacle | undefined {
  const { kind, seatInCity, activeSince, signatures = 0 } = facts;
  if (kind === 'association') {
    if (!seatInCity) return 'seatElsewhere';
    const years = valueOn(parameters.associationYears, on);
    if (activeSince === undefined || compareDates(addYears(activeSince, years), on) > 0) return 'tooYoung';
  }
  if (kind === 'citizens' && signatures < valueOn(parameters.citizenSignatures, on))
    return 'tooFewSignatures';
  return undefined;
}
