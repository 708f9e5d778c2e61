import { daysBetween, type LocalDate } from '../../../../libs/law';

/** How late an open action is, as reports group it (standard 15.2). */
export const ages = {
  notDue: { it: 'Non scaduta', en: 'Not due' },
  upTo30: { it: 'Scaduta da 1 a 30 giorni', en: '1 to 30 days late' },
  upTo90: { it: 'Scaduta da 31 a 90 giorni', en: '31 to 90 days late' },
  over90: { it: 'Scaduta da oltre 90 giorni', en: 'More than 90 days late' },
} as const;
export type Age = keyof typeof ages;

/** Standard 15.2: the group of an action that is open on a day. */
export function ageOf(due: LocalDate, today: LocalDate): Age {
  const late = daysBetween(due, today);
  if (late <= 0) return 'notDue';
  if (late <= 30) return 'upTo30';
  return late <= 90 ? 'upTo90' : 'over90';
}
