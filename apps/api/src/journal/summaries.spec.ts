import { type Fact, factTitles, type LineFigures, type Movement } from '../../../../libs/domain';
import { absoluteMajority } from '../../../../libs/law';
import { catalogue } from '../../../../workflows/procedures';
import { type About, summarise } from './summaries';

const about: About = {
  declaration: undefined,
  actor: 'Giulia Ferrari',
  ofItself: false,
  task: { title: { it: 'Esame formale', en: 'Formal check' }, subject: 'Parrocchia di S. Rita' },
  child: 'Restauro del tetto',
  officeName: (id) => ({ it: `Ufficio ${id}`, en: `Office ${id}` }),
};

const explanation = {} as Extract<Fact, { kind: 'deadlineSet' }>['explanation'];

const lineFigures: LineFigures = {
  appropriation: '5000.00',
  booked: '0.00',
  committed: '0.00',
  saved: '0.00',
  liquidated: '0.00',
  ordered: '0.00',
  paid: '0.00',
  recovered: '0.00',
  available: '5000.00',
};

const facts: Fact[] = [
  {
    kind: 'caseOpened',
    procedure: 'p',
    title: 'Tornata 2026',
    application: {},
    offices: [],
    stage: 'opening',
  },
  {
    kind: 'registered',
    register: 'protocol',
    direction: 'in',
    subject: 's',
    correspondent: 'Curia',
    key: 'application',
    receivedOn: '2026-06-08',
    number: '2026/0000012',
  },
  { kind: 'responsibleNamed', person: 'g', name: 'Giulia Ferrari' },
  { kind: 'stageEntered', stage: 'intake' },
  {
    kind: 'taskOpened',
    task: 'c.1',
    key: 'check',
    procedure: 'p',
    stage: 'intake',
    office: 'contributions',
    due: '2026-04-01',
    context: {},
    excluded: [],
  },
  { kind: 'taskClaimed', task: 'c.1', person: 'g', name: 'Giulia Ferrari', revision: 2 },
  { kind: 'taskReleased', task: 'c.1', revision: 3 },
  { kind: 'taskAssigned', task: 'c.1', person: 'm', name: 'Marco Colnaghi', revision: 4 },
  { kind: 'taskReminded', task: 'c.1', key: 'check', office: 'contributions', text: 'È urgente.' },
  { kind: 'taskEscalated', task: 'c.1', key: 'check', level: 1, office: 'contributions.manager' },
  { kind: 'taskCompleted', task: 'c.1', key: 'check', answer: {} },
  { kind: 'taskCancelled', task: 'c.1', key: 'check' },
  { kind: 'severalAsked', group: 'c.3', key: 'check', needed: 1, asked: [{ office: 'press' }] },
  { kind: 'severalAnswered', group: 'c.3', key: 'check', answered: [] },
  { kind: 'deadlineSet', deadline: 'c.2', key: 'd', due: '2026-11-30', explanation },
  { kind: 'deadlineMoved', deadline: 'c.2', key: 'd', due: '2026-12-01', explanation },
  { kind: 'deadlineMet', deadline: 'c.2', key: 'd' },
  { kind: 'deadlineMetLate', deadline: 'c.2', key: 'd' },
  { kind: 'deadlineExpired', deadline: 'c.2', key: 'd' },
  { kind: 'deadlineCancelled', deadline: 'c.2', key: 'd' },
  { kind: 'reminded', deadline: 'c.2', key: 'd', office: 'contributions', daysLeft: 1 },
  { kind: 'factsRecorded', facts: { fund: '10.00' } },
  {
    kind: 'letterSent',
    document: 'c.3',
    letter: 'receipt',
    title: 'Ricevuta',
    template: 't',
    addressee: 'Curia',
    data: {},
    number: '2026/0000013',
  },
  {
    kind: 'actAdopted',
    document: 'c.4',
    act: 'split',
    title: 'Riparto',
    template: 't',
    register: 'board',
    organ: 'board',
    adoptedOn: '2026-11-11',
    data: {},
    number: '2026/0000001',
  },
  {
    kind: 'actPublished',
    document: 'c.4',
    act: 'split',
    postedOn: '2026-11-12',
    until: '2026-11-27',
    executoryOn: '2026-12-08',
  },
  {
    kind: 'moneyRecorded',
    phase: 'payment',
    amount: '1234.50',
    beneficiary: 'Curia',
    reference: 'mandato 7',
  },
  {
    kind: 'lotsDrawn',
    key: 'codes',
    seed: '7f9c2ba4-e88f-427d-8160-45507605853e',
  },
  {
    kind: 'documentAdded',
    document: 'c.5',
    title: 'Planimetria',
    upload: 'u',
    sha256: 's',
    mediaType: 'application/pdf',
    size: 1,
  },
  { kind: 'noteAdded', text: 'Sentita la Curia.' },
  { kind: 'requestMade', request: 'waiver', answer: {} },
  { kind: 'childOpened', child: 'k', procedure: 'p', title: 'Restauro del tetto' },
  { kind: 'childReported', child: 'k', milestone: 'examined', data: {} },
  { kind: 'parentInformed', milestone: 'split', data: {} },
  { kind: 'unitInCharge', unit: 'u', officer: 'u.officer', manager: 'u.manager' },
  {
    kind: 'registerEntered',
    version: 'c.6',
    register: 'halls',
    key: 'alessi/2026-05-20',
    title: 'Sala Alessi: Circolo Ambrosiano',
    words: '',
    from: '2026-05-20',
    to: '2026-05-21',
    entry: {},
    decision: { ordinal: 1 },
  },
  {
    kind: 'spendingMoved',
    version: 'c.9',
    on: '2026-05-20',
    movement: { type: 'released', booking: 'c.8' },
    decision: {
      lines: [{ line: '2026/05.02.1.04/1250', ordinal: 2, amount: '1500.00', figures: lineFigures }],
    },
  },
  { kind: 'receiptArrived', order: 'c.5', status: 'executed', on: '2026-05-21', reference: '77' },
  {
    kind: 'populationTaken',
    version: 'c.20',
    title: 'Contributi del 2026',
    query: { procedures: ['religiousContribution'] },
    decision: { count: 12, digest: 'ab', total: '10.00', strata: [] },
  },
  {
    kind: 'sampleDrawn',
    version: 'c.21',
    population: 'c.20',
    list: 'ab',
    draw: 2,
    method: 'strata',
    size: 3,
    seed: 's',
    decision: { size: 3, digest: 'cd', drawn: [] },
  },
  {
    kind: 'populationTested',
    version: 'c.22',
    population: 'c.20',
    list: 'ab',
    test: 'deadlinesKept',
    decision: { tested: 12, exceptions: 1, digest: 'ef' },
  },
  {
    kind: 'evidenceReferenced',
    version: 'c.23',
    case: 'd',
    position: 7,
    what: 'Il rendiconto è successivo al saldo.',
    decision: { hash: 'ab', entry: 'noteAdded', at: '2026-05-20T09:00:00.000Z' },
  },
  { kind: 'registerEnded', version: 'c.7', register: 'halls', key: 'alessi/2026-05-20', on: '2026-05-20' },
  {
    kind: 'registerConsulted',
    version: 'c.8',
    register: 'halls',
    question: { on: '2026-05-20' },
    decision: { found: [] },
  },
  { kind: 'entryWritten', register: 'halls', key: 'alessi/2026-05-20', version: 'o.1', other: 'o' },
  { kind: 'termPaused', pause: 'suspension', from: '2026-03-12', until: '2026-04-11' },
  { kind: 'termResumed', pause: 'rejectionNotice', on: '2026-04-01' },
  { kind: 'termExtended', days: 15 },
  { kind: 'escalated', deadline: 'd', key: 'conclusion', office: 'general-manager' },
  { kind: 'substituteActivated', office: 'general-manager' },
  { kind: 'taskMoved', task: 't', office: 'general-manager' },
  { kind: 'personExcluded', person: 'anna.sirtori', name: 'Anna Sirtori' },
  { kind: 'personReadmitted', person: 'anna.sirtori', name: 'Anna Sirtori' },
  { kind: 'levelChanged', level: 'restricted' },
  { kind: 'personAdmitted', person: 'anna.sirtori', name: 'Anna Sirtori' },
  { kind: 'admissionEnded', person: 'anna.sirtori', name: 'Anna Sirtori' },
  {
    kind: 'electoralPeriodTold',
    period: {
      id: 'e',
      kind: 'municipal',
      title: 'Elezioni comunali',
      from: '2027-04-01',
      until: '2027-06-14',
    },
  },
  { kind: 'caseStopped', hold: 'stopOrder' },
  { kind: 'caseResumed', hold: 'stopOrder' },
  { kind: 'caseRelated', relation: 'opened', other: 'o', side: 'source' },
  { kind: 'caseUnrelated', relation: 'related', other: 'o', side: 'target' },
  { kind: 'relatedCaseEnded', other: 'o', outcome: 'done' },
  {
    kind: 'actCorrected',
    document: 'd',
    effect: 'suspended',
    other: 'o',
    number: '2026/0000001',
    until: '2026-06-20',
  },
  {
    kind: 'actsAnnulled',
    other: 'o',
    actNumber: '2026/0000001',
    judgment: { court: 'TAR', number: '3/2027', decidedOn: '2027-03-01', effectiveFrom: '2027-02-08' },
  },
  {
    kind: 'meetingOpened',
    meeting: 'm',
    body: 'Commissione',
    day: '2027-03-10',
    at: '14:30',
    chair: { person: 'anna.sirtori', name: 'Anna Sirtori' },
    present: [{ person: 'anna.sirtori', name: 'Anna Sirtori' }],
    absent: [],
    quorum: 1,
  },
  {
    kind: 'voteTaken',
    vote: 'v',
    item: 'i',
    question: 'Calendario',
    favour: 1,
    against: 0,
    abstained: 1,
    conflicted: [{ person: 'anna.sirtori', name: 'Anna Sirtori' }],
    needed: 1,
    adopted: true,
  },
  { kind: 'quorumMissing', item: 'Calendario', present: 1, quorum: 2 },
  {
    kind: 'ballotOpened',
    ballot: 'b',
    item: 'i',
    question: 'Elezione del Presidente',
    options: [],
    choose: 1,
    seats: 1,
    majority: absoluteMajority,
    members: 3,
    round: 2,
    publicKey: '',
  },
  { kind: 'boxOpened', ballot: 'b', papers: 1 },
  { kind: 'papersMissing', ballot: 'b', inBox: 1, papers: 3 },
  { kind: 'ballotClosed', ballot: 'b', papers: [] },
  { kind: 'withdrawn' },
  { kind: 'caseReopened' },
  { kind: 'caseClosed', outcome: 'granted' },
  { kind: 'turnSuperseded', from: 3, to: 5 },
];

describe('the sentence about a fact', () => {
  it('exists for every kind of fact', () => {
    expect(facts.map(({ kind }) => kind).sort()).toEqual(Object.keys(factTitles).sort());
  });

  it.each(facts.map((fact) => [fact.kind, fact] as const))('is whole in both languages: %s', (_, fact) => {
    const { it: italian, en } = summarise(fact, about);
    for (const sentence of [italian, en]) {
      expect(sentence).toMatch(/[.»”]$/);
      expect(sentence).not.toMatch(/\bundefined\b|\bnull\b|\[object| {2}|\.\./);
    }
  });

  it('reads as an office writes', () => {
    const italian = (kind: Fact['kind']) =>
      summarise(facts.find((fact) => fact.kind === kind) as Fact, about).it;
    expect(italian('registered')).toBe(
      'Registrata al protocollo in arrivo con il numero 2026/0000012 (mittente: Curia), pervenuta l’8 giugno 2026.',
    );
    expect(italian('taskAssigned')).toBe(
      'Giulia Ferrari assegna l’attività «Esame formale» (Parrocchia di S. Rita) a Marco Colnaghi.',
    );
    expect(italian('actPublished')).toBe(
      'L’atto «split» è pubblicato all’albo pretorio dal 12 novembre 2026 al 27 novembre 2026 ed è esecutivo dall’8 dicembre 2026.',
    );
    expect(italian('moneyRecorded')).toBe('Pagamento di € 1.234,50 (Curia; mandato 7).');
  });

  it('says what was done with the budget, and what was not and why', () => {
    const line = '2026/05.02.1.04/1250';
    const moved = (movement: Movement, amount: string) => {
      const decision = { lines: [{ line, ordinal: 1, amount, figures: lineFigures }] };
      return summarise(
        { kind: 'spendingMoved', version: 'c.1', on: '2026-05-20', movement, decision },
        about,
      );
    };
    const creditor = { name: 'Coro Aurora', taxCode: '80012345678' };
    const part = { line, amount: '1234.50' };
    const committed = {
      type: 'committed',
      parts: [part],
      creditor,
      reason: 'premio',
      due: '2026-12-01',
    } as const;
    expect(moved({ ...committed, reference: '77/2026' }, '1234.50').it).toBe(
      'Impegno di € 1.234,50 sul capitolo 2026/05.02.1.04/1250 (Coro Aurora; premio; 77/2026).',
    );
    expect(moved({ type: 'paid', order: 'c.0', paidOn: '2026-05-20' }, '1.00').en).toBe(
      'Payment of € 1.00 on the line 2026/05.02.1.04/1250.',
    );
    const decision = { refused: { code: 'noCover', line, available: '1000.00' } } as const;
    const refused = {
      kind: 'spendingMoved',
      version: 'c.1',
      on: '2026-05-20',
      movement: committed,
      decision,
    } as const;
    expect(summarise(refused, about).it).toBe(
      'Non registrato il movimento «impegno». Manca la copertura sul capitolo 2026/05.02.1.04/1250: sono disponibili € 1.000,00 (TUEL, art. 191 c. 1). Ridurre la spesa o chiedere una variazione.',
    );
  });

  it('says what was decided about an entry of a register', () => {
    const entered = facts.find(({ kind }) => kind === 'registerEntered') as Extract<
      Fact,
      { kind: 'registerEntered' }
    >;
    expect(summarise(entered, about).it).toBe(
      'Iscritta nel registro «halls»: «Sala Alessi: Circolo Ambrosiano», dal 20 maggio 2026 al 21 maggio 2026.',
    );
    const takenBy = { key: 'k', title: 'Coro civico', case: 'c', from: '2026-05-21', to: '2026-05-21' };
    expect(summarise({ ...entered, decision: { takenBy } }, about).en).toBe(
      '“Sala Alessi: Circolo Ambrosiano” was not entered in the register “halls”: the days are taken by “Coro civico” on 21 May 2026.',
    );
    const ended = facts.find(({ kind }) => kind === 'registerEnded') as Extract<
      Fact,
      { kind: 'registerEnded' }
    >;
    expect(summarise(ended, { ...about, entry: 'Bruna Galli' }).it).toMatch(
      /^L’iscrizione «Bruna Galli» nel/,
    );
    const written = {
      kind: 'entryWritten',
      register: 'experts',
      key: 'bruna.galli',
      version: 'c.1',
      other: 'c',
    };
    expect(summarise(written as Fact, { ...about, entry: 'Bruna Galli' }).it).toContain('«Bruna Galli»');
    expect(summarise({ ...ended, decision: { unknown: true } }, about).it).toBe(
      'Il registro «halls» non contiene l’iscrizione «alessi/2026-05-20»: non c’è nulla da concludere.',
    );
    expect(summarise({ ...entered, decision: { belowUse: '1200.00' } }, about).it).toBe(
      'Il registro «halls» non accoglie «Sala Alessi: Circolo Ambrosiano»: € 1.200,00 sono già prenotati o impegnati (TUEL, art. 175).',
    );
    expect(summarise({ ...ended, decision: { belowUse: '1200.00' } }, about).en).toMatch(
      /^“.*” was not written in the register “halls”: € 1,200.00 are booked/,
    );
    for (const fact of [entered, ended])
      expect(summarise({ ...fact, decision: { outdated: false } }, about).it).toMatch(
        /^Il registro «halls» è cambiato dopo il controllo: «.*» non è stato scritto\.$/,
      );
  });

  it('says which acts a judgment has annulled, wholly or in part, here or in another case', () => {
    const judgment = {
      court: 'TAR Lombardia',
      number: '1420/2027',
      decidedOn: '2027-03-01',
      effectiveFrom: '2027-02-08',
    };
    const fact: Fact = { kind: 'actsAnnulled', judgment };
    const by = 'La sentenza n. 1420/2027 (TAR Lombardia)';
    const from = 'con effetto dall’8 febbraio 2027';
    expect(summarise(fact, about).it).toBe(`${by} annulla gli atti di questa pratica, ${from}.`);
    const other = { ...about, other: 'Nomina' };
    expect(summarise({ ...fact, other: 'o' }, other).it).toBe(
      `${by} annulla gli atti di un’altra pratica, ${from}: vedi la pratica «Nomina».`,
    );
    expect(summarise({ ...fact, other: 'o', actNumber: '2027/3', inPart: true }, about).it).toBe(
      `${by} annulla in parte l’atto n. 2027/3, ${from}: vedi un’altra pratica, non consultabile.`,
    );
  });

  it('names the judgment that has annulled the act on which a case rests', () => {
    const judgment = {
      court: 'TAR Lombardia, sez. I',
      number: '1420/2027',
      decidedOn: '2027-09-10',
      effectiveFrom: '2027-02-24',
    };
    const told: Fact = {
      kind: 'actCorrected',
      document: 'd',
      effect: 'annulled',
      other: 'o',
      judgment,
      told: true,
    };
    const call = { ...about, other: 'Avviso 2/2027' };
    expect(summarise(told, call).it).toBe(
      'L’atto su cui si fonda questa pratica è annullato con la sentenza n. 1420/2027 (TAR Lombardia, sez. I): vedi la pratica «Avviso 2/2027».',
    );
    // In the call, of a nomination that falls with it: what the judgment annuls is the call.
    expect(summarise({ ...told, told: undefined }, { ...about, other: 'Nomina' }).it).toBe(
      'Con la sentenza n. 1420/2027 (TAR Lombardia, sez. I) è annullato l’atto su cui si fonda la pratica «Nomina».',
    );
  });

  it('names the other case only to who may read it', () => {
    const related: Fact = { kind: 'caseRelated', relation: 'converted', other: 'o', side: 'target' };
    expect(summarise(related, { ...about, other: 'Lettera di un cittadino' }).it).toBe(
      'Giulia Ferrari indica la relazione «Prosegue la pratica» con la pratica «Lettera di un cittadino».',
    );
    expect(summarise(related, about).it).toBe(
      'Giulia Ferrari indica la relazione «Prosegue la pratica» con un’altra pratica, non consultabile.',
    );
  });

  it('says to whom a late task was escalated, that there is nobody, or that its day has moved', () => {
    const late: Fact = { kind: 'taskEscalated', task: 'c.1', key: 'check', level: 1, office: 'direzione' };
    expect(summarise(late, about).it).toBe(
      'L’attività «Esame formale» (Parrocchia di S. Rita) è in ritardo: il ritardo è segnalato all’ufficio «Ufficio direzione».',
    );
    expect(summarise({ ...late, level: 2, office: undefined }, about).it).toBe(
      'L’attività «Esame formale» (Parrocchia di S. Rita) è ancora in ritardo: nessun ufficio sovraordinato a cui segnalarlo.',
    );
    expect(summarise({ ...late, office: undefined, movedTo: '2026-06-04' }, about).it).toBe(
      'L’attività «Esame formale» (Parrocchia di S. Rita) non è in ritardo: per la chiusura degli uffici è attesa entro il 4 giugno 2026.',
    );
  });

  it('says who has taken a task back, or that it is no longer needed', () => {
    const cancelled: Fact = { kind: 'taskCancelled', task: 'c.1', key: 'check' };
    expect(summarise(cancelled, about).it).toBe(
      'Giulia Ferrari ritira l’attività «Esame formale» (Parrocchia di S. Rita).',
    );
    expect(summarise(cancelled, { ...about, ofItself: true }).it).toBe(
      'L’attività «Esame formale» (Parrocchia di S. Rita) non è più necessaria.',
    );
  });

  it('says of a population, a sample and a test what came of them, or why nothing did', () => {
    const of = { version: 'c.21', population: 'c.20', list: 'ab' } as const;
    const taken = { kind: 'populationTaken', version: 'c.20', title: 'Contributi', query: {} } as const;
    const found = { digest: 'ab', total: '10.00', strata: [] };
    const drawn = { kind: 'sampleDrawn', ...of, draw: 1, method: 'money', size: 3, seed: 's' } as const;
    const tested = { kind: 'populationTested', ...of, test: 'opinionsPresent' } as const;
    const said = (fact: Fact) => summarise(fact, about).it;
    expect(said({ ...taken, decision: { ...found, count: 12 } })).toBe(
      'Formata la popolazione «Contributi»: 12 pratiche.',
    );
    expect(said({ ...taken, decision: { refused: 'emptyPopulation' } })).toBe(
      'La popolazione «Contributi» non è stata formata. Nessuna pratica corrisponde: ampliare i criteri.',
    );
    expect(said({ ...drawn, decision: { size: 1, digest: 'cd', drawn: [] } })).toBe(
      'Estratto un campione di una pratica, per unità monetaria.',
    );
    expect(said({ ...drawn, draw: 2, decision: { size: 3, digest: 'cd', drawn: [] } })).toBe(
      'Estratto un campione di 3 pratiche, per unità monetaria. È l’estrazione n. 2 dalla stessa popolazione.',
    );
    expect(said({ ...drawn, decision: { refused: 'amountMissing' } })).toMatch(
      /^Nessun campione è stato estratto. /,
    );
    expect(said({ ...tested, decision: { tested: 4, exceptions: 0, digest: 'ef' } })).toBe(
      'Verifica «Pareri sulle proposte alla Giunta» su 4 decisioni della Giunta: nessuno scostamento.',
    );
    expect(said({ ...tested, decision: { tested: 4, exceptions: 2, digest: 'ef' } })).toMatch(
      /: 2 scostamenti.$/,
    );
    expect(said({ ...tested, decision: { refused: 'listChanged' } })).toMatch(/non è stata eseguita. /);
  });

  it('names the entry that is evidence to who may read its case, and to nobody else', () => {
    const fact = {
      kind: 'evidenceReferenced',
      version: 'c.23',
      case: 'd',
      position: 7,
      what: 'Il rendiconto è successivo.',
      decision: { hash: 'ab', entry: 'noteAdded', at: '2026-05-20T09:00:00.000Z' },
    } as const;
    expect(summarise(fact, { ...about, other: 'Coro' }).it).toBe(
      'Presa a evidenza la voce n. 7 del giornale della pratica «Coro»: Il rendiconto è successivo.',
    );
    expect(summarise(fact, about).it).toBe('Presa a evidenza una voce del giornale di un’altra pratica.');
    expect(summarise({ ...fact, decision: { refused: 'entryNotFound' } }, about).it).toMatch(
      /^Nessuna voce è stata presa a evidenza. Il giornale/,
    );
  });

  it('takes its titles from the declaration', () => {
    const [declaration] = catalogue;
    const [[stage, title] = []] = Object.entries(declaration?.stages ?? {});
    const sentence = summarise({ kind: 'stageEntered', stage: stage ?? '' }, { ...about, declaration });
    expect(sentence.it).toContain(title?.it);
  });
});
