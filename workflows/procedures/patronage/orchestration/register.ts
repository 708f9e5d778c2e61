import { laterOf, type LocalDate } from '../../../../libs/law';
import { enter } from '../../../casework';
import type { patronageStates } from '../register';
import type { Matter, PatronageCase } from './matter';

/** Keeps the register true: what has become of a granted patronage, and the last day on which it holds. */
export function enterPatronage(
  kase: PatronageCase,
  matter: Matter,
  state: keyof typeof patronageStates,
  lastDay: LocalDate = matter.initiative.endsOn,
): void {
  const { resolution } = matter;
  if (!resolution) return;
  const { number, adoptedOn } = resolution;
  void enter(kase, 'patronages', {
    entry: {
      resolution: number,
      adoptedOn,
      applicant: kase.application.applicant,
      title: kase.application.initiative.title,
      ...matter.initiative,
      state,
    },
    from: adoptedOn,
    to: laterOf(adoptedOn, lastDay),
    instead: true,
  });
}
