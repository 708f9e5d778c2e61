import {
  prizeAnswer,
  prizeApplication,
  type PrizeCandidate,
  type PrizeEdition,
  scoresOf,
} from '../../apps/cli/demonstration/prize-script';
import { holderOf } from '../../apps/cli/demonstration/holders';
import { engineClockOf } from '../../apps/api/src/demonstration/fast-forward';
import { type BudgetLine, lineKeyOf, type NamedPerson } from '../../libs/domain';
import { addDays, type LocalDate, romeDateOf } from '../../libs/law';
import { lineEntered } from './budget';
import { clockOffsetTo } from './clock';
import { eventually } from './eventually';
import { namedPeople, type Office, type OpenTask } from './office';
import { recordingOn, turnOf } from './turns';
import { addDocument } from './uploads';

export const officer = holderOf('cabinet.officer');
export const examiners = ['ludovica.arcari', 'ettore.brivio', 'marina.casnati'] as const;
export const spareExaminer = 'fabrizio.dossena';

/** The edition of 2022, whose days are those of its notice. */
export const edition2022: PrizeEdition = {
  year: 2022,
  deadline: '2022-09-26T23:59:59',
  windows: { ambrosoli: ['2021-03-01', '2022-02-28'], marra: ['2021-05-01', '2022-04-30'] },
  ambrosoliPrizes: 2,
  chapter: '04.04.1.04/1310',
};

/** Invented people with works that nobody has written. */
export const candidates = {
  ada: {
    strand: 'ambrosoli',
    candidate: 'Adalgisa Ronchetti',
    birthDate: '1996-04-02',
    university: 'Università di Brera Ticinese',
    thesisTitle: 'I commissari liquidatori e la responsabilità verso la collettività',
    supervisor: 'Prof. Egidio Mantegazza',
  },
  bruno: {
    strand: 'ambrosoli',
    candidate: 'Bruno Calvairate',
    birthDate: '1997-09-20',
    university: 'Università di Porta Vercellina',
    thesisTitle: 'Riciclaggio e professionisti: obblighi e omissioni',
    supervisor: 'Prof.ssa Marina Casnati',
  },
  carla: {
    strand: 'ambrosoli',
    candidate: 'Carla Derganino',
    birthDate: '1995-01-12',
    university: 'Università del Lambro',
    thesisTitle: 'Corruzione negli appalti: indicatori di rischio',
    supervisor: 'Prof. Ottone Greco',
  },
  dario: {
    strand: 'marra',
    candidate: 'Dario Lampugnano',
    birthDate: '1998-11-30',
    university: 'Università del Lambro',
    thesisTitle: 'Il bilancio di sostenibilità delle società partecipate',
    supervisor: 'Prof. Ottone Greco',
  },
} as const satisfies Readonly<Record<string, PrizeCandidate>>;
export type CandidateName = keyof typeof candidates;

/** Points of the readers, by candidate: those of Carla lie far apart, so that a third reads her thesis. */
export const points: Readonly<Record<CandidateName, readonly number[]>> = {
  ada: [90, 86],
  bruno: [80, 78],
  carla: [40, 75, 62],
  dario: [74, 76],
};

interface OpenReading {
  readonly id: string;
  readonly code: string;
  readonly reader: string;
}

/** The people at work on one edition. */
export class PrizeDesk {
  private applied = 0;
  /** The lines that are in the budget because somebody at this desk has put them there. */
  private readonly lines = new Set<string>();

  constructor(
    readonly office: Office,
    readonly data: PrizeEdition = edition2022,
  ) {}

  /** Opens the edition on a day of its year, for which its line has enough. */
  async open(on: LocalDate = `${this.data.year}-05-02`, appropriation = '20000.00'): Promise<string> {
    await this.line({ appropriation });
    return this.office.openCase(
      'prizeEdition',
      officer,
      { year: this.data.year },
      { clockOffset: clockOffsetTo(on) },
    );
  }

  /** A line of the budget, where it is not there yet. */
  async line({
    year = this.data.year,
    chapter = this.data.chapter,
    appropriation = '20000.00',
  }: Partial<BudgetLine> = {}): Promise<void> {
    const key = lineKeyOf({ year, chapter });
    if (this.lines.has(key)) return;
    this.lines.add(key);
    const line = { year, chapter, title: 'Premi di laurea', unit: 'cabinet.direction', appropriation };
    const id = `prizes-line-${key}`;
    await recordingOn(this.office.database)(turnOf(id, 1, lineEntered(`${id}.1`, line)));
  }

  /** What cases have moved on the budget, line by line, in the order in which they did. */
  async ledger(...cases: string[]): Promise<string[]> {
    const { rows } = await this.office.database.query<{ row: string }>(
      `SELECT type || ' ' || amount AS row FROM spending_movement WHERE case_id = ANY ($1) ORDER BY line, ordinal`,
      [cases],
    );
    return rows.map(({ row }) => row);
  }

  /** What stands on a line of the budget. */
  async standing(year = this.data.year, chapter = this.data.chapter): Promise<Record<string, string>> {
    const { rows } = await this.office.database.query<Record<string, string>>(
      `SELECT sum(booked)::text AS booked, sum(committed)::text AS committed, sum(saved)::text AS saved,
         sum(liquidated)::text AS liquidated, sum(ordered)::text AS ordered, sum(paid)::text AS paid,
         sum(recovered)::text AS recovered
       FROM spending_movement WHERE line = $1`,
      [lineKeyOf({ year, chapter })],
    );
    return rows[0] ?? {};
  }

  /** From the plan to a published notice. */
  async openIntake(id: string, notice: object = {}): Promise<void> {
    await this.doAll(id, 'planEdition', 'decideEdition');
    await this.do(id, 'draftNotice', notice);
    await this.doAll(id, 'notice.draft', 'notice.signature', 'notice.visa', 'publishNotice');
  }

  async apply(edition: string, candidate: PrizeCandidate): Promise<string> {
    this.applied += 1;
    return this.office.openChild(
      edition,
      'prizeApplication',
      officer,
      prizeApplication(this.data, candidate, this.applied),
    );
  }

  /** The last day of the intake is over and everything is registered. */
  async closeIntake(edition: string, ...applications: string[]): Promise<void> {
    await this.office.advance('2022-09-27', edition, ...applications);
    await this.do(edition, 'closeIntake');
  }

  /** Examined without obstacles, with a text for the readers. */
  async admit(application: string): Promise<void> {
    await this.do(application, 'checkAdmissibility');
    await this.do(application, 'prepareThesis', {
      document: await this.addThesis(application),
      anonymous: true,
    });
  }

  /** Somebody adds a text without names; gives the id of the document. */
  addThesis(application: string): Promise<string> {
    return addDocument(this.office, application, 'Testo per i lettori', officer);
  }

  /** The commission is named, appointed, and has accepted; gives its case. */
  async constitute(edition: string, members: readonly string[] = examiners): Promise<string> {
    await this.name(edition, members);
    const commission = await this.childOf(edition, 'prizeCommission');
    await this.declare(commission, members);
    return commission;
  }

  /** An edition whose theses are admitted and whose commission has accepted: its cases by candidate. */
  async upToReadings<Name extends CandidateName>(
    names: readonly Name[],
    { notice = {}, changes = {} }: { notice?: object; changes?: Partial<Record<Name, object>> } = {},
  ): Promise<{ id: string; cases: Record<Name, string>; commission: string }> {
    const id = await this.open();
    await this.openIntake(id, notice);
    return { id, ...(await this.toReadings(id, names, changes)) };
  }

  /** Applications to an edition whose notice is published, up to their readings. */
  async toReadings<Name extends CandidateName>(
    id: string,
    names: readonly Name[],
    changes: Partial<Record<Name, object>> = {},
  ): Promise<{ cases: Record<Name, string>; commission: string }> {
    const cases = {} as Record<Name, string>;
    for (const name of names) cases[name] = await this.apply(id, { ...candidates[name], ...changes[name] });
    await this.closeIntake(id, ...Object.values<string>(cases));
    for (const name of names) await this.admit(cases[name]);
    return { cases, commission: await this.constitute(id) };
  }

  /** Everybody reads, until nobody has anything left to read. */
  async readToTheEnd(
    edition: string,
    commission: string,
    given: Readonly<Record<string, readonly number[]>>,
  ): Promise<void> {
    const codes = await this.codes(edition);
    const read = new Map<string, number>();
    const pointsOf = (code: string): number => {
      const { candidate } = codes.find((row) => row.code === code) ?? {};
      const [name = ''] = Object.entries(candidates).find(([, one]) => one.candidate === candidate) ?? [];
      const order = read.get(code) ?? 0;
      read.set(code, order + 1);
      return given[name]?.[order] ?? 0;
    };
    const isRanked = async (): Promise<boolean> =>
      (await this.office.openTasks(commission)).some(({ key }) => key === 'mentions');
    while (!(await isRanked())) {
      await eventually(`readings of edition ${edition}, or their end`, async () =>
        (await isRanked()) || (await this.waitingReadings(edition)).length > 0 ? true : undefined,
      );
      if (!(await isRanked())) await this.readAll(edition, pointsOf);
    }
  }

  /** Members are named and their act is signed. */
  async name(edition: string, members: readonly string[]): Promise<void> {
    const [chair, ...others] = members;
    await this.do(
      edition,
      'nameCommission',
      { chair, members: others, reasons: 'Docenti di diritto commerciale ed economia aziendale.' },
      officer,
      namedPeople(...members),
    );
    await this.doAll(edition, 'commission.draft', 'commission.signature');
  }

  async declare(commission: string, members: readonly string[]): Promise<void> {
    for (const member of members) await this.doFor(member, commission, 'declaration');
  }

  /** Whoever has open readings scores them, by the application they belong to. */
  async readAll(edition: string, pointsOf: (code: string, reader: string) => number | readonly number[]) {
    const open = await this.readings(edition);
    for (const { id, code, reader } of open) {
      await this.doFor(reader, id, 'declareConflict');
      await this.doFor(reader, id, 'score', scoresOf(pointsOf(code, reader), 4));
    }
    return open;
  }

  /** Readings that wait for their reader, once all that the edition has given out are there. */
  readings(edition: string): Promise<OpenReading[]> {
    return eventually(`open readings of edition ${edition}`, async () => {
      const waiting = await this.waitingReadings(edition);
      return waiting.length > 0 ? waiting : undefined;
    });
  }

  private async waitingReadings(edition: string): Promise<OpenReading[]> {
    const given = (await this.office.facts(edition)).filter(
      ({ kind, procedure }) => kind === 'childOpened' && procedure === 'prizeReading',
    );
    const { rows } = await this.office.database.query<{
      id: string;
      code: string;
      reader: string;
      waits: boolean;
    }>(
      `SELECT c.id, j.fact->'application'->>'code' AS code, j.fact->'application'->>'reader' AS reader,
           EXISTS (SELECT FROM task t WHERE t.case_id = c.id AND t.state = 'open') AS waits
         FROM case_file c JOIN journal j ON j.case_id = c.id AND j.position = c.opened_in
         WHERE c.parent_id = $1 AND c.procedure = 'prizeReading' ORDER BY c.opened_at, c.id`,
      [edition],
    );
    return rows.length === given.length ? rows.filter(({ waits }) => waits) : [];
  }

  async childOf(edition: string, procedure: string): Promise<string> {
    return eventually(`${procedure} of edition ${edition}`, async () => {
      const { rows } = await this.office.database.query<{ id: string }>(
        'SELECT id FROM case_file WHERE parent_id = $1 AND procedure = $2 ORDER BY opened_at, id',
        [edition, procedure],
      );
      return rows[0]?.id;
    });
  }

  /** The code that an application was given by lot. */
  async codeOf(edition: string, candidate: string): Promise<string> {
    const given = (await this.codes(edition)).find((row) => row.candidate === candidate);
    if (!given) throw new Error(`${candidate} has no code`);
    return given.code;
  }

  private codes(edition: string): Promise<{ code: string; candidate: string }[]> {
    return eventually(`codes of edition ${edition}`, async () => {
      const { facts } = await this.office.caseFile(edition);
      return facts['codes'] as { code: string; candidate: string }[] | undefined;
    });
  }

  /** The plenary session: mentions, convening, presence, votes, minutes. */
  async deliberate(commission: string, mentions: object[] = []): Promise<void> {
    await this.doFor(examiners[0], commission, 'mentions', { mentions });
    await this.meet(commission, 'favour', mentions.length);
  }

  /** A session on the ranking in which everybody votes the same. */
  async meet(commission: string, vote: string, mentions = 0): Promise<void> {
    await this.convene(commission);
    for (const member of examiners) await this.doFor(member, commission, 'commission.vote', { vote });
    for (let mention = 0; mention < mentions; mention += 1)
      for (const member of examiners) await this.doFor(member, commission, 'commission.vote');
    await this.minute(commission);
  }

  /** Members are called, and are all there. */
  async convene(commission: string): Promise<void> {
    const day = addDays(await this.today(commission), 10);
    await this.do(commission, 'commission.convening', { day });
    await this.office.advance(day, commission);
    await this.do(commission, 'commission.presence');
  }

  /** The minutes are written and signed. */
  async minute(commission: string): Promise<void> {
    await this.do(commission, 'commission.minutes');
    await this.doFor(examiners[0], commission, 'commission.signature');
  }

  /** The ranking is approved, with commitments to those who have won. */
  async award(edition: string): Promise<void> {
    await this.doAll(edition, 'award.draft', 'award.signature', 'award.visa', 'publishAward');
  }

  /** A prize that somebody has left is assigned to the next. */
  async promote(edition: string): Promise<void> {
    await this.doAll(edition, 'nextInRanking.draft', 'nextInRanking.signature', 'nextInRanking.visa');
  }

  /** A prize from its acceptance; the ceremony comes from the edition. */
  async pay(application: string): Promise<void> {
    await this.liquidate(application);
    await this.doAll(application, 'prize.order', 'prize.receipt');
  }

  /** A prize up to its liquidation. */
  async liquidate(application: string): Promise<void> {
    await this.doAll(
      application,
      'paymentChecks',
      'taxTreatment',
      'liquidation.draft',
      'liquidation.signature',
    );
  }

  /** Waits for the task, claims it and completes it as when all goes well, but for `changes`. */
  async do(
    caseId: string,
    key: string,
    changes: object = {},
    login?: string,
    people?: Readonly<Record<string, NamedPerson>>,
  ): Promise<OpenTask> {
    const task = await this.task(caseId, key);
    await this.office.completeTask(
      task,
      login ?? holderOf(task.office),
      await this.answerTo(task, changes),
      people,
    );
    return task;
  }

  /** The same where several have the same task: that of this person. */
  async doFor(person: string, caseId: string, key: string, changes: object = {}): Promise<void> {
    const task = await eventually(`task ${key} of ${person} in case ${caseId}`, async () => {
      const { rows } = await this.office.database.query<{ id: string }>(
        `SELECT id FROM task WHERE case_id = $1 AND key = $2 AND state = 'open' AND assignee = $3`,
        [caseId, key, person],
      );
      const open = await this.office.openTasks(caseId);
      return open.find(({ id }) => id === rows[0]?.id);
    });
    await this.office.completeTask(task, person, await this.answerTo(task, changes));
  }

  async doAll(caseId: string, ...keys: string[]): Promise<void> {
    for (const key of keys) await this.do(caseId, key);
  }

  task(caseId: string, key: string): Promise<OpenTask> {
    return eventually(`task ${key} of case ${caseId}`, async () =>
      (await this.office.openTasks(caseId)).find((open) => open.key === key),
    );
  }

  outcome(caseId: string): Promise<string> {
    return eventually(
      `outcome of case ${caseId}`,
      async () => (await this.office.caseFile(caseId)).outcome ?? undefined,
    );
  }

  /** The day on the clock of a case. */
  async today(caseId: string): Promise<LocalDate> {
    const { rows } = await this.office.database.query<{ offset: string }>(
      'SELECT clock_offset AS "offset" FROM case_file WHERE id = $1',
      [caseId],
    );
    return romeDateOf((await engineClockOf(this.office.client, caseId)) + Number(rows[0]?.offset ?? 0));
  }

  private async answerTo(task: OpenTask, changes: object): Promise<object> {
    const own = ['nameCommission', 'prepareThesis', 'score', 'payment.order'].includes(task.key);
    const usual = own ? {} : prizeAnswer(task, await this.today(task.case), this.data);
    return { ...usual, ...changes };
  }
}
