import { dateFact, tableFact, textFact } from '../../../../libs/domain';

/** What all procedures of internal auditing have in common. */
export const family = {
  code: 'P04',
  folder: 'audit-engagements',
  unit: 'audit.direction',
  officer: 'audit.officer',
  manager: 'audit.director',
} as const;

export const topManagement = 'general-manager';

export const owner = textFact('Struttura responsabile', 'Structure of the owner');
export const process = textFact('Processo', 'Process');
export const reasons = textFact('Motivazione', 'Reasons');
export const today = dateFact('Oggi', 'Today');

/** Findings as the owner sees them. */
export const findings = tableFact('Rilievi', 'Findings', {
  code: textFact('N.', 'No.'),
  title: textFact('Titolo', 'Title'),
  severity: textFact('Gravità', 'Severity'),
  condition: textFact('Condizione', 'Condition'),
  criteria: textFact('Criterio', 'Criteria'),
  cause: textFact('Causa', 'Cause'),
  effect: textFact('Effetto', 'Effect'),
  recommendation: textFact('Raccomandazione', 'Recommendation'),
});
