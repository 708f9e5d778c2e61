import { type Candidate, type LocalDate, rank } from '../../../../libs/law';
import { noticeOf, type NoticeData, type Strand } from './notice';

/** One reading of a thesis: whole points by the number of the criterion. */
export interface Read {
  readonly reader: string;
  readonly scores: readonly { readonly criterion: number; readonly points: number }[];
}

const LEAST_DIGITS = 2;

/**
 * The code by which readers know a thesis, `A-07`: names say nothing to whoever has to be impartial (L. 241/1990 art. 1 c. 1).
 *
 * @param upTo how many there may be: codes of an edition are equally long
 */
export function codeOf(strand: Strand, number: number, upTo: number): string {
  const digits = Math.max(LEAST_DIGITS, String(upTo).length);
  return `${strand.slice(0, 1).toUpperCase()}-${String(number).padStart(digits, '0')}`;
}

/** L. 241/1990 art. 12 c. 1: whether two readers lie further apart than the notice allows; never before both have scored. */
export function asksForThird(readings: readonly Read[], data: NoticeData): boolean {
  if (readings.length < 2) return false;
  const { criteria, threshold, maxGap } = noticeOf(data);
  const first = candidateOf({ code: 'first', birthDate: '2000-01-01', readings: readings.slice(0, 2) });
  return (
    rank({ criteria: [...criteria], threshold, maxGap, prizes: 1, candidates: [first] }).needsThirdReader
      .length > 0
  );
}

/** A thesis as the ranking of the notice (L. 241/1990 art. 12 c. 1) looks at it. */
export function candidateOf({
  code,
  birthDate,
  readings,
}: {
  readonly code: string;
  readonly birthDate: LocalDate;
  readonly readings: readonly Read[];
}): Candidate {
  return {
    id: code,
    birthDate,
    readings: readings.map(({ reader, scores }) => ({
      reader,
      scores: new Map(scores.map(({ criterion, points }) => [String(criterion), points])),
    })),
  };
}
