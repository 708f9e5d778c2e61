import {
  dateFact as date,
  numberFact as number,
  tableFact as table,
  textFact as text,
} from '../../../../libs/domain';

/** Titles of what a year records and what its tasks show. */

const code = text('Codice', 'Code');
const process = text('Processo', 'Process');
const ownerTitle = text('Struttura', 'Structure');
const month = number('Mese', 'Month');
const days = number('Giornate', 'Days');

export const facts = {
  scores: table('Priorità dei processi', 'Priorities of processes', {
    code,
    process,
    ownerTitle,
    score: text('Punteggio', 'Score'),
    priority: text('Priorità', 'Priority'),
    why: text('Come risulta', 'How it follows'),
  }),
  availableDays: number('Giornate disponibili', 'Days available'),
  plannedDays: number('Giornate in piano', 'Days planned'),
  engagements: table('Incarichi', 'Engagements', {
    code,
    process,
    ownerTitle,
    month,
    days,
    state: text('Stato', 'State'),
    opinion: text('Giudizio', 'Opinion'),
    extraPlan: text('Extra piano, richiesto da', 'Extra plan, asked for by'),
  }),
  outline: table('Previsione per i due anni successivi', 'Outline of the two years after', {
    year: number('Anno', 'Year'),
    code,
    process,
  }),
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
  universe: table('Universo di audit', 'Audit universe', {
    code,
    process,
    ownerTitle,
    piao: text('Rischio nel PIAO', 'Risk in the PIAO'),
    likelihood: number('Probabilità', 'Likelihood'),
    impact: number('Impatto', 'Impact'),
    controls: text('Controlli', 'Controls'),
    lastAudited: date('Ultimo audit', 'Last audited'),
  }),
  announced: table('Previsto dai piani precedenti', 'Outlined by earlier plans', {
    plan: number('Piano', 'Plan'),
    code,
    process,
  }),
  returned: text('Restituito perché', 'Returned because'),
  leftDays: number('Giornate ancora disponibili', 'Days left'),
  beyondReasons: text('Superamento delle giornate disponibili', 'More days than there are'),
  leftOutReasons: text('Processi a priorità alta esclusi', 'Processes of high priority left out'),
  reasons: text('Motivazione', 'Reasons'),
  changes: table('Modifiche proposte', 'Changes proposed', {
    code,
    change: text('Modifica', 'Change'),
    month,
    days,
  }),
  askedProcess: text('Processo indicato', 'Process asked for'),
  objective: text('Obiettivi', 'Objectives'),
  requestedBy: text('Richiesto da', 'Asked for by'),
  begun: number('Incarichi avviati', 'Engagements begun'),
  notDue: number('Azioni aperte non scadute', 'Open actions not due'),
  upTo30: number('Azioni scadute da 1 a 30 giorni', 'Actions 1 to 30 days late'),
  upTo90: number('Azioni scadute da 31 a 90 giorni', 'Actions 31 to 90 days late'),
  over90: number('Azioni scadute da oltre 90 giorni', 'Actions more than 90 days late'),
  concluded: number('Incarichi conclusi', 'Engagements concluded'),
  running: number('Incarichi in corso', 'Engagements under way'),
  highPriority: number('Processi a priorità alta', 'Processes of high priority'),
  audited: number('di cui esaminati', 'of which audited'),
} as const;
