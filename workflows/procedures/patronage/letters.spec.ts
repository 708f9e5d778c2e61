import { patronageApplication } from '../../../apps/cli/demonstration/patronage-script';
import { describeLetters, letterText, type Samples } from '../../../test/support/letters';
import { applicationForm } from './form';
import { initiativeData, matterData, obstacleTexts } from './letter-data';
import { letters } from './letters';

const folder = 'patronage';
const kit = { unit: 'cabinet.direction' };

const application = applicationForm.parse(
  patronageApplication({
    initiative: { repeated: true, schedule: 'Giugno e settembre, tre giorni ciascuno' },
    otherPatronages: [{ body: 'Consolato di prova', kind: 'consulate', state: 'granted' }],
  }),
);
const matter = matterData(application, application.initiative);

const resolution = { resolutionNumber: '2026/0000091', resolutionDate: '2026-05-15' };
const use = { foundOn: '2026-05-20', where: 'Sito dell’evento', description: 'Marchio deformato.' };
const obstacle = { obstacle: obstacleTexts.noValue, details: 'Mancano contenuti culturali.' };
const period = { period: 'Elezioni comunali 2026', from: '2026-04-10', until: '2026-05-25' };
const heard = { observations: 'Il programma è mutato.', answer: 'Il programma non è stato prodotto.' };
const opinions = {
  technicalOpinion: { opinion: 'favourable', reasons: 'Conforme.' },
  technicalOpinionBy: 'Aldo Crippa',
  accountingOpinion: { opinion: 'notDue', reasons: 'Nessun riflesso.' },
  accountingOpinionBy: 'Ottavia Riboldi',
};
const session = {
  adoptedOn: '2026-05-15',
  votesFor: 9,
  votesAgainst: 0,
  abstained: 1,
  immediatelyExecutable: true,
  votesForImmediateEffect: 9,
  members: 12,
  additions: 'Visto il programma culturale.',
  reasons: 'la proposta è condivisa.',
};

const samples: Samples<typeof letters> = {
  receipt: {
    ...matter,
    receivedOn: '2026-04-07',
    conclusionDue: '2026-05-07',
    latestFiling: '2026-04-28',
    late: true,
    asksForMoney: true,
  },
  forwarding: { ...matter, receivedOn: '2026-04-07', forwardTo: 'Municipio 6' },
  forwardingNotice: { ...matter, receivedOn: '2026-04-07', forwardTo: 'Municipio 6' },
  completionRequest: { ...matter, documents: ['Verbale di nomina'], until: '2026-04-17' },
  stampDutyReport: { ...matter, receivedOn: '2026-04-07', amount: '16.00' },
  informationRequest: {
    ...matter,
    directorate: 'Direzione Cultura',
    information: 'Il programma.',
    until: '2026-05-07',
  },
  electoralWait: { ...matter, ...period, standsStill: true },
  dateChange: { ...matter, confirmed: false, late: true, latestFiling: '2026-05-20' },
  earlyUseWarning: { ...matter, ...use },
  rejectionNotice: { ...matter, ...obstacle, observationsUntil: '2026-05-20' },
  refusalDetermination: {
    ...matter,
    ...obstacle,
    ...heard,
    receivedOn: '2026-04-07',
    additions: 'Visto.',
    signedBy: 'Delia Fumagalli',
  },
  refusal: {
    ...matter,
    ...obstacle,
    receivedOn: '2026-04-07',
    actNumber: '2026/0000077',
    actDate: '2026-05-18',
  },
  lapse: {
    ...matter,
    resolution: { number: '2026/0000091', adoptedOn: '2026-05-15' },
    ground: 'L’iniziativa è stata spostata.',
    reasons: 'Le date non sono confermabili.',
    undecided: false,
  },
  grant: { ...matter, ...resolution, executoryOn: '2026-05-15' },
  grantResolution: {
    ...matter,
    ...initiativeData(application),
    ...opinions,
    ...session,
    receivedOn: '2026-04-07',
    lateAdmitted: 'Il tempo residuo basta.',
    opinions: [{ directorate: 'Direzione Cultura', outcome: 'favorevole', text: 'Di interesse.' }],
    assessment: 'Valorizza un luogo identitario.',
  },
  markKit: { ...matter, files: ['Marchio'], manual: 'Linee guida', wording: 'Con il patrocinio' },
  proofsAnswer: {
    ...matter,
    receivedOn: '2026-05-18',
    material: 'Manifesto',
    approved: false,
    remarks: 'Usare il rosso.',
  },
  useSuspended: { ...matter, ...period },
  misuseWarning: { ...matter, ...use, reasons: 'Il marchio è deformato.' },
  materialReminder: { ...matter, until: '2026-08-17' },
  revocationNotice: {
    ...matter,
    ...resolution,
    ...use,
    findings: 'Uso a fini di vendita.',
    conclusionDue: '2026-06-19',
    observationsUntil: '2026-06-01',
  },
  revocationResolution: {
    ...matter,
    ...resolution,
    ...use,
    ...opinions,
    ...session,
    findings: 'Uso a fini di vendita.',
    briefs: 'Il materiale è stato ritirato.',
    grounds: 'Il ritiro è tardivo.',
  },
  revocation: {
    ...matter,
    ...resolution,
    reasons: 'Uso a fini di vendita.',
    revocationNumber: '2026/0000120',
    revocationDate: '2026-06-05',
    executoryOn: '2026-06-05',
  },
  revocationDropped: { ...matter, ...resolution, reasons: 'Il fatto è lieve.' },
  legalReferral: { ...matter, ...resolution, ...use, reasons: 'Uso a fini di vendita.' },
};

describeLetters(folder, letters, samples, kit);

const textOf = (key: keyof typeof letters, more: object = {}): string =>
  letterText(folder, letters[key], samples[key], { ...kit, ...more });

test.each(['refusal', 'refusalDetermination', 'revocation', 'revocationResolution'] as const)(
  '%s names the court and the terms (L. 241/1990 art. 3 c. 4)',
  (key) => {
    expect(textOf(key)).toMatch(/Tribunale amministrativo regionale.*60 giorni.*120 giorni/);
  },
);

test('letters go to the applicant, or to whom they are about the applicant', () => {
  const acts = ['grantResolution', 'revocationResolution', 'refusalDetermination'];
  const unaddressed = ['forwarding', 'stampDutyReport', 'legalReferral'];
  for (const key of Object.keys(letters) as (keyof typeof letters)[]) {
    const addressed = textOf(key).includes('alla c.a. di ');
    expect([key, addressed]).toEqual([key, ![...acts, ...unaddressed].includes(key)]);
  }
});

test('the unit that works the case writes: another one where the initiative is international', () => {
  expect(textOf('receipt')).toContain('Area Gabinetto del Sindaco e gestione rapporti con enti partecipati');
  expect(textOf('receipt', { unit: 'international-relations.direction' })).toContain(
    'l’unità organizzativa è l’Area Relazioni Internazionali;',
  );
});

test('the resolution states that it costs nothing and that no accounting opinion is due', () => {
  const text = textOf('grantResolution', { accountingOpinion: { opinion: 'notDue' } });
  expect(text).toContain('**non comporta oneri a carico del bilancio comunale**');
  expect(text).toContain('- regolarità contabile: non dovuto (Ottavia Riboldi);');
  expect(text).toContain('prevista dal 12 giugno 2026 al 14 giugno 2026, Darsena');
});

test('acts state the term and the days it took (L. 241/1990 art. 2 c. 9-quinquies)', () => {
  for (const key of ['grantResolution', 'refusalDetermination'] as const)
    expect(textOf(key)).toMatch(
      /scaduto il 3 marzo 2026, .*impiegati sono 36, oltre a 20 giorni di sospensione/,
    );
});

test('an initiative of one day is said to be on that day', () => {
  const oneDay = matterData(application, { ...application.initiative, endsOn: '2026-06-12' });
  expect(textOf('grant', oneDay)).toContain('prevista il 12 giugno 2026 (Darsena)');
});

test('a lapse without a decision keeps the remedies against the delay', () => {
  const text = textOf('lapse', { resolution: undefined, undecided: true });
  expect(text).toContain('archiviazione della domanda di patrocinio');
  expect(text).toContain('D.Lgs. 104/2010, artt. 31 e 117');
});

test('proofs are approved, with or without remarks, or must be changed', () => {
  expect(textOf('proofsAnswer')).toContain('modificate come segue: Usare il rosso.');
  expect(textOf('proofsAnswer', { approved: true, remarks: undefined })).toMatch(/diffusione\.\n\nDistinti/);
});

test('a confirmed change of dates says what was checked', () => {
  expect(textOf('dateChange', { confirmed: true })).toContain('il patrocinio già concesso è confermato');
});
