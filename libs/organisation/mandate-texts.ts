import type { Text } from '../domain';
import type { MandateProblem } from './mandate';

/** Why a mandate or a limit is not possible, for whoever enters it. */
export const mandateProblemTexts: Readonly<Record<MandateProblem, Text>> = {
  unknownOffice: { it: 'Ufficio non trovato.', en: 'There is no such office.' },
  unknownPerson: { it: 'Persona non trovata.', en: 'There is no such person.' },
  holdsOffice: {
    it: 'La persona ricopre l’ufficio e firma senza delega.',
    en: 'The person holds the office and signs without a mandate.',
  },
  invalidPeriod: { it: 'Il periodo finisce prima di cominciare.', en: 'The period ends before it begins.' },
  endRequired: {
    it: 'La delega si dà per un periodo determinato: indicare l’ultimo giorno (D.Lgs. 165/2001 art. 17, c. 1-bis).',
    en: 'A mandate is given for a time: enter its last day (D.Lgs. 165/2001 art. 17 par. 1-bis).',
  },
  amountRequired: {
    it: 'Indicare fino a quale importo firma chi ricopre l’ufficio.',
    en: 'Enter the amount up to which the holders of the office sign.',
  },
  notQualified: {
    it: 'La delega spetta a chi dirige un’unità o lavora nell’unità dell’ufficio o in una che ne dipende (D.Lgs. 165/2001 art. 17, c. 1-bis).',
    en: 'A mandate goes to who heads a unit, or works in the unit of the office or in one below it (D.Lgs. 165/2001 art. 17 par. 1-bis).',
  },
  overlap: {
    it: 'Per quei giorni e quegli atti c’è già una riga: chiuderla prima di inserirne un’altra.',
    en: 'There is an entry for those days and acts already: end it before another is made.',
  },
};
