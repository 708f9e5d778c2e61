import type { Actor, ProcedureDeclaration } from '../../../../libs/domain';
import type { LocalDate } from '../../../../libs/law';
import { type Case, consult, enter } from '../../../casework';
import type { seats, Vacancy } from '../registers';
import { vacatedDays } from '../rules';
import type { Matter, NominationCase, SeatEntry } from './matter';
import type { Appointee } from './run-nomination';

interface Term {
  readonly from: LocalDate;
  readonly endsOn: LocalDate;
  readonly pay?: string;
  readonly by: Actor;
  readonly decree: string;
}

/** Writes the new holders into the register, from the day on which the appointment takes effect. */
export async function enterHolders(
  kase: NominationCase,
  { organ }: Matter,
  appointed: readonly Appointee[],
  { from, endsOn, pay, by, decree }: Term,
): Promise<void> {
  await Promise.all(
    appointed.map(async ({ seat, name, taxCode, gender, origin, mandates }) => {
      const before = organ.find(({ key }) => key === seat)?.entry;
      if (!before) throw new Error(`Seat ${seat} is not in the register`);
      await enter(kase, 'seats', {
        key: seat,
        entry: {
          ...withoutHolder(before),
          holder: name,
          holderTaxCode: taxCode,
          gender,
          origin,
          startsOn: from,
          endsOn,
          mandateNumber: mandates + 1,
          decree,
          call: kase.application.call,
          ...(pay !== undefined && { pay }),
        },
        from,
        by,
      });
    }),
  );
}

/** A case that keeps the register of seats. */
export type Keeper = ProcedureDeclaration & { readonly registers: { readonly seats: typeof seats } };

/** A seat with its holder. */
export interface HeldPost {
  readonly seat: string;
  readonly holder: string;
  readonly startsOn?: LocalDate;
}

interface Vacated {
  readonly from: LocalDate;
  readonly vacancy: Vacancy;
  readonly by: Actor;
  readonly reason?: string;
}

/** The seat stays in the register without this holder, until whoever is to follow. */
export async function vacateSeat<P extends Keeper>(
  keeper: Case<P>,
  { seat, ...held }: HeldPost,
  { from, vacancy, by, reason }: Vacated,
): Promise<void> {
  const kase = keeper as unknown as Case<Keeper>;
  const days = vacatedDays(await consult(kase, 'seats', { key: seat }), held, from);
  if (!days) return;
  await enter(kase, 'seats', {
    key: seat,
    entry: { ...withoutHolder(days.version.entry), vacancy },
    from: days.from,
    ...(days.to !== undefined && { to: days.to }),
    by,
    ...(reason !== undefined && { reason }),
  });
}

/** What the mandate was to last stays: who is appointed in its place serves to that day. */
function withoutHolder(seat: SeatEntry): SeatEntry {
  const { body, bodyKind, controlled, share, statuteRule, organ, organKind, role, conferral, pay, endsOn } =
    seat;
  const kept = { body, bodyKind, controlled, organ, organKind, seat: seat.seat, role, conferral };
  return {
    ...kept,
    ...(share !== undefined && { share }),
    ...(statuteRule !== undefined && { statuteRule }),
    ...(pay !== undefined && { pay }),
    ...(endsOn !== undefined && { endsOn }),
  };
}
