import round2011 from '../../../apps/cli/demonstration/rounds/2011.json';
import { parseMoney } from '../../../libs/law';
import type { Template } from '../../../libs/domain';
import { describeLetters, letterText, type Samples } from '../../../test/support/letters';
import { applicationForm } from './form';
import { applicant, exclusionReason, obstacleTexts, workTable } from './letter-data';
import { letters } from './letters';
import { admissibleCosts, fundOf, fundTable, splitFund, splitTable } from './rules';

const folder = 'religious-contributions';

const application = applicationForm.parse(round2011.applications[0]?.application);
const workResults = workTable(admissibleCosts(application.works, [], {}));
const fund = fundOf(round2011.fundComponents);
const split = splitFund(
  fund,
  [{ id: '1', body: application.body, confession: 'catholic', admissibleCost: parseMoney('3797500.00') }],
  new Map([['catholic', 1n]]),
  { maxRate: 8_000n, withinDenomination: 'proportionalToCap' },
);

const ofTheApplicant = applicant(application);
const resolution = { resolutionNumber: '1980', resolutionDate: '2012-10-05' };
const drafted = { additions: 'Ritenuto di aggiungere quanto segue.', signedBy: 'Delia Fumagalli' };
const obstacle = { obstacle: obstacleTexts.late, details: 'Pervenuta il 2 luglio.' };
const money = {
  gross: '3038000.00',
  withholding: '0.00',
  net: '3038000.00',
  iban: 'IT60X0542811101000000123456',
};
const commitment = { determination: '4021', commitmentNumber: '2012/887', budgetLine: '9011/1' };

const samples: Samples<typeof letters> = {
  receipt: {
    ...ofTheApplicant,
    receivedOn: '2012-06-28',
    conclusionDue: '2012-11-30',
    works: [{ name: 'Parrocchia di San Teodulo', cost: '420000.00' }],
    requestedCost: '420000.00',
  },
  documentsRequest: {
    ...ofTheApplicant,
    office: 'Parere edilizio',
    documents: '- Tavole dello stato di fatto;\n- relazione tecnica.',
    until: '2012-08-30',
  },
  rejectionNotice: { ...ofTheApplicant, ...obstacle, workResults, observationsUntil: '2012-09-20' },
  partialRefusalNotice: { ...ofTheApplicant, ...obstacle, workResults, observationsUntil: '2012-09-20' },
  refusal: {
    ...ofTheApplicant,
    ...obstacle,
    receivedOn: '2012-07-02',
    actNumber: '3355',
    actDate: '2012-10-01',
  },
  refusalDetermination: {
    ...ofTheApplicant,
    ...obstacle,
    ...drafted,
    receivedOn: '2012-07-02',
    workResults,
    observations: 'Il ritardo dipende dal corriere.',
    answer: 'Rileva la data di ricezione.',
  },
  award: {
    ...ofTheApplicant,
    ...resolution,
    granted: '3038000.00',
    why: 'Il fabbisogno è coperto per intero.',
    executoryOn: '2012-10-19',
    workShares: [{ work: 1, name: 'Parrocchia di San Teodulo', granted: '336000.00' }],
    useUntil: '2015-10-05',
  },
  exclusion: {
    ...ofTheApplicant,
    why: 'La confessione non ha ottenuto una quota.',
    act: undefined,
    resolution: { number: resolution.resolutionNumber, adoptedOn: resolution.resolutionDate },
  },
  exclusionDetermination: {
    ...ofTheApplicant,
    ...drafted,
    receivedOn: '2012-07-02',
    admissibleCost: '50000.00',
    why: exclusionReason(resolution),
  },
  liquidationDetermination: { ...ofTheApplicant, ...money, ...commitment, ...drafted },
  paymentNotice: {
    ...ofTheApplicant,
    ...money,
    orderNumber: '20133',
    receipt: undefined,
    paidOn: '2013-04-08',
  },
  variationAnswer: {
    ...ofTheApplicant,
    work: 3,
    description: 'Altra copertura',
    approved: true,
    reasons: 'Costo invariato.',
    granted: '90.00',
  },
  useReminder: { ...ofTheApplicant, granted: '3038000.00', useUntil: '2015-10-05' },
  reportReminder: { ...ofTheApplicant, reportUntil: '2014-06-30' },
  revocationNotice: {
    ...ofTheApplicant,
    granted: '3038000.00',
    findings: 'Mancato utilizzo.',
    observationsUntil: '2015-10-19',
  },
  revocationDetermination: {
    ...ofTheApplicant,
    ...drafted,
    granted: '3038000.00',
    revoked: '1000.00',
    whole: true,
    findings: 'Mancato utilizzo.',
    reasons: 'i lavori non sono iniziati;',
    briefs: 'I lavori sono in corso.',
    commitmentNumber: '2012/887',
  },
  recoveryNotice: {
    ...ofTheApplicant,
    amount: '1000.00',
    interest: '12.00',
    total: '1012.00',
    paidOn: '2013-04-08',
    revocation: true,
    report: false,
    waiver: false,
  },
  closing: { ...ofTheApplicant, granted: '3038000.00', paid: '3038000.00' },
  commitmentDetermination: {
    ...resolution,
    ...drafted,
    referenceYear: 2011,
    commitmentNumber: '2012/887',
    budgetLine: '9011/1',
    visaBy: 'Ottavia Riboldi',
    beneficiaries: [{ body: application.body, granted: '3038000.00' }],
    total: '3038000.00',
  },
  splitResolution: {
    budgetLine: '2012/08.01.2.03/2100',
    fund: round2011.fund,
    referenceYear: 2011,
    fundComponents: fundTable(round2011.fundComponents),
    weights: [{ confession: 'Chiesa cattolica', weight: 905000 }],
    weightsNote: 'PG 2012/0000911, 10 settembre 2012',
    applications: 9,
    admitted: 8,
    splitTable: splitTable(split).map((row) => ({ ...row, maxRate: '80,00' })),
    distributed: '3038000.00',
    left: '538000.00',
    splitDue: '2012-11-30',
    late: true,
    adoptedOn: '2012-10-05',
    additions: 'Visto il programma triennale.',
    technicalOpinion: { opinion: 'favourable', reasons: 'Conforme.' },
    technicalOpinionBy: 'Aldo Crippa',
    accountingOpinion: { opinion: 'favourable', reasons: 'Coperto.' },
    accountingOpinionBy: 'Ottavia Riboldi',
    votesFor: 9,
    votesAgainst: 0,
    abstained: 1,
    immediatelyExecutable: true,
    votesForImmediateEffect: 9,
    members: 12,
    reasons: 'la destinazione è urgente.',
  },
};

describeLetters(folder, letters, samples);

const textOf = (template: Template, data: object, more?: object): string =>
  letterText(folder, template, data, more);

test.each([
  'refusal',
  'refusalDetermination',
  'award',
  'exclusion',
  'exclusionDetermination',
  'revocationDetermination',
] as const)('%s names the court and the terms (L. 241/1990 art. 3 c. 4)', (key) => {
  expect(textOf(letters[key], samples[key])).toMatch(
    /ricorso al Tribunale amministrativo regionale per la Lombardia.*60 giorni.*120 giorni/,
  );
});

test('the refusal states the prescribed term and the time used (L. 241/1990 art. 2 c. 9-quinquies)', () => {
  const text = textOf(letters.refusalDetermination, samples.refusalDetermination);
  expect(text).toContain('è di 30 giorni, decorre dal 12 gennaio 2026 ed è scaduto il 3 marzo 2026');
  expect(text).toContain(
    'i giorni impiegati sono 36, oltre a 20 giorni di sospensione, con un ritardo di 6 giorni;',
  );
});

test('the exclusion names the act it tells of: the board’s own, or the determination of who came after it', () => {
  const bySplit = textOf(letters.exclusion, samples.exclusion);
  expect(bySplit).toContain('con deliberazione n. 1980');
  expect(bySplit).toContain('non ha ottenuto un contributo. La confessione non ha ottenuto una quota.');
  const afterIt = textOf(letters.exclusion, samples.exclusion, {
    why: exclusionReason(resolution),
    act: { number: '3901', adoptedOn: '2012-12-03' },
    resolution: undefined,
  });
  expect(afterIt).toContain('con determinazione dirigenziale n. 3901');
  expect(afterIt).toContain('deliberazione n. 1980 adottata il 5 ottobre 2012, aveva già ripartito il fondo');
});

test('an opinion in the resolution reads as an office writes it', () => {
  const accountingOpinion = { opinion: 'notDue', reasons: undefined };
  expect(textOf(letters.splitResolution, samples.splitResolution, { accountingOpinion })).toContain(
    '- regolarità contabile: non dovuto (Ottavia Riboldi);',
  );
});

test('the resolution names the line on which its money is set aside, if it is', () => {
  const text = textOf(letters.splitResolution, samples.splitResolution);
  expect(text).toContain(
    'l’impegno della spesa, prenotata sul capitolo 2012/08.01.2.03/2100 (D.Lgs. 267/2000',
  );
  const before = textOf(letters.splitResolution, samples.splitResolution, { budgetLine: undefined });
  expect(before).toContain('l’impegno della spesa e gli atti conseguenti');
});

test('the notice of payment names what is known: the order, or the receipt of the treasurer', () => {
  const before = textOf(letters.paymentNotice, samples.paymentNotice);
  expect(before).toContain('l’8 aprile 2013, con mandato n. 20133, è stato disposto');
  const since = textOf(letters.paymentNotice, samples.paymentNotice, {
    orderNumber: undefined,
    receipt: '4471',
  });
  expect(since).toContain('l’8 aprile 2013 è stato disposto');
  expect(since).toContain(', quietanza del tesoriere n. 4471.');
});
