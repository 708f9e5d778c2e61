import type { Text, WorkingUnit } from '../../../../libs/domain';

/** A structure that may hold what is asked for: it works the request, and its head decides. */
export interface HolderUnit extends WorkingUnit {
  readonly title: Text;
}

const area = (id: string, it: string, en: string): HolderUnit => ({
  title: { it, en },
  unit: `${id}.direction`,
  officer: `${id}.officer`,
  manager: `${id}.director`,
});

/** The structures of the Cabinet; a request goes to the one that holds the documents (D.P.R. 184/2006 art. 6 c. 6). */
export const holders = {
  cabinet: area('cabinet', 'Area Gabinetto del Sindaco', 'Mayor’s Cabinet Area'),
  generalAffairs: area('general-affairs', 'Area Affari Generali', 'General Affairs Area'),
  audit: area('audit', 'Area Internal Auditing', 'Internal Auditing Area'),
  internationalRelations: area(
    'international-relations',
    'Area Relazioni Internazionali',
    'International Relations Area',
  ),
  communication: area('communication', 'Area Comunicazione', 'Communication Area'),
} as const satisfies Readonly<Record<string, HolderUnit>>;

export type Holder = keyof typeof holders;

/** What should have been published is the business of the head of transparency (D.Lgs. 33/2013 art. 5 c. 3 lett. d). */
export const transparencyUnit: WorkingUnit = {
  unit: 'transparency',
  officer: 'transparency',
  manager: 'rpct',
};

/** Every unit that may work a request, without its title: what the declaration shares the procedure with. */
export const workingUnits: readonly WorkingUnit[] = [
  ...Object.values(holders).map(({ unit, officer, manager }) => ({ unit, officer, manager })),
  transparencyUnit,
];
