import type { Matter, PatronageCase } from './matter';
import { enterPatronage } from './register';

const grounds = {
  cancelled: 'L’iniziativa è stata annullata.',
  moved: 'L’iniziativa è stata spostata ad altre date.',
  over: 'L’iniziativa si è svolta prima della decisione.',
  partyCeased: 'Il richiedente è venuto meno.',
} as const;

/** The matter is gone: the case says so and tells the applicant, where there still is one. */
export function lapse(
  kase: PatronageCase,
  matter: Matter,
  ground: keyof typeof grounds,
  reasons?: string,
): 'lapsed' {
  kase.record({ lapsedFor: grounds[ground] });
  enterPatronage(kase, matter, 'lapsed', kase.today());
  if (ground !== 'partyCeased') {
    kase.letter('lapse', kase.application.applicant, {
      ...matter.data,
      ground: grounds[ground],
      reasons,
      undecided: ground === 'over',
      resolution: matter.resolution,
    });
  }
  return 'lapsed';
}
