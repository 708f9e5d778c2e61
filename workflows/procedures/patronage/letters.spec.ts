import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { patronageApplication } from '../../../apps/cli/demonstration/patronage-script';
import { renderTemplate, type TemplateData } from '../../../libs/domain/template';
import { describeLetters, type Samples } from '../../../test/support/letters';
import { applicationForm } from './form';
import { initiativeData, matterData, obstacleTexts } from './letter-data';
import { patronage } from './procedure';

const application = applicationForm.parse(
  patronageApplication({
    initiative: { repeated: true, schedule: 'Giugno e settembre, tre giorni ciascuno' },
    otherPatronages: [{ body: 'Consolato di prova', kind: 'consulate', state: 'granted' }],
  }),
);
const matter = matterData(application, application.initiative, patronage);
const unaddressed = ['forwarding', 'stamp-duty-report', 'legal-referral'];
const commonOf = (): TemplateData => matter;

const resolution = { resolutionNumber: '2026/0000091', resolutionDate: '2026-05-15' };
const use = { foundOn: '2026-05-20', where: 'Sito dell’evento', description: 'Marchio deformato.' };
const obstacle = { obstacle: obstacleTexts.noValue, details: 'Mancano contenuti culturali.' };
const period = { period: 'Elezioni comunali 2026', from: '2026-04-10', until: '2026-05-25' };
const heard = { observations: 'Il programma è mutato.', answer: 'Il programma non è stato prodotto.' };
const term = { termDays: 30, termStart: '2026-04-07', termDue: '2026-05-18', termUsed: 25, termPaused: 11 };
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
const ofTheSession = ['immediatelyExecutable', 'votesForImmediateEffect', 'members', 'additions', 'reasons'];

const samples: Samples = {
  receipt: [
    {
      receivedOn: '2026-04-07',
      conclusionDue: '2026-05-07',
      latestFiling: '2026-04-28',
      late: true,
      responsible: 'Ivo Sartirana',
      asksForMoney: true,
    },
    ['late', 'latestFiling', 'asksForMoney'],
  ],
  forwarding: [{ receivedOn: '2026-04-07', forwardTo: 'Municipio 6' }, []],
  'forwarding-notice': [{ receivedOn: '2026-04-07', forwardTo: 'Municipio 6' }, []],
  'completion-request': [{ documents: ['Verbale di nomina'], until: '2026-04-17' }, []],
  'stamp-duty-report': [{ receivedOn: '2026-04-07', amount: '16.00' }, []],
  'information-request': [
    { directorate: 'Direzione Cultura', information: 'Il programma.', until: '2026-05-07' },
    ['directorate'],
  ],
  'electoral-wait': [{ ...period, standsStill: true }, ['standsStill']],
  'date-change': [{ confirmed: false, late: true, latestFiling: '2026-05-20' }, ['late', 'confirmed']],
  'early-use-warning': [use, []],
  'rejection-notice': [{ ...obstacle, observationsUntil: '2026-05-20' }, ['details']],
  'refusal-determination': [
    {
      ...obstacle,
      ...heard,
      term,
      receivedOn: '2026-04-07',
      additions: 'Visto.',
      signedBy: 'Delia Fumagalli',
    },
    ['details', 'observations', 'answer', 'additions'],
  ],
  refusal: [{ ...obstacle, receivedOn: '2026-04-07', actNumber: '77', actDate: '2026-05-18' }, ['details']],
  lapse: [
    { ...resolution, ground: 'L’iniziativa è stata spostata.', reasons: 'Le date non sono confermabili.' },
    ['resolutionNumber', 'resolutionDate', 'reasons'],
  ],
  grant: [{ ...resolution, executoryOn: '2026-05-15' }, []],
  'grant-resolution': [
    {
      ...initiativeData(application),
      ...opinions,
      ...session,
      term,
      receivedOn: '2026-04-07',
      lateAdmitted: 'Il tempo residuo basta.',
      opinions: [{ directorate: 'Direzione Cultura', outcome: 'favorevole', text: 'Di interesse.' }],
      assessment: 'Valorizza un luogo identitario.',
    },
    [...ofTheSession, 'lateAdmitted', 'opinions', 'coPatrons', 'schedule'],
  ],
  'mark-kit': [{ files: ['Marchio'], manual: 'Linee guida', wording: 'Con il patrocinio' }, []],
  'proofs-answer': [
    { receivedOn: '2026-05-18', material: 'Manifesto', approved: false, remarks: 'Usare il rosso.' },
    ['approved'],
  ],
  'use-suspended': [period, []],
  'misuse-warning': [{ ...use, reasons: 'Il marchio è deformato.' }, []],
  'material-reminder': [{ until: '2026-08-17' }, []],
  'revocation-notice': [
    {
      ...resolution,
      ...use,
      findings: 'Uso a fini di vendita.',
      responsible: 'Ivo Sartirana',
      conclusionDue: '2026-06-19',
      observationsUntil: '2026-06-01',
    },
    [],
  ],
  'revocation-resolution': [
    {
      ...resolution,
      ...use,
      ...opinions,
      ...session,
      findings: 'Uso a fini di vendita.',
      briefs: 'Il materiale è stato ritirato.',
      grounds: 'Il ritiro è tardivo.',
    },
    [...ofTheSession, 'briefs'],
  ],
  revocation: [
    {
      ...resolution,
      reasons: 'Uso a fini di vendita.',
      revocationNumber: '2026/0000120',
      revocationDate: '2026-06-05',
      executoryOn: '2026-06-05',
    },
    [],
  ],
  'revocation-dropped': [{ ...resolution, reasons: 'Il fatto è lieve.' }, []],
  'legal-referral': [{ ...resolution, ...use, reasons: 'Uso a fini di vendita.' }, []],
};

describeLetters(__dirname, samples, commonOf);

const write = (name: string, changes: TemplateData = {}) =>
  renderTemplate(readFileSync(join(__dirname, 'letters', `${name}.md`), 'utf8'), {
    ...matter,
    ...samples[name]?.[0],
    number: '1',
    today: '2026-05-18',
    ...changes,
  });

test.each(['refusal', 'refusal-determination', 'revocation', 'revocation-resolution'])(
  '%s names the court and the terms (L. 241/1990 art. 3 c. 4)',
  (name) => {
    expect(write(name)).toMatch(/Tribunale amministrativo regionale.*sessanta giorni.*centoventi giorni/);
  },
);

test('letters go to the applicant, or to whom they are about the applicant', () => {
  for (const name of Object.keys(samples).filter((letter) => !/resolution|determination/.test(letter))) {
    const addressed = write(name).includes('Spett.le  \n**Associazione Navigli Sonori**');
    expect([name, addressed]).toEqual([name, !unaddressed.includes(name)]);
  }
});

test('the resolution states that it costs nothing and that no accounting opinion is due', () => {
  const text = write('grant-resolution', { accountingOpinion: { opinion: 'notDue' } });
  expect(text).toContain('**non comporta oneri a carico del bilancio comunale**');
  expect(text).toContain('- regolarità contabile: non dovuto (Ottavia Riboldi);');
  expect(text).toContain('prevista dal 12 giugno 2026 al 14 giugno 2026, Darsena');
});

test('acts state the term and the days it took (L. 241/1990 art. 2 c. 9-quinquies)', () => {
  for (const name of ['grant-resolution', 'refusal-determination'])
    expect(write(name)).toMatch(/scade il 18 maggio 2026.*giorni impiegati: 25.*giorni di sospensione: 11/);
});

test('an initiative of one day is said to be on that day', () => {
  const oneDay = matterData(application, { ...application.initiative, endsOn: '2026-06-12' }, patronage);
  expect(write('grant', oneDay)).toContain('prevista il 12 giugno 2026 (Darsena)');
});

test('a lapse without a decision keeps the remedies against the delay', () => {
  const text = write('lapse', { resolutionNumber: undefined, undecided: true });
  expect(text).toContain('archiviazione della domanda di patrocinio');
  expect(text).toContain('D.Lgs. 104/2010, artt. 31 e 117');
});

test('proofs are approved, with or without remarks, or must be changed', () => {
  expect(write('proofs-answer')).toContain('modificate come segue: Usare il rosso.');
  expect(write('proofs-answer', { approved: true, remarks: undefined })).toMatch(/diffusione\.\n\nDistinti/);
});

test('a confirmed change of dates says what was checked', () => {
  expect(write('date-change', { confirmed: true })).toContain('il patrocinio già concesso è confermato');
});
