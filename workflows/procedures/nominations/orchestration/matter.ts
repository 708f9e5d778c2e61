import type { FoundEntry } from '../../../../libs/domain';
import type { LocalDate } from '../../../../libs/law';
import { type Adopted, type Case, consult } from '../../../casework';
import type { z } from 'zod';
import type { nomination } from '../procedure';
import { genders, origins, type seatEntry } from '../registers';
import { consecutiveMandates, type Counts, countsOf, isExcludedByMandates, servesUntil } from '../rules';
import type { HeldPost } from './seat-entries';

export type NominationCase = Case<typeof nomination>;
export type SeatEntry = z.output<typeof seatEntry>;

/** A name found suitable, with what excludes it. */
export interface CandidateRow {
  readonly name: string;
  readonly taxCode: string;
  readonly gender: 'female' | 'male';
  readonly genderName: string;
  readonly origin: 'civilSociety' | 'other';
  readonly originName: string;
  readonly proposers: string;
  readonly mandates: number;
  readonly excluded?: string;
}

export interface CheckRow {
  readonly name: string;
  readonly check: string;
  readonly result: string;
  readonly evidence: string;
  readonly on: LocalDate;
  readonly by: string;
}

/** What a nomination knows on its way. */
export interface Matter {
  readonly candidates: readonly CandidateRow[];
  /** The seats of the organ as the register has them. */
  readonly organ: readonly FoundEntry<SeatEntry>[];
  readonly counts: Counts;
  /** The end of the mandate that a substitute serves to. */
  readonly originalEnd?: LocalDate;
  checks: readonly CheckRow[];
  decree?: Adopted;
  acceptedOn?: LocalDate;
  /** Who was named in its decrees, and the posts that have begun. */
  named: readonly string[];
  begun: readonly HeldPost[];
}

/** Asks the registers: the organ, the mandates that candidates have had in the body, all controlled bodies, the bars. */
export async function begin(kase: NominationCase): Promise<Matter> {
  const { body, organ, seats, candidates } = kase.application;
  const today = kase.today();
  const [ofBody, controlled, barred] = await Promise.all([
    consult(kase, 'seats', { like: { body }, on: today }),
    consult(kase, 'seats', { like: { controlled: true }, on: today }),
    consult(kase, 'bars', { on: today }),
  ]);
  const current = ofBody.map(({ entry }) => entry);
  const wanted = new Set(seats.map(({ key }) => key));
  const vacancy = ofBody.find(({ key, entry }) => wanted.has(key) && entry.holder === undefined);
  const originalEnd = kase.application.substitutesUntil ?? servesUntil(vacancy?.entry.endsOn, today);
  return {
    candidates: candidates.map((candidate) => {
      const mandates = consecutiveMandates(current, candidate.taxCode);
      const isBarred = barred.some(({ key }) => key === candidate.taxCode);
      const excluded = isBarred
        ? 'dichiarazione mendace accertata'
        : isExcludedByMandates(mandates, today)
          ? 'incarichi consecutivi già svolti nell’ente'
          : undefined;
      return {
        ...candidate,
        genderName: genders[candidate.gender].it,
        originName: origins[candidate.origin].it,
        mandates,
        ...(excluded && { excluded }),
      };
    }),
    organ: ofBody.filter(({ entry }) => entry.organ === organ),
    counts: countsOf(
      controlled.map(({ entry }) => entry),
      today,
    ),
    checks: [],
    named: [],
    begun: [],
    ...(originalEnd !== undefined && { originalEnd }),
  };
}
