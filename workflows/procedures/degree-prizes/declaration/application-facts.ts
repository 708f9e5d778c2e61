import { paymentContext } from '../../../../libs/casework';
import type { FactDeclaration } from '../../../../libs/domain';

const text = (it: string, en: string) => ({ title: { it, en }, kind: 'text' }) as const;
const money = (it: string, en: string) => ({ title: { it, en }, kind: 'money' }) as const;
const number = (it: string, en: string) => ({ title: { it, en }, kind: 'number' }) as const;
const date = (it: string, en: string) => ({ title: { it, en }, kind: 'date' }) as const;
const yesNo = (it: string, en: string) => ({ title: { it, en }, kind: 'boolean' }) as const;

export const applicationFacts = {
  deliveredAt: text('PEC consegnata', 'Certified mail delivered'),
  abstractLines: number('Righe della sintesi', 'Lines of the abstract'),
  obstacles: text('Motivi di non ammissione', 'Why not admitted'),
  anonymousThesis: text('Testo per i lettori', 'Text for the readers'),
  rank: number('Posizione', 'Rank'),
  score: text('Punteggio', 'Score'),
  mention: text('Menzione speciale', 'Special mention'),
  prize: money('Premio (€)', 'Prize (€)'),
  awardNumber: text('Determinazione n.', 'Determination no.'),
  acceptedOn: date('Accettato il', 'Accepted on'),
  commitmentNumber: text('Impegno n.', 'Commitment no.'),
  withholding: money('Ritenuta (€)', 'Withheld (€)'),
  paidOn: date('Pagato il', 'Paid on'),
  paymentOrder: text('Mandato n.', 'Payment order no.'),
  receipt: text('Quietanza n.', 'Receipt of the treasurer no.'),
  challenge: text('Segnalazione di plagio', 'Report of plagiarism'),
  revocationNumber: text('Revoca, determinazione n.', 'Revocation no.'),
  recoveryDue: money('Da restituire (€)', 'To give back (€)'),
  interest: money('Interessi (€)', 'Interest (€)'),
  recovered: money('Recuperato (€)', 'Recovered (€)'),
} as const satisfies Readonly<Record<string, FactDeclaration>>;

export const applicationContext = {
  ...paymentContext,
  deadline: text('Termine del bando', 'Last moment of the notice'),
  allowedLines: number('Righe ammesse', 'Lines allowed'),
  lines: number('Righe della sintesi', 'Lines of the abstract'),
  found: text('Da quanto dichiarato risulta', 'What follows from the application'),
  duplicates: text(
    'Altre domande con lo stesso candidato o la stessa tesi',
    'Applications that look the same',
  ),
  completed: yesNo('Già regolarizzata', 'Mended already'),
  code: text('Codice', 'Code'),
  gross: money('Lordo (€)', 'Gross (€)'),
  proposedWithholding: money('Ritenuta calcolata (€)', 'Withholding computed (€)'),
  tax: text('Trattamento fiscale', 'Tax treatment'),
  paidAfter: date('Alla data del', 'On'),
  iban: text('IBAN', 'IBAN'),
  debtCheckRequired: yesNo('Verifica degli inadempimenti dovuta', 'Check of tax debts due'),
  amount: money('Importo (€)', 'Amount (€)'),
  budgetLine: text('Capitolo di bilancio', 'Budget line'),
  determination: text('Graduatoria approvata con n.', 'Ranking approved by no.'),
  liquidation: text('Liquidazione n.', 'Liquidation no.'),
  findings: text('Che cosa è emerso', 'What was found'),
  briefs: text('Memorie del vincitore', 'Briefs of the winner'),
  due: money('Ancora da restituire (€)', 'Still due (€)'),
  candidate: text('Candidato', 'Candidate'),
} satisfies Readonly<Record<string, FactDeclaration>>;
