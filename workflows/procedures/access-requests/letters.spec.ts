import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderTemplate } from '../../../libs/domain/template';
import { describeLetters, type Samples } from '../../../test/support/letters';
import { assessmentData, commonData, receiptData } from './letter-data';
import { assess, type Kind, type Result } from './rules';

const application = {
  applicant: 'Ada Fermi',
  channel: 'certifiedMail',
  address: 'ada.fermi@pec.example.org',
  kind: 'generalised',
  object: 'Verbali del 2025.',
  delivery: 'electronic',
} as const;
const common = commonData(
  { application, receivedOn: '2026-03-02', responsible: { name: 'Ivo Rossi' }, number: '2026/0000001' },
  { kind: 'generalised', holder: 'audit', object: 'Verbali del 2025.' },
);
const { result, documents, grounds, reasons } = assessmentData(
  assess({
    decision: 'give',
    documents: [
      { title: 'Verbale 1', access: 'whole' },
      { title: 'Verbale 2', access: 'redacted', ground: 'personalData', redaction: 'Nomi a pag. 2' },
    ],
    reasons: 'I nomi non servono al controllo diffuso.',
  }),
);
const partial = { result, documents, grounds, reasons };
const act = { actNumber: '2026/0000007', actDate: '2026-03-20' };
const term = {
  term: {
    termDays: 30,
    termStart: '2026-03-02',
    termDue: '2026-04-01',
    termUsed: 18,
    termPaused: 0,
    termLate: 0,
  },
};
const review = {
  askedOn: '2026-03-24',
  reviewResult: 'partialAccess',
};

const samples: Samples = {
  receipt: [
    { ...receiptData(application, 'generalised'), receivedOn: '2026-03-02', conclusionDue: '2026-04-01' },
    [],
  ],
  reclassification: [{ asked: 'Accesso documentale', reasons: 'La richiesta non indica un interesse.' }, []],
  'clarification-request': [{ question: 'Indicare il periodo.', until: '2026-03-13', anew: true }, ['anew']],
  dialogue: [{ question: 'Limitare al 2025.', until: '2026-03-13' }, []],
  forwarding: [{ otherBody: 'Regione Lombardia', interest: 'Difesa in giudizio.' }, ['interest']],
  forwarded: [{ otherBody: 'Regione Lombardia' }, []],
  'third-party-notice': [
    { party: 'Beta S.p.A.', partyAddress: 'beta@pec.example.org', interest: 'commercial' },
    [],
  ],
  'rejection-notice': [{ ...partial, observationsUntil: '2026-03-30' }, ['reasons', 'documents']],
  'omission-report': [{ duty: 'D.Lgs. 33/2013, art. 15' }, []],
  decision: [
    {
      ...partial,
      ...term,
      result: 'deferred',
      deferredUntil: '2026-09-30',
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
    [
      'documents',
      'grounds',
      'reasons',
      'link',
      'thirdParties',
      'opposed',
      'observations',
      'observationsAnswer',
      'interest',
      'urgency',
      'additions',
    ],
  ],
  answer: [
    {
      ...act,
      result: 'deferred',
      link: 'https://example.org/dati',
      gives: true,
      delivery: 'electronic',
      opposed: 1,
      urgency: 'Udienza.',
      deferredUntil: '2026-09-30',
    },
    ['link', 'gives', 'delivery', 'opposed', 'urgency'],
  ],
  'third-party-decision': [
    {
      ...act,
      party: 'Beta S.p.A.',
      partyAddress: 'beta@pec.example.org',
      granted: true,
      opposition: 'Segreti commerciali.',
      waits: true,
      urgency: 'Udienza.',
    },
    ['granted', 'opposition', 'waits', 'urgency'],
  ],
  'cost-notice': [{ pages: 40, cost: '10.00', until: '2026-04-20' }, []],
  documents: [{ on: '2026-04-02' }, []],
  'privacy-authority': [
    { actNumber: '2026/0000007', denied: 'Dati personali.', until: '2026-04-03' },
    ['actNumber', 'denied'],
  ],
  review: [
    {
      ...review,
      actNumber: '2026/0000007',
      askedBy: 'Ada Fermi',
      requestReasons: 'I dati servono.',
      opinion: 'Si possono conoscere.',
      reviewReasons: 'Prevale la conoscenza.',
      additions: 'Visti gli atti.',
      signedBy: 'Enrica Mandelli',
    },
    ['actNumber', 'opinion', 'additions'],
  ],
  'review-outcome': [{ ...review, ...act, addressed: 'Beta S.p.A.' }, []],
  confirmation: [
    {
      toldOn: '2026-04-20',
      ombudsmanReasons: 'Diniego generico.',
      confirmationReasons: 'Atti riservati.',
      signedBy: 'Lucia Bertani',
    },
    [],
  ],
  'confirmation-notice': [{ ...act, addressed: 'Difensore regionale della Lombardia' }, []],
};

describeLetters(__dirname, samples, () => common);

const template = (name: string): string => readFileSync(join(__dirname, 'letters', `${name}.md`), 'utf8');

describe('the remedies that an act names', () => {
  const [data] = samples['decision'] ?? [{}];
  const decision = (kind: Kind, result: Result): string =>
    renderTemplate(template('decision'), {
      ...common,
      ...data,
      kind,
      result,
      number: '2026/0000007',
      today: '2026-03-20',
    });

  test.each([
    ['documentary', ['Difensore regionale', 'Tribunale'], ['Responsabile della prevenzione']],
    ['generalised', ['Responsabile della prevenzione', 'Difensore regionale', 'Tribunale'], []],
    ['simple', ['Tribunale'], ['Difensore regionale']],
    ['councillor', ['Tribunale'], ['Difensore regionale']],
  ] as const)('are those of %s access', (kind, named, others) => {
    const text = decision(kind, 'refused');
    const [, remedies = ''] = text.split('Contro il presente provvedimento');
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

test('the notice to a third party rests on the law of its kind of access', () => {
  const [data] = samples['third-party-notice'] ?? [{}];
  const notice = (kind: Kind): string =>
    renderTemplate(template('third-party-notice'), {
      ...common,
      ...data,
      kind,
      number: '1',
      today: '2026-03-03',
    });
  expect(notice('documentary')).toContain('D.P.R. 184/2006');
  expect(notice('documentary')).not.toContain('quindici giorni');
  expect(notice('generalised')).toContain('non prima di quindici giorni');
});
