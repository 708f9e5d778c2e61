import { describeLetters, letterText, type Samples } from '../../../test/support/letters';
import { letters } from './letters';

const folder = 'audit-plan';
const kit = { unit: 'audit.direction' };

const sent = { attention: undefined, certifiedMail: undefined, planYear: 2027, signedBy: 'Lucia Bertani' };
const engagement = {
  process: 'Contributi a enti e associazioni',
  ownerTitle: 'Unità Contributi',
  state: 'Concluso',
  opinion: 'Migliorabile',
  extraPlan: '',
};
const progress = {
  begun: 3,
  concluded: 1,
  running: 2,
  highPriority: 2,
  audited: 1,
  coverage: 50,
  engagements: [
    engagement,
    { ...engagement, process: 'Spese di rappresentanza', opinion: '', extraPlan: 'Caterina Oldrati' },
  ],
};

const samples: Samples<typeof letters> = {
  plan: {
    planYear: 2027,
    lastYear: 2029,
    processes: 42,
    highPriority: 9,
    availableDays: 100,
    plannedDays: 110,
    beyondReasons: 'sono previsti due contratti a termine',
    leftOutReasons: 'la struttura è in riorganizzazione',
    engagements: [
      {
        month: 1,
        process: engagement.process,
        ownerTitle: engagement.ownerTitle,
        priority: 'Alta',
        days: 30,
      },
    ],
    outline: [{ year: 2028, process: 'Nomine negli enti partecipati' }],
    signedBy: 'Claudia Radice',
  },
  planChange: {
    planYear: 2027,
    planNumber: '2026/0000001',
    reasons: 'la Ragioneria cambia sistema contabile.',
    beyondReasons: undefined,
    changes: [
      { change: 'Spostato', process: 'Spese di rappresentanza', month: 5, days: undefined },
      { change: 'Tolto', process: 'Concessione delle sale', month: undefined, days: undefined },
    ],
    signedBy: 'Claudia Radice',
  },
  planNotice: {
    ...sent,
    planNumber: '2026/0000001',
    adoptedOn: '2026-12-10',
    publishedOn: '2026-12-15',
    publishedWhere: 'Intranet, pagina Internal Auditing',
    planned: 4,
  },
  extraPlanAccepted: {
    ...sent,
    process: engagement.process,
    requestedOn: '2027-04-08',
    reasons: 'Le segnalazioni sono circostanziate.',
    days: 1,
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
  },
  extraPlanDeclined: {
    ...sent,
    process: engagement.process,
    requestedOn: '2027-04-08',
    reasons: 'Le giornate sono impegnate.',
    capacity: true,
    availableDays: 100,
    plannedDays: 100,
  },
  halfYearReport: { ...sent, ...progress, text: 'Il piano procede nei tempi.' },
  annualReport: {
    ...sent,
    ...progress,
    text: 'L’anno si è chiuso.',
    opinions: { adequate: 2, improvable: 1, inadequate: 0 },
    actions: { notDue: 3, upTo30: 1, upTo90: 0, over90: 2 },
    assessedOn: '2028-01-10',
    conforms: true,
    result: 'Nessuno scostamento rilevante.',
    improvements: 'Aggiornare il manuale.',
    lastExternal: '2025-06-10',
    externalDue: '2030-06-10',
    externalPlan: undefined,
  },
};

describeLetters(folder, letters, samples, kit);

const text = (letter: keyof typeof letters, changes: object = {}) =>
  letterText(folder, letters[letter], { ...samples[letter], ...changes }, kit);

test('the plan says why more days are planned than there are, and why processes are left out, where that is so', () => {
  expect(text('plan')).toContain(
    'sono superate per il seguente motivo: sono previsti due contratti a termine',
  );
  expect(text('plan')).toContain('la struttura è in riorganizzazione');
  const without = text('plan', {
    beyondReasons: undefined,
    leftOutReasons: undefined,
    engagements: [],
    outline: [],
  });
  expect(without).not.toContain('seguente motivo');
  expect(without).toContain('nessun incarico.');
  expect(without).toContain('nessun processo.');
});

test('a request that is declined for want of days is told how many there are', () => {
  expect(text('extraPlanDeclined')).toContain(
    'sono 100 e gli incarichi in piano e extra piano ne richiedono 100',
  );
  expect(text('extraPlanDeclined', { capacity: false })).not.toContain('giornate degli auditor');
});

test('reports tell engagements outside of the plan, and those without an opinion', () => {
  const report = text('halfYearReport');
  expect(report).toContain('Spese di rappresentanza (extra piano)');
  expect(report).toContain('| Concluso | – |');
  expect(report).toContain(':::bars Copertura dei processi a priorità alta: 50 %\n');
  expect(text('halfYearReport', { engagements: [] })).not.toContain('Struttura');
});

test('the annual report says how old open actions are, and when somebody from outside looks again', () => {
  const report = text('annualReport');
  expect(report).toContain(
    '- Non scadute: 3\n- Scadute da 1 a 30 giorni: 1\n- Scadute da 31 a 90 giorni: 0\n- Scadute da oltre 90 giorni: 2\n',
  );
  expect(report).toContain('- Adeguato: 2\n- Migliorabile: 1\n- Inadeguato: 0\n');
  expect(report).toContain('la prossima è dovuta entro il 10 giugno 2030');
  const never = text('annualReport', {
    lastExternal: undefined,
    externalPlan: 'Gara nel 2028.',
    conforms: false,
    improvements: undefined,
  });
  expect(never).toContain('Non è ancora stata svolta una valutazione esterna.');
  expect(never).toContain('non è pienamente conforme');
  expect(never).toContain('Gara nel 2028.');
});
