import { describeLetters, letterText, type Samples } from '../../../test/support/letters';
import { letters } from './letters';

const folder = 'self-correction';
const kit = { unit: 'cabinet.direction' };
const of = {
  actTitle: 'Determinazione di concessione',
  actNumber: '2025/0000041',
  actDate: '2025-12-20',
  kind: 'annulment',
};
const letter = { ...of, address: 'circolo@pec.example.org' };
const correction = { correctionNumber: '2026/0000012', correctionDate: '2026-03-20' };
const premises = {
  ...of,
  grounds: 'manca il requisito dell’iscrizione.',
  knownOn: '2026-02-20',
  exception: 'falseDeclaration',
  exceptionEvidence: 'dichiarazione smentita dal registro.',
};
const decided = {
  ...premises,
  assessment: 'il requisito mancava.',
  balance: 'prevale la parità di trattamento.',
  beneficiary: 'Circolo Ambrosiano',
  indemnity: '500.00',
  recovery: '1000.00',
  limit: '2026-06-20',
  observations: [{ party: 'Circolo Ambrosiano', text: 'Il requisito è stato sanato.' }],
};
const board = {
  technicalOpinion: { opinion: 'favourable', reasons: 'Conforme.' },
  technicalOpinionBy: 'Aldo Crippa',
  accountingOpinion: { opinion: 'notDue', reasons: 'Nessun riflesso.' },
  accountingOpinionBy: 'Ottavia Riboldi',
  adoptedOn: '2026-03-20',
  votesFor: 9,
  votesAgainst: 0,
  abstained: 1,
  immediatelyExecutable: true,
  votesForImmediateEffect: 9,
  members: 12,
  additions: 'Visto il fascicolo.',
  reasons: 'la proposta è condivisa.',
};
const suspension = { suspendUntil: '2026-03-20', suspensionReasons: 'la sala è inagibile.' };
const signed = { additions: 'Visto il fascicolo.', signedBy: 'Delia Fumi' };

const samples: Samples<typeof letters> = {
  notice: {
    ...letter,
    grounds: premises.grounds,
    conclusionDue: '2026-04-01',
    observationsUntil: '2026-03-12',
    suspendUntil: suspension.suspendUntil,
  },
  suspension: { ...premises, ...suspension, ...signed },
  suspensionResolution: { ...premises, ...suspension, ...board },
  suspended: { ...letter, ...suspension, suspensionNumber: '2026/0000009', suspensionDate: '2026-03-03' },
  restored: { ...letter, suspensionNumber: '2026/0000009', restoredOn: '2026-03-21' },
  decision: { ...decided, ...signed },
  resolution: { ...decided, ...board },
  decided: {
    ...letter,
    ...correction,
    effectiveOn: '2026-03-20',
    reasons: 'Il requisito mancava.',
    beneficiary: decided.beneficiary,
    indemnity: decided.indemnity,
    recovery: decided.recovery,
  },
  confirmed: { ...letter, reasons: 'Il requisito è stato sanato.' },
  beyondLimit: { ...letter, limit: '2026-06-20' },
  dropped: { ...letter, reasons: 'Il vizio non sussiste.' },
  indemnity: {
    ...of,
    ...correction,
    ...signed,
    beneficiary: decided.beneficiary,
    indemnity: decided.indemnity,
    budgetLine: '2026/01.11.1.10/1',
    commitmentNumber: '77/2026',
    visaBy: 'Ottavia Riboldi',
  },
  indemnityLiquidation: {
    ...of,
    ...correction,
    ...signed,
    beneficiary: decided.beneficiary,
    beneficiaryTaxCode: '97012345678',
    indemnity: decided.indemnity,
    budgetLine: '2026/01.11.1.10/1',
    commitmentAct: '2026/0000013',
    commitmentNumber: '77/2026',
  },
  recoveryDemand: {
    ...letter,
    ...correction,
    recovery: '1000.00',
    instalments: [{ due: '2026-04-30', amount: '1000.00' }],
  },
};

describeLetters(folder, letters, samples, kit);

test('the act says whether it annuls or revokes, and what follows for money', () => {
  const decision = (more: object) =>
    letterText(folder, letters.decision, { ...samples.decision, ...more }, kit);
  expect(decision({})).toContain('annullare d’ufficio, ai sensi dell’art. 21-nonies');
  expect(decision({ kind: 'revocation' })).toContain('revocare, ai sensi dell’art. 21-quinquies');
  expect(decision({})).toContain('un indennizzo di euro 500,00');
  expect(decision({ indemnity: undefined, recovery: undefined })).toContain('non è dovuto alcun indennizzo');
  expect(decision({ observations: undefined })).toContain('non sono pervenute osservazioni');
});

test('every letter that tells a decision names its remedies', () => {
  for (const key of ['suspended', 'decided', 'confirmed', 'beyondLimit', 'recoveryDemand'] as const)
    expect(letterText(folder, letters[key], samples[key], kit)).toContain(
      'Tribunale amministrativo regionale',
    );
});
