import type { TaskHolder } from './journal';
import type { Text } from './text';

/** How confidential a case is; what each level means for whom is the table of `libs/rights`. */
export const levels = ['ordinary', 'reserved', 'restricted'] as const;
export type Level = (typeof levels)[number];

export const levelTitles: Readonly<Record<Level, Text>> = {
  ordinary: { it: 'Ordinaria', en: 'Ordinary' },
  reserved: { it: 'Riservata', en: 'Reserved' },
  restricted: { it: 'Ad accesso nominativo', en: 'Restricted to named people' },
};

export const levelNotes: Readonly<Record<Level, Text>> = {
  ordinary: {
    it: 'La legge chi appartiene a un ufficio che vi partecipa e chi vigila su tutta l’amministrazione.',
    en: 'Read by holders of an office that takes part in it, and by those who watch over the whole house.',
  },
  reserved: {
    it: 'La legge l’unità che la tratta, chi vi ha un’attività aperta e chi è ammesso per nome. Chi vigila sa che esiste e può aprirla indicando il motivo. Ogni lettura resta registrata.',
    en: 'Read by the unit that has it, by those who have open work in it and by people admitted by name. Those who watch know that it exists and may open it with a reason. Every reading is recorded.',
  },
  restricted: {
    it: 'La legge soltanto chi è ammesso per nome; per tutti gli altri la pratica non esiste. Ogni lettura resta registrata.',
    en: 'Read by people admitted by name alone; for everybody else it does not exist. Every reading is recorded.',
  },
};

/** How a case is opened that is not ordinary. Whoever opens a restricted one is admitted in any event. */
export interface Confidentiality {
  readonly level: Level;
  readonly admitted?: readonly TaskHolder[];
}
