import { type Case, consult, type Outcome } from '../../../casework';
import type { mayorTakesOffice } from '../procedure';
import { mayorDue } from '../rules';

/** The 45 days of a new mayor: they run from the taking of office, and end with the nominations of the call. */
export async function runTakesOffice(
  kase: Case<typeof mayorTakesOffice>,
): Promise<Outcome<typeof mayorTakesOffice>> {
  const { tookOfficeOn, mayor } = kase.application;
  const all = await consult(kase, 'seats', { on: kase.today() });
  kase.record({ seatsOfCity: all.length });
  const due = kase.deadline('nominations', mayorDue(tookOfficeOn), 'chief-of-cabinet');
  kase.record({ nominationsDue: due.due });
  const { answer, by } = await kase.task('call', {
    context: {
      nominationsDue: due.due,
      seats: all.map(({ key, entry: { role, holder, endsOn } }) => ({ seat: key, role, holder, endsOn })),
    },
  });
  kase.stage('nominations');
  const call = kase.relations.open(
    'nominationCall',
    { ...answer, subject: `nomine del mandato di ${mayor}`, tookOfficeOn },
    { by, waits: true },
  );
  const outcome = await kase.relations.ended(call);
  due.met();
  kase.record({ callOutcome: outcome });
  return 'done';
}
