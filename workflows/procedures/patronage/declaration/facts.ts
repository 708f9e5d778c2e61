import type { FactDeclaration } from '../../../../libs/domain';

const text = (it: string, en: string): FactDeclaration => ({ title: { it, en }, kind: 'text' });
const date = (it: string, en: string): FactDeclaration => ({ title: { it, en }, kind: 'date' });
const number = (it: string, en: string) => ({ title: { it, en }, kind: 'number' }) as const;

/** Labels of what a case records. */
export const facts = {
  receivedOn: date('Ricevuta il', 'Received on'),
  startsOn: date('Inizio dell’iniziativa', 'First day'),
  endsOn: date('Fine dell’iniziativa', 'Last day'),
  place: text('Luogo', 'Place'),
  relevance: text('Rilevanza', 'Relevance'),
  latestFiling: date('Domanda utile entro il', 'Application due by'),
  daysLate: number('Giorni di ritardo', 'Days late'),
  lateAdmitted: text('Ammessa benché tardiva', 'Admitted although late'),
  forwardedTo: text('Trasmessa a', 'Forwarded to'),
  relatedRequest: text('Richiesta di contributo collegata', 'Related request for money'),
  moneyRequestEnded: date('Richiesta di contributo conclusa il', 'Request for money ended on'),
  missing: text('Documenti mancanti', 'Missing documents'),
  stampDuty: text('Imposta di bollo', 'Stamp duty'),
  opinions: {
    title: { it: 'Pareri', en: 'Opinions' },
    kind: 'table',
    columns: {
      directorate: text('Direzione', 'Directorate'),
      outcome: text('Esito', 'Outcome'),
      text: text('Parere', 'Opinion'),
    },
  },
  assessment: text('Valutazione', 'Assessment'),
  obstacle: text('Motivo ostativo', 'Obstacle'),
  electoralPeriod: text('Periodo elettorale', 'Electoral period'),
  refusalNumber: text('Determinazione di diniego n.', 'Refusal no.'),
  resolutionNumber: text('Deliberazione n.', 'Resolution no.'),
  resolutionDate: date('Deliberata il', 'Adopted on'),
  executoryOn: date('Esecutiva dal', 'Executory from'),
  markSentOn: date('Marchio inviato il', 'Mark sent on'),
  proofs: {
    title: { it: 'Bozze', en: 'Proofs' },
    kind: 'table',
    columns: {
      receivedOn: date('Ricevute il', 'Received on'),
      material: text('Materiale', 'Material'),
      decision: text('Esito', 'Result'),
      decidedOn: date('Esaminate il', 'Checked on'),
    },
  },
  uses: {
    title: { it: 'Usi del marchio', en: 'Uses of the mark' },
    kind: 'table',
    columns: {
      foundOn: date('Accertato il', 'Found on'),
      where: text('Dove', 'Where'),
      description: text('Descrizione', 'Description'),
      result: text('Esito', 'Result'),
    },
  },
  useSuspended: text('Uso sospeso', 'Use suspended'),
  finalMaterial: text('Materiale definitivo', 'Final material'),
  lapsedFor: text('Motivo della decadenza', 'Why it lapsed'),
  revocationNumber: text('Deliberazione di revoca n.', 'Revocation no.'),
} satisfies Readonly<Record<string, FactDeclaration>>;
