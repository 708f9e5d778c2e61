import { type NominationsDesk, postOf, type Somebody, somebody } from '../../../../test/support/nominations';
import { BEGINS, once, refused, scene, stageOf } from './scene';

const ACQUE = 'Acque Meneghine S.p.A.';
const TEATRO = 'Fondazione Teatro dei Navigli';
const ORTI = 'Consorzio degli Orti';
const PARCO = 'Azienda Parco Nord-Est';
const MUSEO = 'Fondazione Museo della Nebbia';
const BODIES = [ACQUE, TEATRO, ORTI, PARCO, MUSEO];

const LAST_DAY = '2027-02-22';
const AFTER = '2027-02-23';
/** The commission meets at once: the term of the mayor ends the day after. */
const MEETS = '2027-02-24';

const ORDER = 'Ordine degli Ingegneri di prova';
const UNIVERSITY = 'Università di prova';
const GROUP = 'Gruppo di prova';

const people = {
  bruna: somebody('Bruna Galli'),
  carlo: somebody('Carlo Riva', 'male'),
  delia: somebody('Delia Sala'),
  ettore: somebody('Ettore Villa', 'male'),
  fosca: somebody('Fosca Neri'),
  guido: somebody('Guido Prati', 'male'),
  ilda: somebody('Ilda Costa'),
  lino: somebody('Lino Testa', 'male'),
};

/** A call of five organs from the taking of office to its last nomination; the stories look at it from many sides. */
const played = once(async () => {
  const { office, desk } = await scene();
  await desk.importSeats(
    [
      { body: ACQUE, bodyKind: 'company', controlled: true, seat: 1, role: 'Presidente' },
      { body: ACQUE, bodyKind: 'company', controlled: true, seat: 2 },
      {
        body: ACQUE,
        bodyKind: 'company',
        controlled: true,
        seat: 3,
        ...heldBy(people.guido, { mandateNumber: 2, endsOn: '2027-04-30' }),
      },
      { body: TEATRO, conferral: 'designation' },
      { body: ORTI },
      { body: PARCO },
      { body: MUSEO, ...heldBy(somebody('Noemi Lodi'), { endsOn: '2027-05-31' }) },
    ],
    BEGINS,
  );
  for (const [name, kind] of [
    [ORDER, 'order'],
    [UNIVERSITY, 'university'],
    [GROUP, 'councillor'],
  ] as const) {
    const id = await desk.accredit(name, kind, BEGINS);
    await desk.do(id, 'check', { seatInCity: true, evidence: 'Albo degli ordini.' });
    await desk.do(id, 'decision', { accepted: true });
  }

  const office45 = await desk.open(
    'mayorTakesOffice',
    { mayor: 'Caterina Oldrati', tookOfficeOn: BEGINS },
    BEGINS,
  );
  await desk.do(office45, 'call', { number: '1/2027', expiringUntil: '2027-06-30' });
  const [call = ''] = await desk.opened(office45, 'nominationCall', 1);
  await refused(
    desk.do(call, 'seats', {
      leftOut: [{ seat: 'Nessuno', reasons: 'Prova.' }],
      until: `${BEGINS}T12:00:00`,
      requirements: 'Prova.',
    }),
    'invalidForm',
    [['leftOut', 0, 'seat'], ['until']],
  );
  await desk.publishCall(call, BODIES, LAST_DAY);
  return { office, desk, call, office45, ...(await propose(desk, call)) };
});

function heldBy({ name, taxCode, gender }: Somebody, more: object = {}) {
  return {
    holder: name,
    holderTaxCode: taxCode,
    gender,
    startsOn: '2024-05-01',
    endsOn: '2027-04-30',
    mandateNumber: 1,
    origin: 'other',
    ...more,
  };
}

/** Every candidacy of the call, good and bad. */
async function propose(desk: NominationsDesk, call: string) {
  const on = '2027-01-20';
  const file = (proposer: string, who: Somebody, bodies: readonly string[], more: object = {}, day = on) =>
    desk.propose(
      call,
      proposer,
      who,
      bodies.map((body) => postOf(body)),
      day,
      more,
    );
  const good = {
    bruna: await file(ORDER, people.bruna, [ACQUE, TEATRO]),
    brunaAgain: await file(GROUP, people.bruna, [ACQUE]),
    carlo: await file(UNIVERSITY, people.carlo, [ACQUE, ORTI]),
    ettore: await file(GROUP, people.ettore, [ACQUE, PARCO]),
    guido: await file(ORDER, people.guido, [ACQUE]),
    fosca: await file(UNIVERSITY, people.fosca, [ACQUE]),
    delia: await file(GROUP, people.delia, [MUSEO]),
    lastSecond: await file(ORDER, people.ilda, [PARCO], { filedAt: '12:00:00' }, LAST_DAY),
  };
  const bad = {
    late: await file(ORDER, people.lino, [ORTI], { filedAt: '12:00:01' }, LAST_DAY),
    fourBodies: await file(UNIVERSITY, people.lino, [TEATRO, ORTI, PARCO, MUSEO]),
    stranger: await file('Circolo non accreditato', people.lino, [MUSEO]),
    elsewhere: await file(ORDER, people.lino, [], { otherPosts: ['Ente che non c’è'] }),
    twice: await file(ORDER, people.bruna, [MUSEO]),
    beyond: await file(GROUP, people.lino, [MUSEO]),
  };
  const ways = {
    completed: await file(UNIVERSITY, people.ilda, [TEATRO]),
    incomplete: await file(ORDER, people.lino, [MUSEO]),
    withdrawn: await file(UNIVERSITY, somebody('Olga Pini'), [MUSEO]),
  };
  return { good, bad, ways };
}

/** The admissibility of all, then the commission. */
const examined = once(async () => {
  const all = await played();
  const { office, desk, call, good, ways } = all;
  for (const id of Object.values(good)) await desk.do(id, 'admissibility', { complete: true });
  const missing = { complete: false, missing: ['Curriculum firmato'] };
  const arrived = { receivedOn: '2027-01-25', documents: ['Curriculum'], complete: true };
  await desk.do(ways.completed, 'admissibility', missing);
  await desk.do(ways.completed, 'documentsArrived', arrived);
  await desk.do(ways.incomplete, 'admissibility', missing);
  await desk.do(ways.incomplete, 'documentsArrived', { ...arrived, complete: false });
  await desk.do(ways.incomplete, 'exclusion', { confirmed: true });
  await office.command(ways.withdrawn, 'withdraw', 'federico.lunghi', { reason: 'Altro incarico.' });
  await office.advance(AFTER, call);
  const unknown = { taxCode: 'NESSUNO', post: postOf(ACQUE), reasons: 'Prova.' };
  // Nobody is assessed without a commission: the call asks for one, and goes on once the register has it.
  await desk.task(call, 'noCommission');
  await desk.constituteCommission(AFTER);
  await desk.do(call, 'noCommission', {});
  await desk.task(call, 'commission');
  await refused(desk.do(call, 'commission', { unsuitable: [unknown] }), 'invalidForm', [
    ['unsuitable', 0, 'taxCode'],
  ]);
  await office.completeTask(await desk.task(call, 'commission'), 'federico.lunghi', {
    unsuitable: [
      { taxCode: people.fosca.taxCode, post: postOf(ACQUE), reasons: 'Esperienza non pertinente.' },
      { taxCode: people.delia.taxCode, post: postOf(MUSEO), reasons: 'Esperienza insufficiente.' },
    ],
  });
  await desk.commissionMeets(call, MEETS);
  const nominations = await desk.opened(call, 'nomination', 4);
  const byBody: Record<string, string> = {};
  for (const id of nominations) {
    const { rows } = await office.database.query<{ title: string }>(
      'SELECT title FROM case_file WHERE id = $1',
      [id],
    );
    const body = BODIES.find((name) => rows[0]?.title.startsWith(name));
    if (body) byBody[body] = id;
  }
  return { ...all, byBody };
});

describe('a call', () => {
  it.concurrent(
    'runs the 45 days from the taking of office, for itself and for who watches over it',
    async () => {
      const { office, call, office45 } = await played();
      expect((await office.caseFile(office45)).facts).toMatchObject({ nominationsDue: '2027-02-25' });
      expect((await office.deadlines(call))[0]).toMatchObject({ key: 'nominations', due: '2027-02-25' });
    },
  );

  it.concurrent('keeps out what the notice does not allow, and says why', async () => {
    const { office, desk, bad } = await played();
    const reasons: Record<string, unknown> = {};
    for (const [what, id] of Object.entries(bad)) {
      await desk.do(id, 'exclusion', { confirmed: true });
      expect(await desk.outcome(id)).toBe('inadmissible');
      reasons[what] = (await office.caseFile(id)).facts['obstacle'];
    }
    expect(reasons).toEqual({
      late: expect.stringContaining('oltre il termine') as string,
      fourBodies: expect.stringContaining('più di tre enti') as string,
      stranger: expect.stringContaining('non risulta accreditato') as string,
      elsewhere: expect.stringContaining('non fanno parte dell’avviso') as string,
      twice: expect.stringContaining('la stessa persona') as string,
      beyond: expect.stringContaining('numero massimo') as string,
    });
  });

  it.concurrent(
    'lets candidacies be completed once, and tells all what the commission has found',
    async () => {
      const { office, desk, good, ways } = await examined();
      expect(await desk.outcome(ways.incomplete)).toBe('inadmissible');
      expect(await desk.outcome(ways.withdrawn)).toBe('withdrawn');
      expect(await desk.outcome(good.fosca)).toBe('unsuitable');
      await stageOf(office, ways.completed, 'listed');
      expect((await office.caseFile(good.brunaAgain)).facts['merged']).toBe(ORDER);
    },
  );

  it.concurrent('that finds no seat ends at once', async () => {
    const { desk } = await scene();
    const on = '2015-03-02';
    const call = { number: '1/2015', subject: 'prova', expiringUntil: '2015-06-30' };
    expect(await desk.outcome(await desk.open('nominationCall', call, on))).toBe('noSeats');
  });

  it.concurrent('without candidates is deserted', async () => {
    const { office, desk } = await scene();
    await desk.importSeats([{ body: 'Ente deserto' }], BEGINS);
    const id = await desk.open(
      'nominationCall',
      { number: '9/2027', subject: 'ente deserto', expiringUntil: '2027-01-31' },
      BEGINS,
    );
    await desk.publishCall(id, ['Ente deserto'], '2027-01-29');
    await office.advance('2027-01-30', id);
    expect(await desk.outcome(id)).toBe('deserted');
  });
});

describe('a nomination', () => {
  const accepted = { accepted: true, receivedOn: AFTER, declarationOn: AFTER };
  const sent = { receivedOn: AFTER, receipt: 'Ricevuta PEC 12', endsOn: '2030-04-30' };
  const signed = { decision: 'signed' };

  it.concurrent('shows the quotas while the mayor chooses among those who came through', async () => {
    const { office, desk, byBody } = await examined();
    const id = byBody[ACQUE] ?? '';
    const [bruna, carlo, ettore] = [people.bruna, people.carlo, people.ettore].map(({ taxCode }) => taxCode);
    await refused(
      desk.do(id, 'shortList', { names: [people.fosca.taxCode, people.guido.taxCode] }),
      'invalidForm',
      [
        ['names', 0],
        ['names', 1],
      ],
    );
    await office.completeTask(await desk.task(id, 'shortList'), 'giorgio.maggioni', {
      names: [bruna, carlo, ettore],
    });
    for (let person = 0; person < 3; person += 1) await desk.check(id, AFTER);
    await desk.do(id, 'dossier', { note: 'Si propone la rosa allegata.' });
    const { context } = await desk.task(id, 'choice');
    const seats = (context['openSeats'] as { seat: string }[]).map(({ seat }) => seat);
    expect(seats).toHaveLength(3);
    const onlyMen = [
      { seat: seats[0], taxCode: carlo },
      { seat: seats[1], taxCode: ettore },
    ];
    // No woman on the board of three: that is a choice to be explained.
    await refused(desk.do(id, 'choice', { decision: 'chosen', chosen: onlyMen }), 'invalidForm', [
      ['reasons'],
    ]);
    const task = await desk.task(id, 'choice');
    const answer = (chosen: object) => ({ task: task.id, answer: chosen });
    await refused(
      office.command(
        id,
        'completeTask',
        'caterina.oldrati',
        answer({
          decision: 'chosen',
          chosen: [{ seat: seats[0], taxCode: people.fosca.taxCode }],
        }),
      ),
      'invalidForm',
      [['chosen', 0, 'taxCode']],
    );
    await office.completeTask(task, 'caterina.oldrati', {
      decision: 'chosen',
      chosen: [
        { seat: seats[0], taxCode: bruna },
        { seat: seats[1], taxCode: carlo },
      ],
      reasons: 'La quota dell’anno è raggiunta con le prossime nomine.',
    });
    await desk.do(id, 'decree.draft', {});
    await desk.do(id, 'decree.signature', signed);
    // Carlo refuses: his seat is chosen for again.
    const tasks = await office.openTasks(id);
    for (const open of tasks)
      await office.completeTask(
        open,
        'federico.lunghi',
        open.context['person'] === people.carlo.name ? { accepted: false, receivedOn: AFTER } : accepted,
      );
    await desk.do(id, 'dossier', { note: 'Si propone chi resta.' });
    await desk.do(id, 'choice', {
      decision: 'chosen',
      chosen: [{ seat: seats[1], taxCode: ettore }],
      reasons: 'Unico nominativo rimasto.',
    });
    await desk.do(id, 'decree.draft', {});
    await desk.do(id, 'decree.signature', signed);
    await desk.do(id, 'acceptance', accepted);
    await desk.do(id, 'sending', { ...sent, pay: '12000.00' });
    await desk.do(id, 'publication', { publishedOn: AFTER, reference: 'Amministrazione trasparente' });
    await desk.do(id, 'composition', { toldOn: AFTER, reference: 'Nota della società' });
    expect(await desk.outcome(id)).toBe('appointed');
    expect((await office.caseFile(id)).facts).toMatchObject({ refusedBy: 'Carlo Riva', effectiveOn: AFTER });
    expect(await desk.holder({ body: ACQUE, seat: 1 }, AFTER)).toBe('Bruna Galli');
    expect(await desk.holder({ body: ACQUE, seat: 2 }, AFTER)).toBe('Ettore Villa');
    await desk.opened(id, 'mandate', 2);
  });

  it.concurrent('of somebody designated and not elected ends without a mandate', async () => {
    const { desk, byBody } = await examined();
    const id = byBody[TEATRO] ?? '';
    await desk.do(id, 'shortList', { names: [people.bruna.taxCode] });
    await desk.check(id, AFTER);
    await desk.do(id, 'dossier', { note: 'Si propone.' });
    const { context } = await desk.task(id, 'choice');
    const [open] = context['openSeats'] as { seat: string }[];
    await desk.do(id, 'choice', {
      decision: 'chosen',
      chosen: [{ seat: open?.seat, taxCode: people.bruna.taxCode }],
    });
    await desk.do(id, 'decree.draft', {});
    await desk.do(id, 'decree.signature', signed);
    await desk.do(id, 'acceptance', accepted);
    await desk.do(id, 'sending', { ...sent, elected: false });
    expect(await desk.outcome(id)).toBe('notElected');
    expect(await desk.holder({ body: TEATRO }, AFTER)).toBeNull();
  });

  it.concurrent('whose names do not come through the checks has nobody to choose', async () => {
    const { office, desk, byBody } = await examined();
    const id = byBody[ORTI] ?? '';
    await desk.do(id, 'shortList', { names: [people.carlo.taxCode] });
    await desk.check(id, AFTER, { record: 'obstacle' });
    expect(await desk.outcome(id)).toBe('nobodyPassed');
    // What was found stays in the case of the record: the nomination knows the result alone.
    expect(JSON.stringify(await office.facts(id))).not.toContain('Certificato del casellario');
    const [record = ''] = await desk.openedBy(id, 'recordCheck');
    const [opened] = await office.facts(record);
    expect(opened?.['confidentiality']).toEqual({
      level: 'restricted',
      admitted: [{ person: 'giorgio.maggioni', name: 'Giorgio Maggioni' }],
    });
  });

  it.concurrent('may end with nobody chosen', async () => {
    const { desk, byBody } = await examined();
    const id = byBody[PARCO] ?? '';
    await desk.do(id, 'shortList', { names: [people.ilda.taxCode] });
    await desk.check(id, AFTER);
    await desk.do(id, 'dossier', { note: 'Si propone.' });
    await refused(desk.do(id, 'choice', { decision: 'nobody' }), 'invalidForm', [['reasons']]);
    await desk.do(id, 'choice', { decision: 'nobody', reasons: 'Si preferisce riaprire l’avviso.' });
    expect(await desk.outcome(id)).toBe('nobodyChosen');
  });

  it('is the last thing that its call, its candidacies and the 45 days wait for', async () => {
    const { office, desk, call, office45, good } = await examined();
    expect(await desk.outcome(call)).toBe('completed');
    expect(await desk.outcome(good.bruna)).toBe('suitable');
    expect(await desk.outcome(office45)).toBe('done');
    expect((await office.caseFile(call)).facts).toMatchObject({
      deserted: postOf(MUSEO),
      minutes: expect.stringMatching(/^\d{4}\//) as string,
    });
  });
});
