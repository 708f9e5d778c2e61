/** Words that forms, registers and letters of the plan share; those of engagements are theirs. */

import type { priorities } from '../audit-engagements/engagement-forms';

export { priorities } from '../audit-engagements/engagement-forms';
export { type Opinion, opinions } from '../audit-engagements/rules';
export type Priority = keyof typeof priorities;

export const strengths = {
  none: { it: 'Assenti', en: 'None' },
  weak: { it: 'Deboli', en: 'Weak' },
  adequate: { it: 'Adeguati', en: 'Adequate' },
  strong: { it: 'Forti', en: 'Strong' },
} as const;

export const piaoLevels = {
  none: { it: 'Non mappato', en: 'Not mapped' },
  low: { it: 'Basso', en: 'Low' },
  medium: { it: 'Medio', en: 'Medium' },
  high: { it: 'Alto', en: 'High' },
} as const;

/** What has become of an engagement of the plan. */
export const engagementStates = {
  planned: { it: 'Da avviare', en: 'To begin' },
  open: { it: 'In corso', en: 'Under way' },
  suspended: { it: 'Sospeso', en: 'Suspended' },
  concluded: { it: 'Concluso', en: 'Concluded' },
  ended: { it: 'Interrotto', en: 'Ended without a report' },
  cancelled: { it: 'Tolto dal piano', en: 'Taken out of the plan' },
} as const;
export type EngagementState = keyof typeof engagementStates;
