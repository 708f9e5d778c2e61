import type { Actor, FoundEntry } from '../../../../libs/domain';
import { type Case, consult, type Outcome } from '../../../casework';
import type { seatSubstitution } from '../procedure';
import { vacancies } from '../registers';
import { organOf, servesUntil, substitutesOf } from '../rules';
import type { SeatEntry } from './matter';

type Substitution = Case<typeof seatSubstitution>;

/** A vacant seat, and who of the last list of the organ may still be appointed to it. */
export async function runSubstitution(kase: Substitution): Promise<Outcome<typeof seatSubstitution>> {
  const { seat } = kase.application;
  const today = kase.today();
  const [found] = await consult(kase, 'seats', { key: seat, on: today });
  if (!found) return 'unknownSeat';
  const { entry } = found;
  if (entry.holder !== undefined) return 'held';
  const post = organOf(entry);
  const [listed, organ] = await Promise.all([
    consult(kase, 'suitable', { like: { post }, on: today }),
    consult(kase, 'seats', { like: { body: entry.body, organ: entry.organ }, on: today }),
  ]);
  const { call, names } = substitutesOf(
    listed,
    organ.map((other) => other.entry),
  );
  const until = servesUntil(entry.endsOn, today);
  kase.record({
    ...(entry.vacancy && { vacancy: vacancies[entry.vacancy].it }),
    ...(until !== undefined && { servesUntil: until }),
    ...(call !== undefined && { call }),
    candidates: names.map(({ name, taxCode, proposers }) => ({ name, taxCode, proposers })),
  });
  const { answer, by } = await kase.task('way', {
    context: { seat, role: entry.role, candidates: kase.recall('candidates'), servesUntil: until },
  });
  kase.record({ reasons: answer.reasons });
  if (answer.way === 'call' || call === undefined) return 'newCall';
  kase.stage('nomination');
  const candidates = names.map(({ name, taxCode, gender, origin, proposers }) => ({
    name,
    taxCode,
    gender,
    origin,
    proposers,
  }));
  const outcome = await kase.relations.ended(
    nominate(
      kase,
      found,
      { call, post, candidates, ...(until !== undefined && { substitutesUntil: until }) },
      by,
    ),
  );
  kase.record({ nominationOutcome: outcome });
  return outcome === 'appointed' ? 'substituted' : 'notSubstituted';
}

function nominate(
  kase: Substitution,
  { key, entry }: FoundEntry<SeatEntry>,
  more: { readonly call: string; readonly post: string; readonly candidates: readonly object[] },
  by: Actor,
): string {
  const { body, bodyKind, controlled, organ, organKind, conferral, role } = entry;
  return kase.relations.open(
    'nomination',
    { ...more, body, bodyKind, controlled, organ, organKind, conferral, seats: [{ key, role }] },
    { by, waits: true },
  );
}
