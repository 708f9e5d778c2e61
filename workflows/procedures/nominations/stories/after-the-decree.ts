import { type NominationsDesk, somebody } from '../../../../test/support/nominations';
import { renew } from '../../../../test/support/renew';
import { document } from '../../../../test/support/story';
import { BEGINS, lettersOf, once, refused, scene, stageOf } from './scene';

const COUPLE = 'Ente dei due posti';
const RUNNING = 'Ente ancora da nominare';
const SINGLE = 'Ente del sostituto';

const OPENS = '2027-03-08';
const MEETS = '2027-03-24';
/** The day on which seats are left and substitutes begin. */
const LATER = '2027-03-25';
const ENDS = '2029-03-31';
const PROPOSERS = ['Ordine degli Avvocati di prova', 'Ordine dei Notai di prova'];

const people = {
  first: somebody('Nora Bello'),
  second: somebody('Tito Grassi', 'male'),
  waiting: somebody('Rita Fontana'),
  leaving: somebody('Pia Marchi'),
  reserve: somebody('Silvio Porta', 'male'),
};

const sent = { receivedOn: MEETS, receipt: 'Ricevuta PEC 31', endsOn: ENDS };
const judgment = {
  court: 'TAR Lombardia, sez. I',
  number: '1420/2027',
  decidedOn: LATER,
  effectiveFrom: MEETS,
  evidence: 'Dispositivo di annullamento, notificato e acquisito al protocollo.',
};

const request = (desk: NominationsDesk, id: string, name: string, answer: object) =>
  desk.office.command(id, 'makeRequest', 'giorgio.maggioni', { request: name, answer });

/** A call of three organs; two of its nominations have come to their mandates. */
const played = once(async () => {
  const { office, desk } = await scene();
  await desk.constituteCommission(OPENS);
  await desk.importSeats(
    [{ body: COUPLE }, { body: COUPLE, seat: 2 }, { body: RUNNING }, { body: SINGLE }],
    BEGINS,
  );
  for (const proposer of PROPOSERS) await desk.accredited(proposer, BEGINS);
  const played2 = await desk.examinedCall(
    { number: '2/2027', proposers: PROPOSERS, opensOn: OPENS, lastDay: '2027-03-22', meetsOn: MEETS },
    {
      [COUPLE]: [people.first, people.second],
      [RUNNING]: [people.waiting],
      [SINGLE]: [people.leaving, people.reserve],
    },
  );
  const { nominations } = played2;
  const [couple = '', single = ''] = [nominations[COUPLE], nominations[SINGLE]];
  await desk.appoint(couple, [people.first, people.second], MEETS);
  await desk.do(couple, 'sending', sent);
  await desk.appoint(single, [people.leaving], MEETS);
  await desk.do(single, 'sending', sent);
  const posts = await desk.opened(couple, 'mandate', 2);
  const [leaving = ''] = await desk.opened(single, 'mandate', 1);
  const titles = await Promise.all(posts.map(async (id) => [await titleOf(desk, id), id] as const));
  const mandateOf = ({ name }: { name: string }) =>
    titles.find(([title]) => title.startsWith(name))?.[1] ?? '';
  return { office, desk, ...played2, couple, leaving, mandateOf };
});

async function titleOf({ office }: NominationsDesk, id: string): Promise<string> {
  const { rows } = await office.database.query<{ title: string }>(
    'SELECT title FROM case_file WHERE id = $1',
    [id],
  );
  return rows[0]?.title ?? '';
}

async function vacancyOf({ office }: NominationsDesk, key: string) {
  const { rows } = await office.database.query<{ vacancy: string | null; from: string }>(
    `SELECT entry->>'vacancy' AS vacancy, lower(period)::text AS from FROM register_entry
     WHERE register = 'seats' AND key = $1 AND NOT isempty(holds) ORDER BY ordinal DESC LIMIT 1`,
    [key],
  );
  return rows[0];
}

/** The acts of a case that a court has annulled, as its dossier says, and the case that has said so last. */
async function annulledActs({ office }: NominationsDesk, id: string) {
  const { rows } = await office.database.query<{ title: string; by: string; inPart: boolean; court: string }>(
    `SELECT DISTINCT ON (d.title, d.id) d.title, j.by_case AS by, j.in_part AS "inPart", j.court
     FROM act_judgment j JOIN document d ON d.case_id = j.case_id AND d.kind = 'act' AND d.number = coalesce(j.number, d.number)
     WHERE j.case_id = $1 ORDER BY d.title DESC, d.id, j.in_part, j.position DESC`,
    [id],
  );
  return rows;
}

const DECREE = 'Decreto di nomina o designazione';

const seatKey = (body: string, seat = 1) => `${body} / Consiglio di amministrazione / ${seat}`;

/** The substitutions that the last list allows, and the one that it does not. */
const substituted = once(async () => {
  const all = await played();
  const { desk, leaving, mandateOf } = all;
  const left = { cause: 'resignation', on: LATER, notes: 'Lettera del giorno prima.' };
  await request(desk, leaving, 'end', left);
  await desk.outcome(leaving);
  await request(desk, mandateOf(people.second), 'end', left);
  await desk.outcome(mandateOf(people.second));
  const reasons = 'L’organo non può deliberare.';
  const open = (seat: string) => desk.open('seatSubstitution', { seat, reasons }, LATER);
  const single = await open(seatKey(SINGLE));
  const couple = await open(seatKey(COUPLE, 2));
  for (const id of [single, couple]) await desk.do(id, 'way', { way: 'list', reasons: 'Elenco recente.' });
  const [nomination = ''] = await desk.opened(single, 'nomination', 1);
  await renew(desk.office, single);
  await desk.appoint(nomination, [people.reserve], LATER);
  const sentLater = { ...sent, receivedOn: LATER };
  await refused(desk.do(nomination, 'sending', { ...sentLater, endsOn: '2030-03-31' }), 'invalidForm', [
    ['endsOn'],
  ]);
  await desk.office.completeTask(await desk.task(nomination, 'sending'), 'federico.lunghi', sentLater);
  await desk.do(nomination, 'publication', { publishedOn: LATER, reference: 'Amministrazione trasparente' });
  const [failing = ''] = await desk.opened(couple, 'nomination', 1);
  await desk.do(failing, 'shortList', { names: [people.second.taxCode] });
  await desk.check(failing, MEETS, { record: 'obstacle' });
  return { ...all, open, single, couple2: couple, nomination };
});

describe('after a decree', () => {
  it.concurrent('the Council is told with the body, and the case keeps the day', async () => {
    const { office, couple } = await played();
    expect(await lettersOf(office, couple)).toEqual(['bodyNotice', 'councilNotice']);
    expect((await office.caseFile(couple)).facts['councilToldOn']).toBe(MEETS);
    const text = await document(office.database, couple, 'Informativa al Consiglio comunale');
    expect(text).toContain('Presidenza del Consiglio comunale');
    expect(text).toContain(people.first.name);
  });
});

describe('a substitution', () => {
  it.concurrent('opens the nomination of the one seat from the last list, to the original end', async () => {
    const { office, desk, single, nomination } = await substituted();
    expect(await desk.outcome(single)).toBe('substituted');
    expect((await office.caseFile(single)).facts).toMatchObject({
      vacancy: 'Cessazione anticipata',
      servesUntil: ENDS,
      call: '2/2027',
    });
    expect(await desk.holder({ body: SINGLE }, LATER)).toBe(people.reserve.name);
    expect(await desk.holder({ body: SINGLE }, MEETS)).toBe(people.leaving.name);
    expect(await document(office.database, nomination, 'Decreto di nomina o designazione')).toContain(
      'scadenza originaria',
    );
  });

  it.concurrent(
    'leaves out who has a seat in the organ, and may end with the seat still vacant',
    async () => {
      const { office, desk, couple2 } = await substituted();
      expect(await desk.outcome(couple2)).toBe('notSubstituted');
      const { facts } = await office.caseFile(couple2);
      expect(facts['candidates']).toEqual([
        { name: people.second.name, taxCode: people.second.taxCode, proposers: PROPOSERS[1] },
      ]);
      expect(facts['nominationOutcome']).toBe('nobodyPassed');
    },
  );

  it.concurrent('says that a call is needed where nobody is left, and refuses the list', async () => {
    const { desk } = await scene();
    await desk.outcome(await desk.importSeats([{ body: 'Ente senza elenco' }], BEGINS));
    const id = await desk.open(
      'seatSubstitution',
      { seat: seatKey('Ente senza elenco'), reasons: 'Posto scoperto.' },
      MEETS,
    );
    await refused(desk.do(id, 'way', { way: 'list', reasons: 'Prova.' }), 'invalidForm', [['way']]);
    await desk.office.completeTask(await desk.task(id, 'way'), 'giorgio.maggioni', {
      way: 'call',
      reasons: 'Nessun elenco.',
    });
    expect(await desk.outcome(id)).toBe('newCall');
  });

  it.concurrent('of a seat that somebody holds, or that is not in the register, is none', async () => {
    const { desk, open } = await substituted();
    expect(await desk.outcome(await open(seatKey(COUPLE)))).toBe('held');
    expect(await desk.outcome(await open(seatKey('Ente mai visto')))).toBe('unknownSeat');
  });
});

describe('a judgment', () => {
  it('annuls the posts of a decree, then the nomination, then all that rests on the call', async () => {
    const { office, desk, call, candidacies, nominations, couple, mandateOf } = await substituted();
    const mandate = mandateOf(people.first);
    await refused(
      request(desk, mandate, 'annul', { ...judgment, scope: 'decree', effectiveFrom: '2027-03-26' }),
      'invalidForm',
      [['effectiveFrom']],
    );
    // The day before it is published there is no judgment.
    await refused(request(desk, mandate, 'annul', { ...judgment, scope: 'decree' }), 'invalidForm', [
      ['decidedOn'],
    ]);
    for (const id of [mandate, couple, call]) await office.advance(LATER, id);
    await request(desk, mandate, 'annul', { ...judgment, scope: 'decree' });
    expect(await desk.outcome(mandate)).toBe('annulled');
    expect(await lettersOf(office, mandate)).toHaveLength(4);
    expect(await desk.holder({ body: COUPLE }, MEETS)).toBeNull();
    expect(await desk.holder({ body: COUPLE, seat: 2 }, MEETS)).toBeNull();
    expect(await vacancyOf(desk, seatKey(COUPLE))).toEqual({ vacancy: 'annulled', from: MEETS });

    const { court } = judgment;
    const falls = { title: DECREE, court, inPart: false };
    expect(await annulledActs(desk, couple)).toEqual([{ ...falls, by: mandate }]);

    await request(desk, couple, 'annul', judgment);
    expect(await desk.outcome(couple)).toBe('annulled');
    expect((await office.caseFile(couple)).facts).toMatchObject({
      judgment: 'TAR Lombardia, sez. I, n. 1420/2027',
      annulledFrom: MEETS,
    });

    const [substitute = ''] = await desk.openedBy((await substituted()).nomination, 'mandate');
    await request(desk, call, 'annul', judgment);
    expect(await desk.outcome(call)).toBe('annulled');
    // Also the nomination of the substitute, which was over when the judgment came.
    const { nomination: over } = await substituted();
    expect(await annulledActs(desk, over)).toEqual([{ ...falls, by: call }]);
    expect((await office.caseFile(over)).outcome).toBe('appointed');
    const ofCall = await annulledActs(desk, call);
    expect(ofCall.map(({ title, by }) => [title, by])).toEqual([
      ['Verbale della Commissione di esperti', call],
      ['Avviso per nomine e designazioni', call],
    ]);
    // The nomination under way, and the mandate of the substitute, whose names came from the same list.
    expect(await desk.outcome(nominations[RUNNING] ?? '')).toBe('annulled');
    expect(await desk.outcome(substitute)).toBe('annulled');
    for (const candidacy of candidacies) expect(await desk.outcome(candidacy)).toBe('annulled');
    expect(await lettersOf(office, candidacies[0] ?? '')).toEqual(['receipt', 'verdict', 'callAnnulled']);
    const { rows } = await office.database.query(
      `SELECT FROM register_entry WHERE register = 'suitable' AND entry->>'call' = '2/2027' AND holds @> $1::date`,
      [MEETS],
    );
    expect(rows).toEqual([]);
    // Refused as closed while its run goes on, and by the engine after it.
    await expect(request(desk, call, 'annul', judgment)).rejects.toThrow();
  });

  it.concurrent(
    'annuls a post that was brought by a table, from its first day where it says so',
    async () => {
      const { office, desk } = await scene();
      const seat = {
        body: 'Ente del giudicato',
        holder: 'Ivo Lanza',
        holderTaxCode: somebody('Ivo Lanza').taxCode,
        gender: 'male',
        startsOn: '2026-03-02',
        endsOn: '2028-03-02',
        mandateNumber: 1,
      };
      const [id = ''] = await desk.opened(await desk.importSeats([seat], BEGINS, true), 'mandate', 1);
      await stageOf(office, id, 'mandate');
      await request(desk, id, 'annul', {
        ...judgment,
        decidedOn: '2027-01-08',
        effectiveFrom: '2020-01-01',
        scope: 'call',
      });
      expect(await desk.outcome(id)).toBe('annulled');
      expect(await desk.holder(seat, '2026-03-02')).toBeNull();
      expect(await desk.holder(seat, '2026-03-01')).toBeUndefined();
    },
  );
});
