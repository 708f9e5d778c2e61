import { divide, formatDecimal, signOf } from './fraction';
import { LawError } from './law-error';
import { type LocalDate, compareDates } from './local-date';

export interface Criterion {
  id: string;
  /** Whole, 0 or more. */
  weight: number;
}

export interface Reading {
  reader: string;
  /** Whole points by criterion, 0 to 100, exactly the criteria of the call. */
  scores: ReadonlyMap<string, number>;
}

export interface Candidate {
  id: string;
  birthDate: LocalDate;
  /** Two, or three where the first two lie too far apart. */
  readings: readonly Reading[];
}

export interface Competition {
  /** The first one decides between equal scores. */
  criteria: readonly Criterion[];
  /** The least score, 0 to 100, that wins. */
  threshold: number;
  prizes: number;
  /** Two totals further apart than this ask for a third reader. */
  maxGap: number;
  candidates: readonly Candidate[];
}

export interface RankedCandidate {
  id: string;
  /** Two decimals: `"79.50"`. */
  score: string;
  rank: number;
  winner: boolean;
}

export interface Ranking {
  needsThirdReader: string[];
  ranked: RankedCandidate[];
}

/** One candidate with what the order looks at; the score in hundredths, as published. */
interface Standing {
  id: string;
  birthDate: LocalDate;
  score: bigint;
  firstCriterionSum: bigint;
  readings: bigint;
}

/**
 * The ranking of a prize: mean of the readers' weighted totals, rounded half up to two decimals, then the first
 * criterion, then the younger candidate, then equal rank. Winners are provisional while somebody waits for a third
 * reader. The grid is that of the notice (L. 241/1990 art. 12); ties as chosen there.
 * Throws `emptyList`, `duplicateId`, `zeroWeights`, `invalidInput` (criteria of a reading, number of readings).
 */
export function rank(competition: Competition): Ranking {
  requireCompetition(competition);
  const { criteria, candidates, maxGap, threshold, prizes } = competition;
  const sumWeights = criteria.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  const needsThirdReader: string[] = [];
  const standings: Standing[] = [];
  for (const candidate of candidates) {
    const totals = candidate.readings.map(({ scores }) => weightedTotal(criteria, scores));
    if (totals.length === 2 && gap(totals) > BigInt(maxGap) * sumWeights) needsThirdReader.push(candidate.id);
    else standings.push(standingOf(candidate, criteria, totals, sumWeights));
  }
  standings.sort(compareStandings);
  return { needsThirdReader, ranked: withRanks(standings, threshold, prizes) };
}

/** The sum of weight x score; divided by the sum of the weights it is the total of the reading. */
function weightedTotal(criteria: readonly Criterion[], scores: ReadonlyMap<string, number>): bigint {
  return criteria.reduce((sum, { id, weight }) => sum + BigInt(weight) * BigInt(scores.get(id) ?? 0), 0n);
}

function gap([a = 0n, b = 0n]: readonly bigint[]): bigint {
  return a > b ? a - b : b - a;
}

function standingOf(
  { id, birthDate, readings }: Candidate,
  criteria: readonly Criterion[],
  totals: readonly bigint[],
  sumWeights: bigint,
): Standing {
  const count = BigInt(readings.length);
  const first = criteria[0]?.id ?? '';
  return {
    id,
    birthDate,
    score: divide(100n * totals.reduce((sum, total) => sum + total, 0n), sumWeights * count, 'halfUp'),
    firstCriterionSum: readings.reduce((sum, { scores }) => sum + BigInt(scores.get(first) ?? 0), 0n),
    readings: count,
  };
}

/** Means over two and three readings are compared by cross-multiplication, without a division. */
function compareStandings(a: Standing, b: Standing): number {
  const byScore = b.score - a.score;
  const byFirstCriterion = b.firstCriterionSum * a.readings - a.firstCriterionSum * b.readings;
  return signOf(byScore) || signOf(byFirstCriterion) || compareDates(b.birthDate, a.birthDate);
}

function withRanks(standings: readonly Standing[], threshold: number, prizes: number): RankedCandidate[] {
  let current = 0;
  return standings.map((standing, position) => {
    const previous = standings[position - 1];
    if (!previous || compareStandings(previous, standing) !== 0) current = position + 1;
    return {
      id: standing.id,
      score: formatDecimal(standing.score, 2),
      rank: current,
      winner: standing.score >= 100n * BigInt(threshold) && current <= prizes,
    };
  });
}

function requireCompetition({ criteria, candidates }: Competition): void {
  if (criteria.length === 0) throw new LawError('emptyList', 'A ranking needs at least one criterion.');
  requireUnique(
    criteria.map(({ id }) => id),
    'criteria',
  );
  if (criteria.every(({ weight }) => weight === 0)) {
    throw new LawError('zeroWeights', 'At least one criterion needs a weight above 0.');
  }
  requireUnique(
    candidates.map(({ id }) => id),
    'candidates',
  );
  for (const { id, readings } of candidates) {
    if (readings.length < 2 || readings.length > 3) {
      throw new LawError('invalidInput', `Candidate "${id}" needs two or three readings.`);
    }
    requireUnique(
      readings.map(({ reader }) => reader),
      'readers of a candidate',
    );
    for (const { scores } of readings) {
      if (scores.size !== criteria.length || criteria.some((criterion) => !scores.has(criterion.id))) {
        throw new LawError('invalidInput', `A reading of candidate "${id}" must score exactly the criteria.`);
      }
    }
  }
}

function requireUnique(ids: readonly string[], what: string): void {
  if (new Set(ids).size < ids.length) throw new LawError('duplicateId', `Two ${what} have the same id.`);
}
