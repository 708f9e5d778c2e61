import type { LocalDate } from '../../../../libs/law';
import { colleague, lead } from './plan';

/** What an audited structure was asked for, and what its process may come to. */
interface Audited {
  readonly documents: readonly string[];
  readonly present: string;
  readonly criteria: readonly string[];
  readonly risks: readonly object[];
  readonly tests: readonly object[];
}

const risk = (what: string, controls: string, likelihood: number, impact: number, residual: number) => ({
  risk: what,
  controls,
  likelihood,
  impact,
  residualLikelihood: residual,
  residualImpact: impact,
});

export const missions: Audited = {
  documents: ['Elenco delle missioni dell’anno', 'Disposizioni interne sui rendiconti'],
  present: 'Stefano Galimberti, Direttore',
  criteria: ['TUEL, art. 84', 'D.Lgs. 33/2013, art. 14'],
  risks: [
    risk('Rimborsi senza documento di spesa', 'Verifica dell’istruttore', 4, 3, 3),
    risk('Rendiconti presentati in ritardo', 'Scadenzario', 3, 2, 2),
  ],
  tests: [
    { risk: 1, kind: 'sample', what: 'Documenti di spesa dei rendiconti' },
    { risk: 2, kind: 'analysis', what: 'Giorni fra il rientro e il rendiconto' },
  ],
};

export const contributions: Audited = {
  documents: ['Bandi e riparti esaminati', 'Lista di verifica dell’ammissibilità'],
  present: 'Laura Beretta, responsabile dell’Unità',
  criteria: ['L. 241/1990, art. 12', 'Criteri del bando'],
  risks: [
    risk('Domande ammesse senza i documenti richiesti', 'Verifica formale', 4, 4, 3),
    risk('Decisioni oltre il termine', 'Scadenzario', 4, 3, 3),
  ],
  tests: [
    { risk: 1, kind: 'sample', what: 'Verifica formale e motivazione delle domande' },
    { risk: 2, kind: 'automatic', what: 'Termini rispettati in tutte le pratiche' },
  ],
};

/** How an engagement comes to its fieldwork. */
export function beginningAnswer(
  key: string,
  today: LocalDate,
  { documents, present, criteria, risks, tests }: Audited,
  { objective, scope, periodFrom, periodTo }: Readonly<Record<string, unknown>>,
): object | undefined {
  const answers: Readonly<Record<string, object>> = {
    assignment: { lead, team: [colleague], objective, scope, periodFrom, periodTo },
    objectivity: { conflict: 'none', workedThere: false },
    openingNotice: { documents },
    handIn: { delivery: 'complete' },
    openingMeeting: { heldOn: today, present: [present], notes: 'Concordati tempi e referenti.' },
    risks: { risks },
    programme: { criteria, tests },
    programmeApproval: { decision: 'approved' },
  };
  return answers[key];
}

/** A working paper on a test. */
export const paper = (test: string, doneOn: LocalDate, content: string, result: string) => ({
  test,
  doneOn,
  content,
  result,
  evidence: ['Fascicoli esaminati, elenco allegato'],
});

export const findings = [
  {
    paper: 'CL1',
    title: 'Ricevute illeggibili accettate',
    condition: 'In due rendiconti su dodici la ricevuta non è leggibile e la spesa è stata rimborsata.',
    criteria: 'TUEL, art. 84, comma 3: le spese sono rimborsate se documentate.',
    cause: 'La lista di verifica non chiede di controllare la leggibilità.',
    effect: 'Rimborsi per 148,60 euro senza prova della spesa.',
    severity: 'medium',
    recommendation: 'Integrare la lista di verifica e chiedere un duplicato della ricevuta.',
  },
  {
    paper: 'CL1',
    title: 'Programmi di missione poco dettagliati',
    condition: 'In quattro proposte il programma non dice con chi sono gli incontri.',
    criteria: 'Disposizioni interne sulle missioni.',
    cause: 'Il modello di proposta lascia libero il contenuto.',
    effect: 'La finalità istituzionale è più difficile da riscontrare.',
    severity: 'low',
    recommendation: 'Indicare nel modello gli incontri previsti.',
  },
  {
    paper: 'CL2',
    title: 'Rendiconti oltre il termine',
    condition: 'Cinque rendiconti su dodici sono arrivati oltre il termine, in media di nove giorni.',
    criteria: 'Disposizioni interne: il rendiconto è presentato al rientro, nel termine fissato.',
    cause: 'Nessun sollecito prima della scadenza.',
    effect: 'Anticipi aperti più a lungo del necessario.',
    severity: 'medium',
    recommendation: 'Sollecitare chi viaggia prima della scadenza.',
  },
] as const;

/** What the owner says: one finding mended, one not shared, one whose action becomes late. */
const answersOfOwner = (year: number) => [
  {
    finding: 'R1',
    position: 'agrees',
    remedy: 'action',
    action: 'Nuova lista di verifica con la leggibilità delle ricevute.',
    due: `${year}-02-15`,
  },
  {
    finding: 'R2',
    position: 'disagrees',
    comment: 'I programmi sono completati con la nota di accompagnamento, che non è stata esaminata.',
  },
  {
    finding: 'R3',
    position: 'agrees',
    remedy: 'action',
    action: 'Avviso automatico a chi viaggia, dieci giorni prima della scadenza.',
    due: `${year}-02-15`,
  },
];

/** How an engagement comes from its fieldwork to its report. */
export function concludingAnswer(key: string, year: number): object | undefined {
  const answers: Readonly<Record<string, object>> = {
    paperReview: { decision: 'approved' },
    fieldwork: { usedDays: 23, conclusions: 'Esaminati i rendiconti delle missioni del periodo.' },
    draft: {
      summary: 'Le missioni sono autorizzate e pubblicate; i rendiconti vanno verificati con più cura.',
      goodPractice: 'Le pubblicazioni sono complete.',
    },
    draftApproval: { decision: 'approved' },
    answers: { answers: answersOfOwner(year) },
    assessment: {
      decision: 'upheld',
      reasons: 'La nota di accompagnamento è stata esaminata: non indica gli incontri.',
    },
    report: {
      conclusion: 'Il controllo sui rendiconti va completato entro il primo trimestre.',
      distribution: ['Responsabile della prevenzione della corruzione e della trasparenza'],
    },
  };
  return answers[key];
}
