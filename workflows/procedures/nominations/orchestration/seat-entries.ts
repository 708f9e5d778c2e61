import type { Actor } from '../../../../libs/domain';
import type { LocalDate } from '../../../../libs/law';
import { enter } from '../../../casework';
import type { Matter, NominationCase, SeatEntry } from './matter';
import type { Appointee } from './run-nomination';

interface Term {
  readonly from: LocalDate;
  readonly endsOn: LocalDate;
  readonly pay?: string;
  readonly by: Actor;
}

/** Writes the new holders into the register, from the day on which the appointment takes effect. */
export async function enterHolders(
  kase: NominationCase,
  { organ }: Matter,
  appointed: readonly Appointee[],
  { from, endsOn, pay, by }: Term,
): Promise<void> {
  await Promise.all(
    appointed.map(async ({ seat, name, taxCode, gender, origin, mandates }) => {
      const before = organ.find(({ key }) => key === seat)?.entry;
      if (!before) throw new Error(`Seat ${seat} is not in the register`);
      await enter(kase, 'seats', {
        key: seat,
        entry: {
          ...vacant(before),
          holder: name,
          holderTaxCode: taxCode,
          gender,
          origin,
          startsOn: from,
          endsOn,
          mandateNumber: mandates + 1,
          ...(pay !== undefined && { pay }),
        },
        from,
        by,
      });
    }),
  );
}

/** A seat without its holder. What the mandate was to last stays: who is appointed in its place serves to that day. */
export function vacant(seat: SeatEntry): SeatEntry {
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
