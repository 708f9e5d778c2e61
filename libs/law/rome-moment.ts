import { LawError } from './law-error';
import { isLocalDate, romeOffset } from './local-date';

/** A moment as clocks in Rome show it, `YYYY-MM-DDTHH:MM:SS`. */
export type RomeMoment = string;

const SHAPE = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const MS_PER_HOUR = 3_600_000;

/** Whether clocks in Rome show this moment at some time: those of the hour skipped in spring they do not. */
export function isRomeMoment(value: unknown): value is RomeMoment {
  return typeof value === 'string' && instantsOf(value).length > 0;
}

/**
 * The instant (milliseconds since 1970 UTC) at which clocks in Rome show a moment. The hour repeated in autumn has two:
 * `doubtful` says which is meant. Throws `invalidDate` for what clocks in Rome never show.
 */
export function romeMomentOf(moment: RomeMoment, doubtful: 'first' | 'second'): number {
  const instants = instantsOf(moment);
  const instant = doubtful === 'first' ? instants[0] : instants.at(-1);
  if (instant === undefined) throw new LawError('invalidDate', `"${moment}" is no moment in Rome.`);
  return instant;
}

/** The time of day that clocks in Rome show at an instant (milliseconds since 1970 UTC), `HH:MM:SS`. */
export function romeTimeOf(instantMs: number): string {
  return new Date(instantMs + romeOffset(instantMs)).toISOString().slice(11, 19);
}

/** The instants at which clocks in Rome show this moment, earlier ones first: none, one or two. */
function instantsOf(moment: string): number[] {
  if (!isLocalDate(SHAPE.exec(moment)?.[1])) return [];
  const asUtc = Date.parse(`${moment}Z`);
  return [2, 1]
    .map((hours) => asUtc - hours * MS_PER_HOUR)
    .filter((instant) => instant + romeOffset(instant) === asUtc);
}
