import { describeLetters, letterText, type Samples } from '../../../test/support/letters';
import { assessmentData, commonData, receiptData } from './letter-data';
import { letters } from './letters';
import { assess, type Kind, type Result } from './rules';

const folder = 'access-requests';
const kit = { unit: 'audit.direction' };

const application = {
  applicant: 'Ada Fermi',
  channel: 'certifiedMail',
  address: 'ada.fermi@pec.example.org',
  kind: 'generalised',
  object: 'Verbali del 2025.',
  delivery: 'electronic',
} as const;
const common = commonData(
  { application, receivedOn: '2026-03-02', number: '2026/0000001' },
  { kind: 'generalised', holder: 'audit', object: 'Verbali del 2025.' },
);
const partial = assessmentData(
  assess({
    decision: 'give',
    documents: [
      { title: 'Verbale 1', access: 'whole' },
      { title: 'Verbale 2', access: 'redacted', ground: 'personalData', redaction: 'Nomi a pag. 2' },
    ],
    reasons: 'I nomi non servono al controllo diffuso.',
  }),
);
const act = { actNumber: '2026/0000007', actDate: '2026-03-20' };
const party = { ...common, address: 'beta@pec.example.org' };
const review = {
  askedOn: '2026-03-24',
  reviewResult: 'partialAccess',
  signedBy: 'Enrica Mandelli',
};

const samples: Samples<typeof letters> = {
  receipt: {
    ...receiptData(application, 'generalised'),
    receivedOn: '2026-03-02',
    conclusionDue: '2026-04-01',
  },
  reclassification: {
    ...common,
    asked: 'Accesso documentale',
    reasons: 'La richiesta non indica un interesse.',
  },
  clarificationRequest: { ...common, question: 'Indicare il periodo.', until: '2026-03-13', anew: true },
  dialogue: { ...common, question: 'Limitare al 2025.', until: '2026-03-13' },
  forwarding: { ...common, otherBody: 'Regione Lombardia', interest: 'Difesa in giudizio.' },
  forwarded: { ...common, otherBody: 'Regione Lombardia' },
  thirdPartyNotice: { ...party, interest: 'commercial' },
  rejectionNotice: { ...common, ...partial, observationsUntil: '2026-03-30' },
  omissionReport: { ...common, duty: 'D.Lgs. 33/2013, art. 15', signedBy: undefined },
  decision: {
    ...common,
    ...partial,
    link: 'https://example.org/dati',
    thirdParties: 2,
    opposed: 1,
    observations: 'I nomi sono pubblici.',
    observationsAnswer: 'Non lo sono.',
    interest: 'Controllo.',
    urgency: 'Udienza del 2 aprile.',
    additions: 'Visti gli atti.',
    signedBy: 'Lucia Bertani',
  },
  answer: {
    ...common,
    ...partial,
    ...act,
    gives: true,
    delivery: 'electronic',
    opposed: 1,
    urgency: undefined,
  },
  thirdPartyDecision: {
    ...party,
    ...act,
    granted: true,
    opposition: 'Segreti commerciali.',
    waits: true,
    urgency: undefined,
  },
  costNotice: { ...common, pages: 40, cost: '10.00', until: '2026-04-20' },
  documents: { ...common, on: '2026-04-02' },
  privacyAuthority: {
    ...common,
    actNumber: '2026/0000007',
    denied: 'Dati personali.',
    until: '2026-04-03',
    signedBy: undefined,
  },
  review: {
    ...common,
    ...review,
    actNumber: '2026/0000007',
    askedBy: 'Ada Fermi',
    requestReasons: 'I dati servono.',
    opinion: 'Si possono conoscere.',
    reviewReasons: 'Prevale la conoscenza.',
    additions: 'Visti gli atti.',
  },
  reviewOutcome: { ...party, ...review, ...act },
  confirmation: {
    ...common,
    toldOn: '2026-04-20',
    ombudsmanReasons: 'Diniego generico.',
    confirmationReasons: 'Atti riservati.',
    signedBy: 'Lucia Bertani',
  },
  confirmationNotice: { ...common, ...act },
};

describeLetters(folder, letters, samples, kit);

const textOf = (key: keyof typeof letters, more: object = {}): string =>
  letterText(folder, letters[key], samples[key], { ...kit, ...more });

describe('the remedies that an act names', () => {
  const decision = (kind: Kind, result: Result): string =>
    textOf('decision', {
      kind,
      result,
      ...(result === 'deferred' && { deferredUntil: '2026-09-30' }),
    });

  test.each([
    ['documentary', ['Difensore regionale', 'Tribunale'], ['Responsabile della prevenzione']],
    ['generalised', ['Responsabile della prevenzione', 'Difensore regionale', 'Tribunale'], []],
    ['simple', ['Tribunale'], ['Difensore regionale']],
    ['councillor', ['Tribunale'], ['Difensore regionale']],
  ] as const)('are those of %s access', (kind, named, others) => {
    const [, remedies = ''] = decision(kind, 'refused').split('Contro il presente provvedimento');
    for (const remedy of named) expect(remedies).toContain(remedy);
    for (const remedy of others) expect(remedies).not.toContain(remedy);
  });

  test('are not named where everything is granted', () => {
    expect(decision('generalised', 'full')).not.toContain('Contro il presente provvedimento');
  });

  test.each([
    ['full', 'consentire l’accesso richiesto'],
    ['partial', 'nei limiti indicati'],
    ['deferred', 'differire l’accesso fino al 30 settembre 2026'],
    ['refused', 'di non consentire l’accesso, per i motivi'],
    ['massive', 'carico irragionevole'],
    ['notHeld', 'non sono detenuti'],
    ['inadmissible', 'dichiarare inammissibile'],
  ] as const)('a decision that is %s says so', (result, words) => {
    expect(decision('documentary', result)).toContain(words);
  });
});

test('what should have been published is decided by the head of transparency', () => {
  const text = textOf('decision', { kind: 'simple', unit: 'transparency' });
  expect(text).toContain('Segreteria Generale  \nPrevenzione della corruzione e trasparenza');
  expect(text).toContain('## IL RESPONSABILE DELLA PREVENZIONE');
  expect(text).not.toContain('Il Dirigente');
});

test('the notice to a third party rests on the law of its kind of access', () => {
  const notice = (kind: Kind): string => textOf('thirdPartyNotice', { kind });
  expect(notice('documentary')).toContain('D.P.R. 184/2006');
  expect(notice('documentary')).not.toContain('quindici giorni');
  expect(notice('generalised')).toContain('non prima di quindici giorni');
});
