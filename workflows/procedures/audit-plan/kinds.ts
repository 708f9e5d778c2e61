/** Words that forms, registers and letters of the plan share. */

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

export const priorities = {
  high: { it: 'Alta', en: 'High' },
  medium: { it: 'Media', en: 'Medium' },
  low: { it: 'Bassa', en: 'Low' },
} as const;
export type Priority = keyof typeof priorities;

export const opinions = {
  adequate: { it: 'Adeguato', en: 'Adequate' },
  improvable: { it: 'Migliorabile', en: 'Improvable' },
  inadequate: { it: 'Inadeguato', en: 'Inadequate' },
} as const;
export type Opinion = keyof typeof opinions;

/** What has become of an engagement of the plan. */
export const engagementStates = {
  planned: { it: 'Da avviare', en: 'To begin' },
  open: { it: 'In corso', en: 'Under way' },
  suspended: { it: 'Sospeso', en: 'Suspended' },
  concluded: { it: 'Concluso', en: 'Concluded' },
  ended: { it: 'Interrotto', en: 'Ended without a report' },
  converted: { it: 'Convertito in indagine', en: 'Converted into an investigation' },
  cancelled: { it: 'Tolto dal piano', en: 'Taken out of the plan' },
} as const;
export type EngagementState = keyof typeof engagementStates;
