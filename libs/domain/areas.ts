import type { WorkingUnit } from './procedure';
import type { Text } from './text';

/** A unit that may work a case, as people choose it. */
export interface TitledUnit extends WorkingUnit {
  readonly title: Text;
}

const area = (id: string, it: string, en: string): TitledUnit => ({
  title: { it, en },
  unit: `${id}.direction`,
  officer: `${id}.officer`,
  manager: `${id}.director`,
});

/** The Areas of the Cabinet, each by its direction. */
export const areas = {
  cabinet: area('cabinet', 'Area Gabinetto del Sindaco', 'Mayor’s Cabinet Area'),
  generalAffairs: area('general-affairs', 'Area Affari Generali', 'General Affairs Area'),
  audit: area('audit', 'Area Internal Auditing', 'Internal Auditing Area'),
  internationalRelations: area(
    'international-relations',
    'Area Relazioni Internazionali',
    'International Relations Area',
  ),
  communication: area('communication', 'Area Comunicazione', 'Communication Area'),
} as const satisfies Readonly<Record<string, TitledUnit>>;

/** The units without their titles: what a declaration shares its procedure with. */
export function withoutTitles(units: Readonly<Record<string, TitledUnit>>): WorkingUnit[] {
  return Object.values(units).map(({ unit, officer, manager }) => ({ unit, officer, manager }));
}
