import type { PlayedTask } from './player';
import type { Scene, Step } from './scene';

/** What an invented body asks for; each part may be changed. */
export interface PatronageRequest {
  readonly applicant?: string;
  readonly initiative?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/** A complete application of an invented association. */
export function patronageApplication({ initiative, ...changes }: PatronageRequest = {}) {
  return {
    applicant: 'Associazione Navigli Sonori',
    applicantKind: 'association',
    taxCode: '97000000015',
    representative: { name: 'Teresa Brivio', role: 'Presidente' },
    certifiedMail: 'naviglisonori@pec.example.it',
    initiative: {
      title: 'Festival delle acque',
      kind: 'event',
      description: 'Tre giorni di concerti e laboratori lungo i Navigli, aperti a tutti.',
      startsOn: '2026-06-12',
      endsOn: '2026-06-14',
      place: 'Darsena',
      audience: 'Cittadinanza, circa 5.000 presenze',
      relevance: 'city',
      repeated: false,
      ...initiative,
    },
    otherPatronages: [],
    asksForMoney: false,
    attachments: {
      report: true,
      deedAndStatute: 'attached',
      appointmentMinutes: true,
      identityDocument: true,
      eventBudget: false,
      chamberExtract: false,
    },
    stampDuty: 'paid',
    ...changes,
  };
}

/** How each task is answered when all goes well; `today` is the day on the clock of the case. */
export function patronageAnswer(
  { key, context }: Pick<PlayedTask, 'key' | 'context'>,
  today: string,
): object {
  const answers: Readonly<Record<string, object>> = {
    competence: { competence: 'thisUnit', consult: [] },
    moneyRequest: { handedTo: 'Unità Contributi', reference: 'Prot. 2026/0004411' },
    lateDecision: { admitted: true, reasons: 'Il tempo residuo consente l’istruttoria.' },
    completeness: { complete: true, missing: [], stampDuty: 'paid' },
    documentsArrived: {
      receivedOn: today,
      documents: ['Verbale di nomina'],
      complete: true,
      stampDutyPaid: true,
    },
    sectorOpinion: { outcome: 'favourable', text: 'Iniziativa di sicuro interesse.' },
    informationArrived: { receivedOn: today, documents: ['Programma dettagliato'], complete: true },
    requirements: {
      outcome: 'favourable',
      significant: true,
      relevant: true,
      notablePeople: true,
      single: true,
      alreadyPatronised: false,
      profit: false,
      advertising: false,
      propaganda: false,
      foreignAims: false,
      cityOffice: false,
      reasons: 'L’iniziativa valorizza un luogo identitario della città ed è gratuita.',
    },
    confirmObstacle: { confirmed: true },
    observations: { receivedOn: today, text: 'Si chiede di rivedere la valutazione.' },
    assessObservations: { outcome: 'confirm', answer: 'Le osservazioni non portano elementi nuovi.' },
    'refusal.draft': {},
    'refusal.signature': { decision: 'signed' },
    markKit: {
      files: ['Marchio a colori (SVG)', 'Marchio in bianco e nero (PDF)'],
      manual: 'Linee guida per l’applicazione del patrocinio',
      wording: 'Con il patrocinio del Comune di Milano',
    },
    proofsCheck: { decision: 'approved' },
    dateChangeDecision: { confirmed: true, reasons: 'Il contenuto resta invariato.' },
    useCheck: { checkedOn: today, materials: ['Manifesto', 'Sito'], conform: true },
    finalMaterial: { receivedOn: today, materials: ['Manifesto', 'Rassegna stampa'] },
    misuseAssessment: { decision: 'warning', reasons: 'Fatto lieve e rimediabile.' },
    'revocation.observations': { receivedOn: today, text: 'Il materiale è stato ritirato.' },
    'revocation.decision': { decision: 'propose', legalAction: false, reasons: 'La violazione è grave.' },
    ...resolution('grant', context, today),
    ...resolution('revocation', context, today),
  };
  const answer = answers[key];
  if (!answer) throw new Error(`Nobody knows how to answer task ${key}`);
  return answer;
}

/** The steps of a resolution of the board, immediately executable. */
function resolution(act: string, { adoptedOn }: PlayedTask['context'], today: string) {
  return {
    [`${act}.draft`]: {},
    [`${act}.technicalOpinion`]: { opinion: 'favourable' },
    [`${act}.accountingOpinion`]: { opinion: 'notDue' },
    [`${act}.adoption`]: {
      result: 'adopted',
      adoptedOn: today,
      votesFor: 11,
      votesAgainst: 0,
      abstained: 1,
      immediatelyExecutable: true,
      members: 13,
      votesForImmediateEffect: 11,
    },
    [`${act}.publication`]: { postedOn: adoptedOn ?? today },
  };
}

const steps = (...keys: readonly string[]): Step[] =>
  keys.map((key) => [key, (task, today) => patronageAnswer(task, today)]);

const examination = ['competence', 'completeness', 'requirements'];
const opinions = ['grant.draft', 'grant.technicalOpinion', 'grant.accountingOpinion'];

/** Requests for patronage, each waiting for something else: the examination, the board, the proofs of the material. */
export const patronageScenes: readonly Scene[] = [
  {
    name: 'patronage-examination',
    procedure: 'patronage',
    beginsOn: '2026-09-14',
    application: patronageApplication({
      applicant: 'Circolo Fotografico Lambrate',
      certifiedMail: 'circololambrate@pec.example.it',
      initiative: {
        title: 'Lambrate in cento scatti',
        kind: 'event',
        description: 'Mostra fotografica diffusa nelle botteghe del quartiere, con visite guidate gratuite.',
        startsOn: '2026-11-20',
        endsOn: '2026-11-29',
        place: 'Lambrate, sedi diverse',
        audience: 'Cittadinanza, circa 2.000 presenze',
      },
    }),
    steps: steps('competence', 'completeness'),
  },
  {
    name: 'patronage-board',
    procedure: 'patronage',
    beginsOn: '2026-09-07',
    application: patronageApplication({
      applicant: 'Fondazione Voci di Pianura',
      certifiedMail: 'vocidipianura@pec.example.it',
      initiative: {
        title: 'Coro in piazza',
        kind: 'event',
        description: 'Concerto di cori amatoriali della città, a ingresso libero.',
        startsOn: '2026-12-08',
        endsOn: '2026-12-08',
        place: 'Piazza Gae Aulenti',
        audience: 'Cittadinanza, circa 3.000 presenze',
      },
    }),
    steps: steps(...examination, ...opinions),
  },
  {
    name: 'patronage-granted',
    procedure: 'patronage',
    beginsOn: '2026-09-02',
    application: patronageApplication({
      initiative: { startsOn: '2026-11-13', endsOn: '2026-11-15' },
    }),
    steps: steps(...examination, ...opinions, 'grant.adoption', 'grant.publication'),
  },
];
