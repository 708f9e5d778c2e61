/** Titles of what a year records and what its tasks show. */

const text = (it: string, en: string) => ({ title: { it, en }, kind: 'text' }) as const;
const number = (it: string, en: string) => ({ title: { it, en }, kind: 'number' }) as const;
const date = (it: string, en: string) => ({ title: { it, en }, kind: 'date' }) as const;

const code = text('Codice', 'Code');
const process = text('Processo', 'Process');
const ownerTitle = text('Struttura', 'Structure');
const month = number('Mese', 'Month');
const days = number('Giornate', 'Days');

export const facts = {
  scores: {
    title: { it: 'Priorità dei processi', en: 'Priorities of processes' },
    kind: 'table',
    columns: {
      code,
      process,
      ownerTitle,
      score: text('Punteggio', 'Score'),
      priority: text('Priorità', 'Priority'),
      why: text('Come risulta', 'How it follows'),
    },
  },
  availableDays: number('Giornate disponibili', 'Days available'),
  plannedDays: number('Giornate in piano', 'Days planned'),
  engagements: {
    title: { it: 'Incarichi', en: 'Engagements' },
    kind: 'table',
    columns: {
      code,
      process,
      ownerTitle,
      month,
      days,
      state: text('Stato', 'State'),
      opinion: text('Giudizio', 'Opinion'),
      extraPlan: text('Extra piano, richiesto da', 'Extra plan, asked for by'),
    },
  },
  outline: {
    title: { it: 'Previsione per i due anni successivi', en: 'Outline of the two years after' },
    kind: 'table',
    columns: { year: number('Anno', 'Year'), code, process },
  },
  planNumber: text('Piano approvato con atto n.', 'Plan approved by act no.'),
  publishedOn: date('Pubblicato il', 'Published on'),
  publishedWhere: text('Dove', 'Where'),
  changeNumber: text('Modificato da ultimo con atto n.', 'Last changed by act no.'),
  coverage: number(
    'Copertura dei processi a priorità alta (%)',
    'Coverage of processes of high priority (%)',
  ),
  qualityConforms: text('Conformità agli standard', 'Conformity with the standards'),
  nextExternal: date('Prossima valutazione esterna entro il', 'Next external assessment by'),
} as const;

export const context = {
  planYear: number('Anno del piano', 'Year of the plan'),
  today: date('Oggi', 'Today'),
  universe: {
    title: { it: 'Universo di audit', en: 'Audit universe' },
    kind: 'table',
    columns: {
      code,
      process,
      ownerTitle,
      piao: text('Rischio nel PIAO', 'Risk in the PIAO'),
      likelihood: number('Probabilità', 'Likelihood'),
      impact: number('Impatto', 'Impact'),
      controls: text('Controlli', 'Controls'),
      lastAudited: date('Ultimo audit', 'Last audited'),
    },
  },
  announced: {
    title: { it: 'Previsto dai piani precedenti', en: 'Outlined by earlier plans' },
    kind: 'table',
    columns: { plan: number('Piano', 'Plan'), code, process },
  },
  returned: text('Restituito perché', 'Returned because'),
  leftDays: number('Giornate ancora disponibili', 'Days left'),
  beyondReasons: text('Superamento delle giornate disponibili', 'More days than there are'),
  leftOutReasons: text('Processi a priorità alta esclusi', 'Processes of high priority left out'),
  reasons: text('Motivazione', 'Reasons'),
  changes: {
    title: { it: 'Modifiche proposte', en: 'Changes proposed' },
    kind: 'table',
    columns: { code, change: text('Modifica', 'Change'), month, days },
  },
  askedProcess: text('Processo indicato', 'Process asked for'),
  objective: text('Obiettivi', 'Objectives'),
  requestedBy: text('Richiesto da', 'Asked for by'),
  begun: number('Incarichi avviati', 'Engagements begun'),
  concluded: number('Incarichi conclusi', 'Engagements concluded'),
  running: number('Incarichi in corso', 'Engagements under way'),
  highPriority: number('Processi a priorità alta', 'Processes of high priority'),
  audited: number('di cui esaminati', 'of which audited'),
} as const;
