import { describeLetters, letterText, type Samples } from '../../../test/support/letters';
import { letters } from './letters';

const folder = 'audit-engagements';
const kit = { unit: 'audit.direction' };

const about = { title: 'Contributi a iniziative culturali', process: 'Concessione di contributi' };
const owner = 'Direzione Cultura';
const period = { periodFrom: '2025-01-01', periodTo: '2025-12-31' };
const signedBy = 'Lucia Bertani';
const aims = {
  objective: 'Accertare che i contributi siano concessi secondo il regolamento.',
  scope: 'Le concessioni del 2025.',
};
const finding = {
  code: 'R1',
  title: 'Saldi pagati senza rendiconto',
  severity: 'Media',
  condition: 'In tre casi su venti il saldo è stato pagato prima del rendiconto.',
  criteria: 'Regolamento comunale dei contributi: il saldo segue il rendiconto.',
  cause: 'Il controllo non è previsto dalla lista di verifica.',
  effect: 'Somme pagate senza titolo.',
  recommendation: 'Integrare la lista di verifica.',
};
const opinion = { opinion: 'Migliorabile', opinionBecause: 'Rilievi: 0 critici, 0 alti, 1 medi, 0 bassi.' };
const action = {
  finding: 'R1',
  findingTitle: finding.title,
  report: '2026/0000003',
  action: 'Adottare la nuova lista di verifica.',
};
const settled = {
  ...finding,
  position: 'Non condiviso',
  comment: 'I rendiconti erano stati acquisiti per posta.',
  reply: 'Non risultano registrati al protocollo.',
  remedy: 'Azione entro il 30 giugno 2026: adottare la nuova lista di verifica.',
};

const samples: Samples<typeof letters> = {
  engagementLetter: {
    ...about,
    ...period,
    ...aims,
    owner,
    signedBy,
    year: 2026,
    requestedBy: 'Direttore Generale',
    lead: 'Nicola Sartirana',
    team: [{ name: 'Chiara Mauri' }],
    plannedDays: 20,
  },
  openingNotice: {
    ...about,
    ...period,
    ...aims,
    lead: 'Nicola Sartirana',
    documents: ['Elenco delle concessioni 2025', 'Lista di verifica in uso'],
    notes: 'In formato aperto.',
    due: '2026-03-12',
  },
  documentsReminder: { title: about.title, passed: '2026-03-12', due: '2026-03-18' },
  documentsEscalation: { ...about, owner, passed: '2026-03-18' },
  suspension: { ...about, reasons: 'Trasloco degli uffici.' },
  resumption: { ...about, days: 10 },
  scopeChange: { ...about, ...aims, reasons: 'I dati del 2024 non sono disponibili.' },
  endedWithoutReport: about,
  draftReport: {
    ...opinion,
    title: about.title,
    summary: 'Il processo è presidiato, con eccezioni sui rendiconti.',
    goodPractice: 'Lo scadenzario è tenuto bene.',
    findings: [finding],
    due: '2026-05-18',
  },
  finalReport: {
    ...about,
    ...period,
    ...aims,
    ...opinion,
    owner,
    signedBy,
    limits: 'Consegnati in parte. Manca il secondo semestre.',
    summary: 'Il processo è presidiato, con eccezioni sui rendiconti.',
    goodPractice: 'Lo scadenzario è tenuto bene.',
    conclusion: 'Il controllo va completato.',
    hearing: 'La struttura ha risposto alla bozza.',
    counts: { critical: 0, high: 0, medium: 1, low: 0 },
    findings: [settled],
    usedDays: 22,
    plannedDays: 20,
  },
  reportDistribution: {
    ...about,
    owner,
    opinion: 'Migliorabile',
    reportNumber: '2026/0000003',
    reportDate: '2026-05-25',
  },
  reportNotice: {
    title: about.title,
    opinion: 'Migliorabile',
    reportNumber: '2026/0000003',
    reportDate: '2026-05-25',
    findings: [settled],
    hasActions: true,
  },
  actionNotice: { ...action, engagement: about.title, due: '2026-06-30' },
  actionOverdue: { ...action, due: '2026-06-30', days: 30 },
  actionEscalation: { ...action, owner, engagement: about.title, severity: 'Media', due: '2026-06-30' },
  actionClosure: { ...action, closed: 'Verificata da Nicola Sartirana. Vista la lista adottata.' },
  prosecutorReport: { elements: 'Fatture prive di riscontro.', knownOn: '2026-04-08', signedBy },
  courtReport: {
    elements: 'Fatture prive di riscontro.',
    knownOn: '2026-04-08',
    estimate: 'euro 12000',
    signedBy,
  },
};

describeLetters(folder, letters, samples, kit);

test('the report has both versions of a finding that its owner does not share', () => {
  const text = letterText(folder, letters.finalReport, samples.finalReport, kit);
  expect(text).toContain(
    '**Posizione della struttura:** Non condiviso. I rendiconti erano stati acquisiti per posta.',
  );
  expect(text).toContain('**Valutazione degli auditor.** Non risultano registrati al protocollo.');
});

test('the report draws how many findings there are of each severity, also where there are none', () => {
  const text = letterText(folder, letters.finalReport, samples.finalReport, kit);
  expect(text).toContain(
    ':::bars Rilievi per gravità\n- Critica: 0\n- Alta: 0\n- Media: 1\n- Bassa: 0\n:::\n',
  );
});

test('a report to the public prosecutor names nobody who has told of it', () => {
  const text = letterText(folder, letters.prosecutorReport, samples.prosecutorReport, kit);
  expect(text).toContain('tutelata ai sensi del D.Lgs. 24/2023');
});
