import { areas, type WorkingUnit, withoutTitles } from '../../../../libs/domain';

/** The structures of the Cabinet; a request goes to the one that holds the documents (D.P.R. 184/2006 art. 6 c. 6). */
export const holders = areas;

export type Holder = keyof typeof holders;

/** What should have been published is the business of the head of transparency (D.Lgs. 33/2013 art. 5 c. 3 lett. d). */
export const transparencyUnit: WorkingUnit = {
  unit: 'transparency',
  officer: 'transparency',
  manager: 'rpct',
};

/** Every unit that may work a request, without its title: what the declaration shares the procedure with. */
export const workingUnits: readonly WorkingUnit[] = [...withoutTitles(holders), transparencyUnit];
