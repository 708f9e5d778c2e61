import type { PlayedTask } from './player';

/** A candidate of an edition with the thesis; people and works are invented. */
export interface PrizeCandidate {
  readonly strand: 'ambrosoli' | 'marra';
  readonly candidate: string;
  readonly birthDate: string;
  readonly university: string;
  readonly thesisTitle: string;
  readonly supervisor: string;
  readonly [field: string]: unknown;
}

/** The year and the days of an edition. */
export interface PrizeEdition {
  readonly year: number;
  readonly deadline: string;
  readonly windows: {
    readonly ambrosoli: readonly [string, string];
    readonly marra: readonly [string, string];
  };
  readonly ambrosoliPrizes: number;
  /** What its prizes are paid from. */
  readonly chapter: string;
}

/** A complete application, as certified mail brings it. */
export function prizeApplication(
  { year }: Pick<PrizeEdition, 'year'>,
  { candidate, supervisor, ...more }: PrizeCandidate,
  number: number,
): object {
  const words = candidate
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .split(' ');
  return {
    candidate,
    taxCode: `PRM${String.fromCharCode(65 + (number % 26))}${words[0]?.slice(0, 2).toUpperCase().padEnd(2, 'X')}90A41F205${String.fromCharCode(65 + (Math.floor(number / 26) % 26))}`,
    address: `via delle Rose ${number}, Milano`,
    mailbox: `${words.join('.')}@pec.example.it`,
    mailboxOf: 'own',
    deliveredAt: `${year}-09-${String(10 + (number % 10)).padStart(2, '0')}T10:${String(number % 60).padStart(2, '0')}:00`,
    messageId: `opec.${year}${String(number).padStart(4, '0')}@pec.example.it`,
    italianUniversity: true,
    degree: 'master',
    discussedOn: `${year - 1}-07-15`,
    supervisors: [supervisor],
    abstract: 'La tesi esamina il tema con dati propri e propone una lettura originale.',
    attachments: { thesis: true, degreeCertificate: true, identityDocument: true },
    publicationConsent: true,
    ...more,
  };
}

/** How each task is answered when all goes well; `today` is the day on the clock of the case. */
export function prizeAnswer(
  { key, context }: Pick<PlayedTask, 'key' | 'context'>,
  today: string,
  edition: PrizeEdition,
): object {
  const { ambrosoli, marra } = edition.windows;
  const { budgetLine } = context;
  const answers: Readonly<Record<string, object>> = {
    planEdition: {
      prizes: [
        { strand: 'ambrosoli', prizes: edition.ambrosoliPrizes, amount: '5000.00' },
        { strand: 'marra', prizes: 1, amount: '5000.00' },
      ],
      chapter: edition.chapter,
    },
    decideEdition: { decision: 'approved' },
    draftNotice: {
      windows: [
        { strand: 'ambrosoli', from: ambrosoli[0], to: ambrosoli[1] },
        { strand: 'marra', from: marra[0], to: marra[1] },
      ],
      deadline: edition.deadline,
      criteria: [
        { name: 'Originalità', weight: 40 },
        { name: 'Rigore del metodo', weight: 30 },
        { name: 'Pertinenza al tema', weight: 20 },
        { name: 'Chiarezza', weight: 10 },
      ],
      threshold: 70,
      maxGap: 20,
      ties: 'shared',
      movesUnassigned: false,
      abstractLines: 100,
      charactersPerLine: 80,
      completionDays: 10,
      acceptanceDays: 20,
      tax: 'prize',
    },
    'notice.visa': { covered: true, commitmentNumber: `${edition.year}/811`, budgetLine },
    coverage: { chapter: edition.chapter },
    'award.visa': { covered: true, commitmentNumber: `${edition.year}/1204`, budgetLine },
    'nextInRanking.visa': { covered: true, commitmentNumber: `${edition.year}/1310`, budgetLine },
    publishNotice: { publishedOn: today, reference: 'Albo Pretorio e pagina dei premi' },
    closeIntake: { allRegistered: true },
    publishAward: { publishedOn: today, reference: 'Amministrazione Trasparente, art. 27' },
    ceremony: {
      heldOn: today,
      time: '11.00',
      place: 'Palazzo Marino, Sala Alessi',
      programme: 'Saluto del Sindaco, ricordo di Giorgio Ambrosoli e Giovanni Marra, consegna dei premi.',
    },
    checkAdmissibility: {
      degreeVerified: true,
      identityProven: true,
      isCompilation: false,
      isDuplicate: false,
      missing: [],
    },
    completed: { receivedOn: today, documents: ['Documento d’identità'], complete: true },
    confirmExclusion: { confirmed: true },
    registerAcceptance: {
      answer: 'accepts',
      receivedOn: today,
      iban: 'IT80X9999901600000000000002',
      originalWork: true,
    },
    paymentChecks: {
      iban: context['iban'],
      accountHolderVerified: true,
      contributions: 'notDue',
      taxDebts: 'notDue',
    },
    taxTreatment: { withholding: context['proposedWithholding'] },
    'prize.order': { iban: context['iban'] },
    'prize.receipt': { status: 'executed', on: today, reference: `Q-${edition.year}-4021` },
    'revocation.decision': { decision: 'revoke', reasons: 'Interi capitoli sono tratti da un’opera altrui.' },
    'revocation.observations': { receivedOn: today, text: 'Le fonti erano citate.' },
    'recovery.payment': {
      receivedOn: today,
      amount: context['due'],
      interest: context['interest'],
      reference: `REV ${edition.year}/12`,
    },
    declareConflict: { conflict: 'none' },
    declaration: { accepts: true, noConvictions: true },
    mentions: { mentions: [] },
    'commission.convening': { time: '15:00', place: 'Palazzo Marino, Sala Arazzi' },
    'commission.presence': { held: true, openedAt: '15:10', absent: [], remote: [] },
    'commission.vote': { vote: 'favour' },
    'commission.minutes': {
      discussion: 'La commissione esamina i punteggi dei lettori e la graduatoria.',
      closedAt: '17:00',
    },
  };
  if (key.endsWith('.draft')) return {};
  if (key.endsWith('.signature')) return { decision: 'signed' };
  const answer = answers[key];
  if (!answer) throw new Error(`The edition has no answer to ${key}`);
  return answer;
}

/** Points of one reading, the same on each criterion unless they are told one by one. */
export function scoresOf(points: number | readonly number[], criteria: number): object {
  return {
    scores: Array.from({ length: criteria }, (_, index) => ({
      criterion: index + 1,
      points: typeof points === 'number' ? points : (points[index] ?? 0),
      reasons: 'Valutazione coerente con la griglia del bando.',
    })),
  };
}
