import type { FactDeclaration } from '../../../../libs/domain';

const text = (it: string, en: string): FactDeclaration => ({ title: { it, en }, kind: 'text' });
const date = (it: string, en: string): FactDeclaration => ({ title: { it, en }, kind: 'date' });
const yesNo = (it: string, en: string): FactDeclaration => ({ title: { it, en }, kind: 'boolean' });
const money = (it: string, en: string): FactDeclaration => ({ title: { it, en }, kind: 'money' });

/** Labels of what tasks show beside their forms and no case records. */
export const context = {
  applicant: text('Richiedente', 'Applicant'),
  attention: text('All’attenzione di', 'For the attention of'),
  certifiedMail: text('PEC', 'Certified mail'),
  taxCode: text('Codice fiscale', 'Tax code'),
  title: text('Iniziativa', 'Initiative'),
  description: text('Contenuto', 'Content'),
  today: date('Oggi', 'Today'),
  filedOn: date('Anticipo contato dal', 'Notice counted from'),
  papers: text('Documenti che la domanda dà per mancanti', 'Papers that the application names as missing'),
  overlap: text('Altre richieste per la stessa iniziativa', 'Other requests for the same initiative'),
  coPatrons: text('Altri patrocini', 'Other patronages'),
  maySuspend: yesNo('Il termine può essere sospeso', 'The term can be suspended'),
  moneyAsked: money('Contributo richiesto (€)', 'Money asked for (€)'),
  details: text('In particolare', 'In particular'),
  observations: text('Osservazioni del richiedente', 'Observations of the applicant'),
  answer: text('Risposta alle osservazioni', 'Answer to the observations'),
  material: text('Materiale', 'Material'),
  late: yesNo('Senza l’anticipo richiesto', 'Without the notice required'),
  barred: yesNo('In periodo elettorale', 'In an electoral period'),
  foundOn: date('Accertato il', 'Found on'),
  where: text('Dove', 'Where'),
  findings: text('Rilievi', 'Findings'),
  briefs: text('Memorie del beneficiario', 'Briefs of the beneficiary'),
} satisfies Readonly<Record<string, FactDeclaration>>;
