import { compareDates, type LocalDate } from '../../../../libs/law';
import { type Case, consult, firstOf } from '../../../casework';
import type { mandate } from '../procedure';
import type { Vacancy } from '../registers';
import { comingAfter, heldUntil, leavesOn } from '../rules';

/** What the register says has become of the seat of a mandate. */
export interface Left {
  readonly on: LocalDate;
  /** Who holds the seat from then on. */
  readonly successor?: string;
  readonly vacancy?: Vacancy;
}

/** Until when a mandate goes, as the register says. */
export interface Term {
  endsOn: LocalDate;
}

/**
 * Keeps the end of a mandate as the register has it, and resolves once another case has given the seat of a mandate to somebody else, or to nobody, and the day has come: an
 * import, the next nomination, a correction by hand.
 */
export async function seatLeft(kase: Case<typeof mandate>, term: Term): Promise<Left> {
  for (let known = 0; ;) {
    const left = await leaving(kase, term);
    if (left && compareDates(left.on, kase.today()) <= 0) return left;
    const written = kase.relations.entriesWritten(known);
    if (!left) {
      known = await written;
      continue;
    }
    const day = kase.dayBegins(left.on, `Seat of ${kase.application.holder} goes on`);
    const first = await firstOf({ written, day });
    if (first.first === 'written') known = first.value;
  }
}

async function leaving(kase: Case<typeof mandate>, term: Term): Promise<Left | undefined> {
  const { seat, holder, startsOn } = kase.application;
  const versions = await consult(kase, 'seats', { key: seat, followed: true });
  const endsOn = heldUntil(versions, { holder, startsOn });
  if (endsOn !== undefined && endsOn !== term.endsOn) {
    term.endsOn = endsOn;
    kase.record({ movedTo: endsOn });
    kase.time.changed();
  }
  const on = leavesOn(versions, { holder, startsOn });
  if (on === undefined) return undefined;
  const { standing, next } = comingAfter(versions, on);
  const { holder: successor, vacancy } = (standing ?? next)?.entry ?? {};
  return { on, ...(successor !== undefined && { successor }), ...(vacancy && { vacancy }) };
}
