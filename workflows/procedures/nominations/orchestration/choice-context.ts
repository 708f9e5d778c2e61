import { quotaNames } from '../checks';
import { genders, origins } from '../registers';
import { type QuotaSeat, shortOf, type Simulation, simulate } from '../rules';
import type { CheckedName } from './checks';
import type { Matter, NominationCase } from './matter';
import type { Appointee } from './run-nomination';

/** What the mayor sees while choosing: the organ, the names, and the quotas before and after each of them. */
export function choiceContext(
  kase: NominationCase,
  { organ, counts }: Matter,
  names: readonly CheckedName[],
  open: readonly { readonly key: string; readonly role: string }[],
  accepted: readonly Appointee[],
) {
  const { controlled, post } = kase.application;
  const today = kase.today();
  const filled = new Map(accepted.map((person) => [person.seat, person]));
  const organSeats = organ.map(({ key: seat, entry }) => {
    const person = filled.get(seat);
    const held = person
      ? { holder: person.name, gender: person.gender, origin: person.origin }
      : { holder: entry.holder, gender: entry.gender, origin: entry.origin };
    // A seat that is to be filled counts as empty: whoever holds it until now leaves it.
    const isOpen = open.some(({ key }) => key === seat);
    const { controlled: isControlled, organKind, role, endsOn } = entry;
    const now: Partial<QuotaSeat> = isOpen ? {} : held;
    return {
      seat,
      role,
      controlled: isControlled,
      organKind,
      endsOn,
      ...now,
      ...(now.gender && { genderName: genders[now.gender].it }),
      ...(now.origin && { originName: origins[now.origin].it }),
    };
  });
  const leaving = organ.filter(
    ({ key, entry }) =>
      open.some((seat) => seat.key === key) && entry.origin === 'civilSociety' && entry.holder,
  ).length;
  const base = { ...counts, civilNow: counts.civilNow - (isBoard(organ[0]?.entry) ? leaving : 0) };
  const [seat] = open;
  const row = (who: string, simulation: Simulation) => ({
    who,
    organ: `${simulation.organ.female} / ${simulation.organ.male} (${simulation.organ.least})`,
    year: `${simulation.year.female} / ${simulation.year.male} (${simulation.year.least})`,
    civil: `${simulation.civil.civil} (${simulation.civil.least})`,
    short: shortOf(simulation, controlled)
      .map((quota) => quotaNames[quota].it)
      .join(', '),
  });
  return {
    post,
    today,
    controlled,
    openSeats: open.map(({ key, role }) => ({ seat: key, role })),
    checked: names.map(({ rows: _, passed, ...name }) => ({
      ...name,
      passed,
      outcomeName: passed ? 'superate' : 'non superate',
    })),
    organSeats,
    ...base,
    simulation: [
      row('Nessuno', simulate(organSeats, base, new Map(), today)),
      ...names.flatMap(({ name: holder, gender, origin }) =>
        seat
          ? [
              row(
                holder,
                simulate(organSeats, base, new Map([[seat.key, { holder, gender, origin }]]), today),
              ),
            ]
          : [],
      ),
    ],
  };
}

function isBoard(seat: QuotaSeat | undefined): boolean {
  return seat?.controlled === true && seat.organKind === 'administration';
}
