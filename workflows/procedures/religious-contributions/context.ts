import { paymentContext } from '../../../libs/casework';
import type { FactDeclaration } from '../../../libs/domain';

/** Labels of what tasks show beside their forms: figures and texts that are no facts of the case themselves. */

const text = (it: string, en: string): FactDeclaration => ({ title: { it, en }, kind: 'text' });
const money = (it: string, en: string): FactDeclaration => ({ title: { it, en }, kind: 'money' });
const yesNo = (it: string, en: string): FactDeclaration => ({ title: { it, en }, kind: 'boolean' });
const number = (it: string, en: string): FactDeclaration => ({ title: { it, en }, kind: 'number' });
const date = (it: string, en: string): FactDeclaration => ({ title: { it, en }, kind: 'date' });

const body = text('Ente', 'Body');

export const roundContext = {
  body,
  source: text('Fonte dei dati', 'Source of the figures'),
  approvedOn: date('Apertura approvata il', 'Opening approved on'),
  confessions: text(
    'Confessioni da pesare, come vanno indicate',
    'Denominations to weigh, as they are to be named',
  ),
  names: text('Confessioni ammesse', 'Denominations admitted'),
  beneficiaries: {
    title: { it: 'Beneficiari', en: 'Beneficiaries' },
    kind: 'table',
    columns: { body: body, granted: money('Assegnato (€)', 'Granted (€)') },
  },
  total: money('Totale (€)', 'Total (€)'),
  budgetYear: number('Esercizio', 'Financial year'),
  ledgerRefusal: text('Somma non prenotata o non impegnata', 'Neither booked nor committed'),
} satisfies Readonly<Record<string, FactDeclaration>>;

export const applicationContext = {
  attention: text('All’attenzione di', 'For the attention of'),
  certifiedMail: text('PEC', 'Certified mail'),
  taxCode: text('Codice fiscale', 'Tax code'),
  work: number('Intervento n.', 'Work no.'),
  body,
  obstacle: text('Motivo ostativo', 'Obstacle'),
  details: text('In particolare', 'In particular'),
  workResults: {
    title: { it: 'Esito degli interventi', en: 'Result of the works' },
    kind: 'table',
    columns: {
      work: number('N.', 'No.'),
      name: text('Parrocchia o edificio', 'Parish or building'),
      requestedCost: money('Richiesto (€)', 'Asked for (€)'),
      admissibleCost: money('Ammesso (€)', 'Admitted (€)'),
      reason: text('Motivazione', 'Reason'),
    },
  },
  observations: text('Osservazioni del richiedente', 'Observations of the applicant'),
  answer: text('Risposta alle osservazioni', 'Answer to the observations'),
  aboutWorks: yesNo('Il preavviso riguarda gli interventi', 'The notice concerns the works'),
  inadmissible: text('Interventi dichiarati inammissibili', 'Works declared inadmissible'),
  inadmissibleWorks: text('Interventi inammissibili', 'Inadmissible works'),
  intakeUntil: date('Termine per le domande', 'Applications until'),
  outcome: text('Esito', 'Outcome'),
  text: text('Parere', 'Opinion'),
  cost: money('Costo (€)', 'Cost (€)'),
  description: text('Descrizione', 'Description'),
  newCost: money('Nuovo costo (€)', 'New cost (€)'),
  grantedThisYear: money('Altri contributi dell’anno (€)', 'Other grants of the year (€)'),
  amount: money('Importo (€)', 'Amount (€)'),
  debtCheckRequired: yesNo('Verifica degli inadempimenti dovuta', 'Check of tax debts due'),
  iban: text('IBAN', 'IBAN'),
  gross: money('Lordo (€)', 'Gross (€)'),
  determination: text('Determinazione di impegno n.', 'Commitment no.'),
  budgetLine: text('Capitolo di bilancio', 'Budget line'),
  liquidation: text('Liquidazione n.', 'Liquidation no.'),
  protectedHeritage: yesNo('Bene culturale tutelato', 'Protected heritage'),
  findings: text('Rilievi', 'Findings'),
  briefs: text('Memorie del beneficiario', 'Briefs of the beneficiary'),
  whole: yesNo('Revoca totale', 'Whole revocation'),
  due: money('Ancora da restituire (€)', 'Still due (€)'),
  ...paymentContext,
} satisfies Readonly<Record<string, FactDeclaration>>;
