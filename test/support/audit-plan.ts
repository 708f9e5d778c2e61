import { holderOf } from '../../apps/cli/demonstration/holders';
import type { Fact } from '../../libs/domain';
import type { LocalDate } from '../../libs/law';
import { clockOffsetTo } from './clock';
import { eventually } from './eventually';
import { namedPeople, type Office, type OpenTask } from './office';
import { StoryDesk } from './story-desk';
import { recordingOn, turnOf } from './turns';

export const auditor = 'nicola.sartirana';
export const otherAuditor = 'chiara.mauri';
export const head = 'lucia.bertani';
export const approver = holderOf('general-manager');
export const mayor = holderOf('mayor');
export const rpct = holderOf('rpct');

/** Invented processes: two of high priority, one medium, two low; the last belongs to an office that does not exist. */
export const universe = {
  'GAB-01': {
    process: 'Contributi a enti e associazioni',
    ownerOffice: 'contributions.manager',
    ownerTitle: 'Unità Contributi',
    piao: 'high',
    likelihood: 4,
    impact: 4,
    controls: 'weak',
  },
  'GAB-02': {
    process: 'Nomine negli enti partecipati',
    ownerOffice: 'nominations.manager',
    ownerTitle: 'Unità Nomine',
    piao: 'medium',
    likelihood: 3,
    impact: 4,
    controls: 'adequate',
    lastAudited: '2025-11-03',
  },
  'GAB-03': {
    process: 'Spese di rappresentanza',
    ownerOffice: 'accounts.head',
    ownerTitle: 'Ragioneria',
    piao: 'none',
    likelihood: 4,
    impact: 3,
    controls: 'none',
  },
  'GAB-04': {
    process: 'Concessione delle sale',
    ownerOffice: 'contributions.manager',
    ownerTitle: 'Unità Contributi',
    piao: 'low',
    likelihood: 2,
    impact: 2,
    controls: 'adequate',
  },
  'GAB-05': {
    process: 'Archivio storico',
    ownerOffice: 'archive.head',
    ownerTitle: 'Archivio',
    piao: 'none',
    likelihood: 1,
    impact: 1,
    controls: 'strong',
  },
} as const;
export type Code = keyof typeof universe;

/** Puts the universe into its register. */
export async function enterUniverse(office: Office): Promise<void> {
  const facts = Object.entries(universe).map(([code, entry], index): Fact => ({
    kind: 'registerEntered',
    version: `universe.${index + 1}`,
    register: 'auditUniverse',
    key: code,
    title: `${code} ${entry.process}`,
    words: `${code} ${entry.process}`,
    from: '2026-01-01',
    entry: { code, ...entry },
  }));
  await recordingOn(office.database)(turnOf('universe', 1, ...facts));
}

/** Puts actions of engagements that nobody has seen done into their register, due on these days. */
export async function enterOpenActions(office: Office, due: readonly LocalDate[]): Promise<void> {
  const facts = due.map((day, index): Fact => ({
    kind: 'registerEntered',
    version: `actions.${index + 1}`,
    register: 'auditActions',
    key: `action ${index + 1}`,
    title: `Azione ${index + 1}`,
    words: `Azione ${index + 1}`,
    from: '2028-01-01',
    entry: { due: day, state: 'open' },
  }));
  await recordingOn(office.database)(turnOf('actions', 1, ...facts));
}

/** A row of the plan in order. */
export function row(process: Code, month: number, changes: object = {}) {
  return {
    process,
    owner: holderOf(universe[process === 'GAB-05' ? 'GAB-04' : process].ownerOffice),
    lead: auditor,
    month,
    days: 30,
    objective: 'Verificare l’adeguatezza dei controlli.',
    scope: 'Le pratiche concluse nel periodo.',
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
    ...changes,
  };
}

export function planOf(changes: object = {}) {
  return {
    auditors: [
      { auditor, days: 60 },
      { auditor: otherAuditor, days: 40 },
    ],
    engagements: [row('GAB-01', 1), row('GAB-03', 3)],
    outline: [
      { process: 'GAB-02', year: 2028 },
      { process: 'GAB-04', year: 2029 },
    ],
    ...changes,
  };
}

const people = namedPeople(
  auditor,
  otherAuditor,
  head,
  approver,
  'laura.beretta',
  'giorgio.maggioni',
  'massimo.porro',
);

/** The people at work on a year of internal auditing. */
export class AuditDesk extends StoryDesk {
  /** Opens the plan of a year, on the day on which it begins by itself unless it is said. */
  open(year = 2027, on: LocalDate = `${year - 1}-10-01`): Promise<string> {
    return this.office.openCase('auditYear', head, { year }, { clockOffset: clockOffsetTo(on) });
  }

  override async do(id: string, key: string, changes: object = {}, login?: string): Promise<OpenTask> {
    const task = await this.task(id, key);
    const answer = { ...this.answerTo(task, await this.todayOf(id)), ...changes };
    await this.office.completeTask(task, login ?? holderOf(task.office), answer, people);
    return task;
  }

  /** The same where the answer must be refused: whoever has the office takes the task and keeps it. */
  async tries(id: string, key: string, changes: object = {}): Promise<unknown> {
    const task = await this.task(id, key);
    const login = holderOf(task.office);
    const answer = { ...this.answerTo(task, await this.todayOf(id)), ...changes };
    await this.office.command(id, 'claimTask', login, { task: task.id });
    return this.office
      .command(id, 'completeTask', login, { task: task.id, answer, people })
      .finally(() => this.office.command(id, 'releaseTask', login, { task: task.id }));
  }

  async upToPlan(id: string): Promise<void> {
    await this.doAll(id, 'universe', 'scoring');
  }

  async approve(id: string, plan: object = {}): Promise<void> {
    await this.upToPlan(id);
    await this.do(id, 'plan', plan);
    await this.doAll(id, 'review', 'approval', 'publication');
  }

  /** The case of the engagement on a process, once it is there. */
  async engagement(id: string, process: Code): Promise<string> {
    return eventually(`engagement on ${process} of ${id}`, async () => {
      const { rows } = await this.office.database.query<{ id: string }>(
        `SELECT f.id FROM case_file f JOIN journal j ON j.case_id = f.id AND j.position = 1
         WHERE f.parent_id = $1 AND j.fact->'application'->>'code' = $2`,
        [id, process],
      );
      return rows[0]?.id;
    });
  }

  /** Lets an engagement report to its year. */
  async reports(engagement: string, milestone: string, opinion?: string): Promise<void> {
    const { id: task } = await this.task(engagement, 'report');
    await this.office.command(engagement, 'claimTask', auditor, { task });
    await this.office.command(engagement, 'completeTask', auditor, {
      task,
      answer: { milestone, ...(opinion !== undefined && { opinion }) },
    });
  }

  /** Waits until the year shows an engagement in this state. */
  async shows(id: string, process: Code, state: string): Promise<Record<string, unknown>> {
    return eventually(`${process} of ${id} is ${state}`, async () => {
      const { facts } = await this.office.caseFile(id);
      const rows = facts['engagements'] as Record<string, unknown>[];
      return rows.find(({ code, state: shown }) => code === process && shown === state);
    });
  }

  protected answerTo({ key }: OpenTask, today: LocalDate): object {
    const answers: Readonly<Record<string, object>> = {
      universe: { decision: 'reviewed' },
      scoring: { overrides: [] },
      plan: planOf(),
      review: { confirmed: true },
      approval: { decision: 'signed' },
      publication: { publishedOn: today, where: 'Intranet, pagina Internal Auditing' },
      change: { changes: [{ process: 'GAB-03', change: 'move', month: 5 }] },
      changeApproval: { decision: 'signed' },
      extraPlanAnswer: { decision: 'declined', reasons: 'Il processo è stato esaminato di recente.' },
      halfYearReport: { text: 'Il piano procede nei tempi.' },
      quality: {
        assessedOn: today,
        result: 'Nessuno scostamento rilevante.',
        conforms: true,
        lastExternal: '2025-06-10',
      },
      annualReport: { text: 'L’anno si è chiuso.' },
    };
    return answers[key] ?? {};
  }
}
