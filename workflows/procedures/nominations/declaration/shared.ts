import {
  dateFact as date,
  numberFact as number,
  tableFact as table,
  textFact as text,
  yesNoFact as yesNo,
} from '../../../../libs/domain';
import { cite } from '../../../../libs/law';
import { letters } from '../letters';

export { date, number, table, text, yesNo };

/** What all procedures of nominations have in common. */
export const family = {
  code: 'P01',
  folder: 'nominations',
  unit: 'nominations',
  officer: 'nominations.officer',
  manager: 'nominations.manager',
} as const;

export const post = text('Ente e organo', 'Body and organ');
export const name = text('Nome e cognome', 'Name');
export const taxCode = text('Codice fiscale', 'Tax code');
export const role = text('Carica', 'Role');
export const seat = text('Posto', 'Seat');

/** What a case knows of a judgment that has annulled what it is about. */
export const judgmentFacts = {
  judgment: text('Sentenza', 'Judgment'),
  judgmentDate: date('Sentenza del', 'Judgment of'),
  annulledFrom: date('Annullato dal', 'Annulled from'),
};

export const annulmentBasis = cite('D.Lgs. 104/2010', '34', '1');

export const annulmentNotice = {
  title: { it: 'Annullamento in sede giurisdizionale', en: 'Annulment by a court' },
  template: letters.annulmentNotice,
  basis: annulmentBasis,
} as const;
