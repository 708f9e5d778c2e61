import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import round2011 from '../../../apps/cli/demonstration/rounds/2011.json';
import { renderTemplate, type TemplateData } from '../../../libs/domain/template';
import { parseMoney } from '../../../libs/law';
import { applicationForm } from './form';
import { applicant, exclusionReason, obstacleTexts, workTable } from './letter-data';
import { admissibleCosts, fundOf, fundTable, splitFund, splitTable } from './rules';

const folder = join(__dirname, 'letters');
const read = (name: string) => readFileSync(join(folder, `${name}.md`), 'utf8');

const application = applicationForm.parse(round2011.applications[0]?.application);
const workResults = workTable(admissibleCosts(application.works, [], {}));
const fund = fundOf(round2011.fundComponents);
const split = splitFund(
  fund,
  [{ id: '1', body: application.body, confession: 'catholic', admissibleCost: parseMoney('3797500.00') }],
  new Map([['catholic', 1n]]),
  { maxRate: 8_000n, withinDenomination: 'proportionalToCap' },
);

/** What the kit adds to every document. */
const kit = { number: '2012/0000123', today: '2012-10-08' };
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

/** Everything a template may be given; the second list holds what may be missing or empty. */
const samples: Readonly<Record<string, readonly [TemplateData, readonly string[]]>> = {
  receipt: [
    {
      receivedOn: '2012-06-28',
      conclusionDue: '2012-11-30',
      responsible: 'Ivo Sartirana',
      works: [{ name: 'Parrocchia di San Teodulo', cost: '420000.00' }],
      requestedCost: '420000.00',
    },
    [],
  ],
  'documents-request': [
    { office: 'Parere edilizio', documents: 'Tavole dello stato di fatto.', until: '2012-08-30' },
    [],
  ],
  'rejection-notice': [
    { ...obstacle, workResults, observationsUntil: '2012-09-20' },
    ['details', 'workResults'],
  ],
  'partial-refusal-notice': [{ ...obstacle, workResults, observationsUntil: '2012-09-20' }, ['details']],
  refusal: [{ ...obstacle, receivedOn: '2012-07-02', actNumber: '3355', actDate: '2012-10-01' }, ['details']],
  'refusal-determination': [
    {
      ...obstacle,
      receivedOn: '2012-07-02',
      ...drafted,
      workResults,
      observations: 'Il ritardo dipende dal corriere.',
      answer: 'Rileva la data di ricezione.',
      term: { termDue: '2012-11-30', termUsed: 71, termPaused: 20 },
    },
    ['details', 'workResults', 'observations', 'answer', 'additions'],
  ],
  award: [
    {
      ...resolution,
      granted: '3038000.00',
      why: 'Il fabbisogno è coperto per intero.',
      executoryOn: '2012-10-19',
      workShares: [{ work: 1, name: 'Parrocchia di San Teodulo', granted: '336000.00' }],
      useUntil: '2015-10-05',
    },
    ['workShares'],
  ],
  exclusion: [{ why: exclusionReason(undefined), actNumber: '3901', actDate: '2012-12-03' }, []],
  'exclusion-determination': [
    {
      receivedOn: '2012-07-02',
      admissibleCost: '50000.00',
      why: exclusionReason(resolution),
      ...drafted,
      term: { termDue: '2012-11-30', termUsed: 134, termPaused: 20 },
    },
    ['additions'],
  ],
  'liquidation-determination': [{ ...money, ...commitment, ...drafted }, ['additions']],
  'payment-notice': [{ ...money, orderNumber: '20133', paidOn: '2013-04-08' }, []],
  'variation-answer': [
    {
      work: 3,
      description: 'Altra copertura',
      approved: true,
      reasons: 'Costo invariato.',
      granted: '90.00',
    },
    ['approved'],
  ],
  'use-reminder': [{ granted: '3038000.00', useUntil: '2015-10-05' }, []],
  'report-reminder': [{ reportUntil: '2014-06-30' }, []],
  'revocation-notice': [
    { granted: '3038000.00', findings: 'Mancato utilizzo.', observationsUntil: '2015-10-19' },
    [],
  ],
  'revocation-determination': [
    {
      ...drafted,
      granted: '3038000.00',
      revoked: '1000.00',
      whole: true,
      findings: 'Mancato utilizzo.',
      reasons: 'i lavori non sono iniziati;',
      briefs: 'I lavori sono in corso.',
      commitmentNumber: '2012/887',
    },
    ['additions', 'briefs', 'whole'],
  ],
  'recovery-notice': [
    {
      amount: '1000.00',
      interest: '12.00',
      total: '1012.00',
      paidOn: '2013-04-08',
      revocation: true,
      report: true,
      waiver: true,
    },
    ['revocation', 'report', 'waiver'],
  ],
  closing: [{ granted: '3038000.00', paid: '3038000.00' }, []],
  'commitment-determination': [
    {
      ...resolution,
      ...drafted,
      referenceYear: 2011,
      commitmentNumber: '2012/887',
      budgetLine: '9011/1',
      visaBy: 'Ottavia Riboldi',
      beneficiaries: [{ body: application.body, granted: '3038000.00' }],
      total: '3038000.00',
    },
    ['additions'],
  ],
  'split-resolution': [
    {
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
    ['late', 'additions', 'immediatelyExecutable', 'votesForImmediateEffect', 'members', 'reasons'],
  ],
};

/** Documents that are about the round and not to one applicant. */
const aboutTheRound = ['commitment-determination', 'split-resolution'];
const ofTheApplicant = (name: string): TemplateData =>
  aboutTheRound.includes(name) ? {} : applicant(application);

test('every template has a sample here', () => {
  const templates = readdirSync(folder).map((file) => file.replace(/\.md$/, ''));
  expect(templates.toSorted()).toEqual(Object.keys(samples).toSorted());
});

describe.each(Object.entries(samples))('%s', (name, [sample, optional]) => {
  const data = { ...ofTheApplicant(name), ...sample, ...kit };

  test('asks for nothing it is not given and leaves out nothing it is given', () => {
    const asked = new Set<string>();
    const watched = new Proxy(data, {
      getOwnPropertyDescriptor(target, key) {
        asked.add(String(key));
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
    });
    const text = renderTemplate(read(name), watched);
    expect(text).not.toMatch(/undefined|null|\[object|\{\{|\}\}/);
    const unknown = [...asked].filter((key) => !(key in data));
    expect(unknown.filter((key) => !ofRows(data).has(key))).toEqual([]);
    expect(Object.keys(sample).filter((key) => !asked.has(key))).toEqual([]);
  });

  test('can do without what may be missing', () => {
    const least = Object.fromEntries(Object.entries(data).filter(([key]) => !optional.includes(key)));
    expect(renderTemplate(read(name), least)).toMatch(/^Comune di Milano/);
  });

  test('stops at anything else that is missing', () => {
    for (const key of Object.keys(sample).filter((candidate) => !optional.includes(candidate))) {
      const rest = Object.fromEntries(Object.entries(data).filter(([name]) => name !== key));
      expect([key, rendered(read(name), rest)]).toEqual([key, false]);
    }
  });
});

test.each([
  'refusal',
  'refusal-determination',
  'award',
  'exclusion',
  'exclusion-determination',
  'revocation-determination',
])('%s names the court and the terms (L. 241/1990 art. 3 c. 4)', (name) => {
  expect(read(name)).toMatch(/Tribunale amministrativo regionale.*sessanta giorni.*centoventi giorni/);
});

test('the refusal states the prescribed term and the time used (L. 241/1990 art. 2 c. 9-quinquies)', () => {
  const [sample] = samples['refusal-determination'] ?? [{}];
  const text = renderTemplate(read('refusal-determination'), {
    ...applicant(application),
    ...sample,
    ...kit,
  });
  expect(text).toContain(
    'scade il 30 novembre 2012 e che sono stati impiegati 71 giorni, oltre a 20 giorni di sospensione',
  );
});

test('the exclusion names the act it tells of: the board’s own, or the determination of who came after it', () => {
  const all = { ...applicant(application), ...kit, why: 'La confessione non ha ottenuto una quota.' };
  const bySplit = renderTemplate(read('exclusion'), { ...all, ...resolution });
  expect(bySplit).toContain('con deliberazione n. 1980');
  expect(bySplit).toContain('non ha ottenuto un contributo. La confessione non ha ottenuto una quota.');
  const afterIt = renderTemplate(read('exclusion'), {
    ...all,
    why: exclusionReason(resolution),
    actNumber: '3901',
    actDate: '2012-12-03',
  });
  expect(afterIt).toContain('con determinazione dirigenziale n. 3901');
  expect(afterIt).toContain('deliberazione n. 1980 adottata il 5 ottobre 2012, aveva già ripartito il fondo');
});

test('an opinion in the resolution reads as an office writes it', () => {
  const [sample] = samples['split-resolution'] ?? [{}];
  const contrary = { ...sample, ...kit, accountingOpinion: { opinion: 'notDue' } };
  expect(renderTemplate(read('split-resolution'), contrary)).toContain(
    '- regolarità contabile: non dovuto (Ottavia Riboldi);',
  );
});

function rendered(template: string, data: TemplateData): boolean {
  try {
    renderTemplate(template, data);
    return true;
  } catch {
    return false;
  }
}

/** Names that rows bring along: looked for in the row first, so they are no names of the letter. */
function ofRows(data: TemplateData): Set<string> {
  const rows = Object.values(data).filter((value): value is TemplateData[] => Array.isArray(value));
  return new Set(rows.flat().flatMap((row) => Object.keys(row)));
}
