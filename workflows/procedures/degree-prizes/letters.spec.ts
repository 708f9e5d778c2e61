import { describeLetters, letterText, type Samples } from '../../../test/support/letters';
import { letters } from './letters';

const folder = 'degree-prizes';
const kit = { unit: 'cabinet.direction' };
const to = { address: 'via delle Rose 4, Milano', certifiedMail: 'adalgisa.ronchetti@pec.example.it' };
const thesisTitle = 'I commissari liquidatori e la responsabilità verso la collettività';
const award = { awardNumber: '2022/0000310', awardDate: '2022-11-28' };
const pay = {
  gross: '5000.00',
  withholding: '1250.00',
  net: '3750.00',
  iban: 'IT80X9999901600000000000002',
  isPrize: true,
};
const commitment = { commitmentNumber: '2022/811', budgetLine: '2022/04.04.1.04/1310' };
const signed = { additions: 'Visto il parere del Segretario.', signedBy: 'Paola Vismara' };
const row = {
  strand: 'Premio Giorgio Ambrosoli',
  rank: 1,
  code: 'A-03',
  candidate: 'Adalgisa Ronchetti',
  thesis: thesisTitle,
  score: '88,00',
  prize: '5000.00',
  note: 'Premio',
};

const samples: Samples<typeof letters> = {
  appointment: {
    address: undefined,
    role: 'Presidente',
    year: 2022,
    actNumber: '2022/0000290',
    actDate: '2022-10-05',
  },
  award: {
    ...to,
    ...award,
    thesisTitle,
    amount: '5000.00',
    exAequo: false,
    rank: 1,
    score: '88,00',
    acceptUntil: '2022-12-20',
  },
  awardDetermination: {
    ...signed,
    year: 2022,
    noticeNumber: '2022/0000101',
    minutesNumber: '2022/0000007',
    minutesDate: '2022-11-20',
    rows: [row, { ...row, rank: 2, code: 'A-01', prize: '0.00', note: 'Menzione speciale' }],
    winners: [row],
    mentions: [
      { candidate: 'Carla Derganino', thesis: 'Corruzione negli appalti', reasons: 'Dati originali.' },
    ],
    unassigned: 1,
    ...commitment,
    total: '5000.00',
    visaBy: 'Massimo Porro',
  },
  commissionConvening: {
    address: undefined,
    ofBody: 'della Commissione dei premi di laurea, edizione 2022',
    day: '2022-11-20',
    time: '15:00',
    place: 'Palazzo Marino',
    agenda: [{ number: 1, title: 'Graduatoria, per codice' }],
    remote: undefined,
    papers: [],
    urgency: undefined,
  },
  commissionDetermination: {
    ...signed,
    year: 2022,
    members: [{ name: 'Ludovica Arcari', role: 'Presidente' }],
    reasons: 'docenti di diritto commerciale.',
    why: 'La tesi A-03 non ha altri lettori senza conflitti.',
  },
  commissionMinutes: {
    body: 'Commissione dei premi di laurea, edizione 2022',
    ofBody: 'della Commissione dei premi di laurea, edizione 2022',
    day: '2022-11-20',
    place: 'Palazzo Marino',
    openedAt: '15:10',
    closedAt: '17:00',
    chair: 'Ludovica Arcari',
    secretary: 'Andrea Locatelli',
    present: [{ name: 'Ludovica Arcari' }, { name: 'Ettore Brivio' }],
    remote: [{ name: 'Marina Casnati' }],
    absent: [],
    members: 3,
    quorum: 3,
    moves: [],
    discussion: 'La commissione esamina i punteggi.',
    items: [
      {
        number: 1,
        title: 'Graduatoria, per codice',
        texts: ['Premio Giorgio Ambrosoli, posizione 1: tesi A-03, punti 88,00. Premio.'],
        present: undefined,
        ballots: [],
        votes: [
          {
            question: 'Approvazione della graduatoria',
            favour: 3,
            against: 0,
            abstained: 0,
            needed: 2,
            adopted: true,
            conflicted: '',
            statements: [],
          },
        ],
      },
    ],
  },
  completionRequest: { ...to, documents: [{ name: 'Certificato di laurea' }], until: '2022-10-07' },
  invitation: {
    ...to,
    heldOn: '2022-12-01',
    time: '11.00',
    place: 'Palazzo Marino, Sala Alessi',
    programme: 'Saluto del Sindaco e consegna dei premi.',
  },
  liquidationDetermination: {
    ...signed,
    ...pay,
    ...commitment,
    determination: '2022/0000310',
    candidate: 'Adalgisa Ronchetti',
    taxCode: 'RNCDLG96D42F205X',
  },
  nextDetermination: {
    ...signed,
    year: 2022,
    awardNumber: '2022/0000310',
    gone: 'Adalgisa Ronchetti',
    next: 'Bruno Calvairate',
    amount: '5000.00',
    rank: 2,
    score: '79,00',
    revoked: false,
    ...commitment,
    visaBy: 'Massimo Porro',
  },
  notAdmitted: { ...to, obstacles: [{ text: 'La domanda è pervenuta dopo il termine' }] },
  noticeDetermination: {
    ...signed,
    ...commitment,
    visaBy: 'Massimo Porro',
    year: 2022,
    coFunders: 'Fondazione di prova',
    prizes: [{ strand: 'Premio Giorgio Ambrosoli', prizes: 2, amount: '5000.00' }],
    windows: [{ strand: 'Premio Giorgio Ambrosoli', from: '2021-03-01', to: '2022-02-28' }],
    criteria: [{ criterion: 1, name: 'Originalità', weight: 100 }],
    deadline: '26/09/2022, ore 23:59:59',
    abstractLines: 100,
    charactersPerLine: 80,
    completionDays: 10,
    acceptanceDays: 20,
    maxGap: 20,
    threshold: 70,
    shared: true,
    movesUnassigned: false,
    isPrize: true,
    total: '10000.00',
    coverage: 'metà a carico della Fondazione di prova',
    booked: true,
  },
  paymentNotice: {
    ...to,
    ...pay,
    iban: undefined,
    paidOn: '2022-12-12',
    orderNumber: undefined,
    receipt: 'Q-4021',
  },
  receipt: {
    ...to,
    isAmbrosoli: true,
    thesisTitle,
    messageId: 'opec.20220001@pec.example.it',
    deliveredAt: '12/09/2022, ore 10:01:00',
  },
  recoveryNotice: {
    ...to,
    amount: '5000.00',
    interest: '12.50',
    total: '5012.50',
    paidOn: '2022-12-12',
    revocation: true,
  },
  result: {
    ...to,
    ...award,
    thesisTitle,
    rank: 3,
    score: '72,00',
    reachesThreshold: true,
    mention: 'Per la raccolta di dati originali.',
  },
  revocationDetermination: {
    ...signed,
    candidate: 'Bruno Calvairate',
    taxCode: 'CLVBRN97P20F205X',
    thesisTitle,
    amount: '5000.00',
    awardNumber: '2022/0000310',
    findings: 'Il capitolo 3 è di un’altra tesi.',
    briefs: 'Le fonti erano citate.',
    reasons: 'le fonti non sono indicate.',
    paid: '5000.00',
  },
  revocationNotice: {
    ...to,
    amount: '5000.00',
    findings: 'Il capitolo 3 è di un’altra tesi.',
    observationsUntil: '2023-01-10',
  },
};

describeLetters(folder, letters, samples, kit);

test('an award with nobody above the threshold says so', () => {
  const { awardDetermination } = samples;
  const text = letterText(
    folder,
    letters.awardDetermination,
    { ...awardDetermination, winners: undefined, mentions: undefined },
    kit,
  );
  expect(text).toContain('di non assegnare premi');
});

test('a revocation before the payment asks nothing back', () => {
  const { revocationDetermination } = samples;
  const text = letterText(
    folder,
    letters.revocationDetermination,
    { ...revocationDetermination, paid: undefined },
    kit,
  );
  expect(text).toContain('il premio non è stato pagato');
});

test('money is booked with the notice and committed to the winners with the ranking', () => {
  const text = letterText(folder, letters.noticeDetermination, samples.noticeDetermination, kit);
  expect(text).toContain('di prenotare');
  expect(text).not.toContain('di impegnare');
  const award = letterText(folder, letters.awardDetermination, samples.awardDetermination, kit);
  expect(award).toContain('a favore di ciascun vincitore');
  const next = letterText(folder, letters.nextDetermination, samples.nextDetermination, kit);
  expect(next).toContain('di impegnare a suo favore la somma');
});

test('an edition from before the ledger commits with its notice, and pays by an order that Accounts has named', () => {
  const before = { visaBy: undefined };
  const { noticeDetermination, awardDetermination, nextDetermination, paymentNotice } = samples;
  const notice = { ...noticeDetermination, booked: false };
  expect(letterText(folder, letters.noticeDetermination, notice, kit)).toContain('di impegnare');
  const award = letterText(folder, letters.awardDetermination, { ...awardDetermination, ...before }, kit);
  expect(award).toContain('a carico dell’impegno n. 2022/811');
  const next = letterText(folder, letters.nextDetermination, { ...nextDetermination, ...before }, kit);
  expect(next).toContain('la spesa è già impegnata');
  const paid = { ...paymentNotice, iban: pay.iban, orderNumber: '2022/4021', receipt: undefined };
  expect(letterText(folder, letters.paymentNotice, paid, kit)).toContain('con mandato n. 2022/4021');
});
