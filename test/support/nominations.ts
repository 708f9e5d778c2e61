import { holderOf } from '../../apps/cli/demonstration/holders';
import { addDays, type LocalDate } from '../../libs/law';
import { clockOffsetTo } from './clock';
import { eventually } from './eventually';
import { experts } from './expert-commission';
import { actor, namedPeople, type Office, type OpenTask } from './office';
import { taskOf } from './secret-ballot';

/** A seat as the register has it; what is not said is that of a vacant seat on the board of a foundation. */
export interface SeatOf {
  readonly body: string;
  readonly seat?: number;
  readonly organ?: string;
  /** The first day of the entry, where it is not that of the mandate. */
  readonly from?: LocalDate;
  readonly [field: string]: unknown;
}

const [FIRST, ...REST] = experts;
const EXPERTS = [FIRST, ...REST.slice(0, 4)] as const;

/** A call that is played to its nominations. */
interface CallOf {
  readonly number: string;
  /** The first of them proposes the first name for each body, and so on. */
  readonly proposers: readonly string[];
  readonly opensOn: LocalDate;
  readonly lastDay: LocalDate;
  readonly meetsOn: LocalDate;
}

/** The first day of the seats of the stories. */
export const SEATS_SINCE = '2024-01-15';

export function seatOf({ body, seat = 1, organ = 'Consiglio di amministrazione', ...more }: SeatOf) {
  return {
    body,
    bodyKind: 'foundation',
    controlled: false,
    organ,
    organKind: 'administration',
    seat,
    role: 'Consigliere',
    conferral: 'nomination',
    ...more,
  };
}

export const keyOfSeat = ({ body, seat = 1, organ = 'Consiglio di amministrazione' }: SeatOf): string =>
  `${body} / ${organ} / ${seat}`;

export const postOf = (body: string, organ = 'Consiglio di amministrazione'): string => `${body} – ${organ}`;

/** Somebody invented: a name, a tax code that follows from it, a gender. */
export function somebody(name: string, gender: 'female' | 'male' = 'female') {
  const code = name
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .padEnd(16, 'X')
    .slice(0, 16);
  return { name, taxCode: code, gender };
}

export type Somebody = ReturnType<typeof somebody>;

/** The day of a check that the stories make. */
const clear = (on: LocalDate, result = 'clear') => ({
  result,
  evidence: 'Visura del registro delle imprese',
  on,
});

export const statusOf = (on: LocalDate, result = 'clear') => ({
  losses: clear(on, result),
  retirement: clear(on),
  interests: clear(on),
  otherPosts: clear(on),
});

export const barsOf = (on: LocalDate) => ({
  conferability: clear(on),
  incompatibility: clear(on),
  candidacyBars: clear(on),
});

/** The people at work on nominations, on clocks that begin on a day of the story. */
export class NominationsDesk {
  /** @param patience milliseconds that something may take which another process does; as usual where nothing is said */
  constructor(
    readonly office: Office,
    private readonly patience?: number,
  ) {}

  open(procedure: string, application: object, on: LocalDate, login = holderOf('nominations.manager')) {
    return this.office.openCase(procedure, login, application, { clockOffset: clockOffsetTo(on) });
  }

  /**
   * Brings seats into the register, as a table that was checked does.
   *
   * @param seenOf what the check has seen of an entry; all that stands there where nothing is said
   */
  async importSeats(
    seats: readonly SeatOf[],
    on: LocalDate,
    follows = false,
    seenOf?: (key: string) => number,
  ): Promise<string> {
    const last = await this.lastWritten('seats');
    const rows = seats.map(({ from, ...seat }, index) => ({
      line: index + 2,
      change: 'new',
      key: keyOfSeat(seat),
      entry: seatOf(seat),
      from: from ?? seat['startsOn'] ?? SEATS_SINCE,
      follows,
      seen: seenOf?.(keyOfSeat(seat)) ?? last.get(keyOfSeat(seat)) ?? 0,
    }));
    const reason = 'Trascrizione della tabella tenuta dall’ufficio.';
    return this.open('seatsImport', { source: 'posti.csv', rows, reason }, on);
  }

  private async lastWritten(register: string): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.office.database.query<{ key: string; last: number }>(
      `SELECT key, max(ordinal)::int AS last FROM register_entry WHERE register = $1 GROUP BY key`,
      [register],
    );
    return new Map(rows.map(({ key, last }) => [key, last]));
  }

  async accredit(name: string, kind: string, on: LocalDate, more: object = {}): Promise<string> {
    const { taxCode } = somebody(name);
    const id = await this.open(
      'proposerAccreditation',
      {
        name,
        taxCode,
        kind,
        representative: 'Ada Ronchi',
        certifiedMail: 'proponente@pec.example.org',
        seatInCity: true,
        ...more,
      },
      on,
      holderOf('nominations.officer'),
    );
    return id;
  }

  /** A candidacy as it is filed with a call. */
  async propose(
    call: string,
    proposer: string,
    candidate: Somebody,
    posts: readonly string[],
    receivedOn: LocalDate,
    more: object = {},
  ): Promise<string> {
    const { taxCode } = somebody(proposer);
    return this.office.openChild(
      call,
      'candidacy',
      'marta.invernizzi',
      {
        proposer: { taxCode, name: proposer },
        filedAt: '11:30:00',
        candidate: { ...candidate, certifiedMail: 'candidata@pec.example.org' },
        posts,
        motivation: 'Esperienza nella gestione di enti culturali.',
        curriculum: true,
        declarations: true,
        ...more,
      },
      receivedOn,
    );
  }

  /** Waits for the task, claims it and completes it as a holder of its office. */
  async do(id: string, key: string, answer: object, login?: string): Promise<OpenTask> {
    const task = await this.task(id, key);
    await this.office.completeTask(task, login ?? holderOf(task.office), answer);
    return task;
  }

  task(id: string, key: string): Promise<OpenTask> {
    return eventually(
      `task ${key} of case ${id}`,
      async () => (await this.office.openTasks(id)).find((open) => open.key === key),
      this.patience,
    );
  }

  outcome(id: string): Promise<string> {
    return eventually(
      `outcome of case ${id}`,
      async () => (await this.office.caseFile(id)).outcome ?? undefined,
      this.patience,
    );
  }

  /** Five experts in office from a day on, one of them the chair. */
  async constituteCommission(from: LocalDate): Promise<void> {
    const last = await this.lastWritten('expertCommission');
    const rows = EXPERTS.map((login, index) => ({
      line: index + 2,
      change: 'new',
      key: login,
      entry: {
        login,
        name: actor(login).name,
        role: index === 0 ? 'chair' : 'member',
        reference: 'n. 41/2026',
      },
      from,
      follows: false,
      seen: last.get(login) ?? 0,
    }));
    const reason = 'Elezione precedente al registro.';
    await this.outcome(
      await this.open('expertCommissionImport', { source: 'esperti.csv', rows, reason }, from),
    );
  }

  /** The commission votes for what its secretary has prepared; one of its members leaves before. */
  async commissionMeets(call: string, on: LocalDate): Promise<void> {
    const [chair, ...others] = EXPERTS;
    const leaving = others.at(-1) ?? '';
    await this.do(call, 'commission.convening', {
      day: on,
      time: '14:30',
      place: 'Palazzo Marino',
      urgency: 'Termine dell’art. 50 c. 9 TUEL.',
    });
    await this.office.advance(on, call);
    await this.do(call, 'commission.presence', { held: true, openedAt: '14:40', absent: [], remote: [] });
    await this.office.command(call, 'makeRequest', holderOf('nominations.officer'), {
      request: 'commission.attendance',
      answer: { member: leaving, presence: 'left', at: '14:50' },
      people: namedPeople(leaving),
    });
    for (const login of EXPERTS.filter((expert) => expert !== leaving))
      await this.office.completeTask(await taskOf(this.office, call, login), login, { vote: 'favour' });
    await this.do(call, 'commission.minutes', { discussion: 'Si esamina l’elenco.', closedAt: '16:00' });
    await this.office.completeTask(await taskOf(this.office, call, chair), chair, { decision: 'signed' });
  }

  /** Cases of a procedure that this one has opened. */
  async openedBy(id: string, procedure: string): Promise<string[]> {
    const { rows } = await this.office.database.query<{ id: string }>(
      `SELECT f.id FROM case_relation r JOIN case_file f ON f.id = r.target_id
       WHERE r.source_id = $1 AND f.procedure = $2 ORDER BY f.id`,
      [id, procedure],
    );
    return rows.map((row) => row.id);
  }

  /** The same, once there are as many. */
  opened(id: string, procedure: string, count: number): Promise<string[]> {
    return eventually(
      `${count} cases of ${procedure} opened by ${id}`,
      async () => {
        const found = await this.openedBy(id, procedure);
        return found.length === count ? found : undefined;
      },
      this.patience,
    );
  }

  /** Who holds a seat on a day, as the register has it; null where it is vacant. */
  async holder(seat: SeatOf, on: LocalDate): Promise<string | null | undefined> {
    const { rows } = await this.office.database.query<{ holder: string | null }>(
      `SELECT entry->>'holder' AS holder FROM register_entry
       WHERE register = 'seats' AND key = $1 AND holds @> $2::date`,
      [keyOfSeat(seat), on],
    );
    return rows[0]?.holder;
  }

  /** From the seats to the published notice; seats of other stories are left out. */
  async publishCall(id: string, bodies: readonly string[], lastDay: LocalDate): Promise<void> {
    const { context } = await this.task(id, 'seats');
    const seats = context['seats'] as readonly { seat: string }[];
    const leftOut = seats
      .filter(({ seat }) => !bodies.some((body) => seat.startsWith(`${body} / `)))
      .map(({ seat }) => ({ seat, reasons: 'Altro avviso.' }));
    await this.do(id, 'seats', {
      leftOut,
      until: `${lastDay}T12:00:00`,
      requirements: 'Comprovata esperienza di amministrazione o controllo.',
    });
    await this.do(id, 'notice.draft', {});
    await this.do(id, 'notice.signature', { decision: 'signed' });
    await this.do(id, 'publication', { publishedOn: context['opensOn'], reference: 'Albo 100' });
  }

  /** An accredited proposer. */
  async accredited(name: string, on: LocalDate): Promise<void> {
    const id = await this.accredit(name, 'order', on);
    await this.do(id, 'check', { seatInCity: true, evidence: 'Albo degli ordini.' });
    await this.do(id, 'decision', { accepted: true });
    await this.outcome(id);
  }

  /**
   * A call from its notice to the nominations that it opens, with one candidacy for each name, all found suitable. There is
   * a commission.
   *
   * @param names those proposed for each body
   */
  async examinedCall(
    { number, proposers, opensOn, lastDay, meetsOn }: CallOf,
    names: Readonly<Record<string, readonly Somebody[]>>,
  ) {
    const bodies = Object.keys(names);
    const call = await this.open(
      'nominationCall',
      { number, subject: 'prova', expiringUntil: opensOn },
      opensOn,
    );
    await this.publishCall(call, bodies, lastDay);
    const candidacies: string[] = [];
    for (const body of bodies)
      for (const [index, name] of (names[body] ?? []).entries()) {
        const candidacy = await this.propose(call, proposers[index] ?? '', name, [postOf(body)], opensOn);
        await this.do(candidacy, 'admissibility', { complete: true });
        candidacies.push(candidacy);
      }
    await this.office.advance(addDays(lastDay, 1), call);
    await this.do(call, 'commission', { unsuitable: [] });
    await this.commissionMeets(call, meetsOn);
    const opened = await this.opened(call, 'nomination', bodies.length);
    const { rows } = await this.office.database.query<{ id: string; title: string }>(
      'SELECT id, title FROM case_file WHERE id = ANY($1)',
      [opened],
    );
    const nominations = Object.fromEntries(
      bodies.map((body) => [body, rows.find(({ title }) => title.startsWith(`${body} – `))?.id ?? '']),
    );
    return { call, candidacies, nominations };
  }

  /** From the short list to the acceptance of everybody, one for each seat in their order. */
  async appoint(
    nomination: string,
    people: readonly Somebody[],
    on: LocalDate,
    reasons?: string,
  ): Promise<void> {
    await this.do(nomination, 'shortList', { names: people.map(({ taxCode }) => taxCode) });
    for (let count = 0; count < people.length; count += 1) await this.check(nomination, on);
    await this.do(nomination, 'dossier', { note: 'Si propone la rosa allegata.' });
    const { context } = await this.task(nomination, 'choice');
    const seats = context['openSeats'] as readonly { seat: string }[];
    const chosen = people.map(({ taxCode }, index) => ({ seat: seats[index]?.seat, taxCode }));
    await this.do(nomination, 'choice', { decision: 'chosen', chosen, reasons });
    await this.do(nomination, 'decree.draft', {});
    await this.do(nomination, 'decree.signature', { decision: 'signed' });
    for (let count = 0; count < people.length; count += 1)
      await this.do(nomination, 'acceptance', { accepted: true, receivedOn: on, declarationOn: on });
  }

  /** Checks without anything against the person, in the nomination and in the case of the criminal record. */
  async check(
    nomination: string,
    on: LocalDate,
    results: { status?: string; record?: string } = {},
  ): Promise<void> {
    await this.do(nomination, 'statusCheck', statusOf(on, results.status));
    await this.do(nomination, 'barsCheck', barsOf(on));
    // They are opened after the other checks are asked for.
    const records = await eventually(
      `record checks of nomination ${nomination}`,
      async () => {
        const found = await this.openedBy(nomination, 'recordCheck');
        return found.length > 0 ? found : undefined;
      },
      this.patience,
    );
    for (const record of records) {
      if ((await this.office.caseFile(record)).outcome !== null) continue;
      await this.do(record, 'record', {
        requestedOn: on,
        receivedOn: on,
        result: results.record ?? 'clear',
        evidence: 'Certificato del casellario.',
      });
    }
  }
}
