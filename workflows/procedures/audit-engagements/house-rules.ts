/*
 * Where the values of internal auditing come from as long as those of the city are not known; the plan of the year has them from
 * here.
 */

/** The Global Internal Audit Standards are in force since this day. */
export const SINCE = '2025-01-09';

export const STANDARDS = 'Global Internal Audit Standards (IIA), in vigore dal 9 gennaio 2025';
export const OWN_CHOICE = 'Scelta organizzativa in attesa del mandato e del manuale di audit del Comune';

/** Why a rule of the city that is not known is written down as a choice. */
export const notFound = {
  it: 'Il mandato e il manuale di internal audit del Comune di Milano non sono stati reperiti: valore da confermare.',
  en: 'The mandate and the manual of internal audit of the city of Milan were not found: to be confirmed.',
};
