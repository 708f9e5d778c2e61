import { randomUUID } from 'node:crypto';
import { holderOf } from '../../apps/cli/demonstration/holders';
import { type CorrectedAct, type Fact, lineKeyOf, type RecoverablePayment } from '../../libs/domain';
import { type LocalDate, yearOf } from '../../libs/law';
import { lineEntered, moved } from './budget';
import { clockOffsetTo } from './clock';
import { eventually } from './eventually';
import type { Office, OpenTask } from './office';
import { recordingOn, turnOf } from './turns';

const officer = 'andrea.locatelli';
const director = 'paola.vismara';

/** The day on which stories of self-correction begin. */
export const today = '2026-03-02';

const opening = {
  kind: 'annulment',
  grounds: 'Manca il requisito dell’iscrizione al registro.',
  knownOn: '2026-02-20',
  advantage: true,
  exception: 'none',
  parties: [{ name: 'Circolo Ambrosiano', address: 'circolo@pec.example.org' }],
};

/** The assessment that the act has to fall. */
const remove = {
  decision: 'correct',
  reasons: 'Il requisito mancava già alla data della domanda.',
  balance: 'Prevale l’interesse alla parità di trattamento.',
};

/** The people at work on cases of self-correction. */
export class CorrectionDesk {
  /** @param day on which everything is done that names a day */
  constructor(
    readonly office: Office,
    private readonly day: LocalDate = today,
  ) {}

  /** A case about an act of another case, which is there only where a story says so. */
  open(application: object = {}, act: Partial<CorrectedAct> = {}, on = this.day): Promise<string> {
    const of = act.case ?? randomUUID();
    const corrects: CorrectedAct = {
      case: of,
      document: `${of}.7`,
      title: 'Determinazione di concessione',
      number: '2025/0000041',
      organ: 'manager',
      // Six months from here end on 20 June 2026.
      adoptedOn: '2025-12-20',
      unit: { unit: 'cabinet.direction', officer: 'cabinet.officer', manager: 'cabinet.director' },
      ...act,
    };
    return this.office.openCase(
      'selfCorrection',
      director,
      { ...opening, case: of, act: corrects.document, ...application },
      { clockOffset: clockOffsetTo(on), corrects },
    );
  }

  outcome(id: string): Promise<string> {
    return eventually(
      `outcome of case ${id}`,
      async () => (await this.office.caseFile(id)).outcome ?? undefined,
    );
  }

  task(id: string, key: string): Promise<OpenTask> {
    return eventually(`task ${key} of case ${id}`, async () =>
      (await this.office.openTasks(id)).find((task) => task.key === key),
    );
  }

  async do(id: string, key: string, login: string, answer: object = {}): Promise<void> {
    await this.office.completeTask(await this.task(id, key), login, answer);
  }

  assess(id: string, changes: object = {}): Promise<void> {
    return this.do(id, 'assessment', director, { ...remove, ...changes });
  }

  /** What the party has to say. */
  hear(id: string): Promise<void> {
    const text = 'Il requisito è stato sanato.';
    return this.do(id, 'observations', officer, { receivedOn: this.day, text });
  }

  /** The manager's act, drafted and signed. */
  async determine(id: string, act = 'decision'): Promise<void> {
    await this.do(id, `${act}.draft`, officer);
    await this.do(id, `${act}.signature`, director, { decision: 'signed' });
  }

  /** A line of the budget from which an indemnity is paid. */
  async line(chapter: string, appropriation: string): Promise<void> {
    const year = yearOf(this.day);
    const line = { year, chapter, title: 'Indennizzi', unit: 'cabinet.direction', appropriation };
    await this.records(`indemnities-${chapter}`, lineEntered(`indemnities-${chapter}.1`, line));
  }

  /** A case that has paid somebody so much: what a correction knows of its payment. */
  async paidBefore(chapter: string, taxCode: string, amount: string): Promise<RecoverablePayment> {
    await this.line(chapter, amount);
    const id = `paid-${chapter}`;
    const line = lineKeyOf({ year: yearOf(this.day), chapter });
    const creditor = { name: 'Circolo Ambrosiano', taxCode };
    const parts = [{ line, amount }];
    const figures = { gross: amount, withheld: '0.00', net: amount, iban: 'IT80X9999901600000000000002' };
    await this.records(
      id,
      moved(`${id}.1`, { type: 'committed', parts, creditor, reason: 'Contributo', due: this.day }),
      moved(`${id}.2`, { type: 'liquidated', commitment: `${id}.1`, line, amount }),
      moved(`${id}.3`, { type: 'ordered', liquidation: `${id}.2`, ...figures }),
      moved(`${id}.4`, { type: 'paid', order: `${id}.3`, paidOn: this.day }),
    );
    return { id: `${id}.4`, creditor: creditor.name, taxCode, left: amount };
  }

  /** What cases have moved on the budget, line by line, in the order in which they did. */
  async ledger(...cases: string[]): Promise<string[]> {
    const { rows } = await this.office.database.query<{ row: string }>(
      `SELECT type || ' ' || amount AS row FROM spending_movement WHERE case_id = ANY ($1) ORDER BY line, ordinal`,
      [cases],
    );
    return rows.map(({ row }) => row);
  }

  private async records(id: string, ...facts: Fact[]): Promise<void> {
    await recordingOn(this.office.database)(turnOf(id, 1, ...facts));
  }

  /** The indemnity is committed and liquidated, up to its order. */
  async oweIndemnity(id: string): Promise<void> {
    await this.determine(id, 'indemnity');
    const { context } = await this.task(id, 'indemnity.visa');
    const { budgetLine } = context;
    const visa = { covered: true, commitmentNumber: '77/2026', budgetLine };
    await this.do(id, 'indemnity.visa', holderOf('accounts.head'), visa);
    await this.determine(id, 'indemnityLiquidation');
  }

  /** The board's act, up to its posting where it is adopted. */
  async resolve(id: string, act = 'resolution', result: 'adopted' | 'rejected' = 'adopted'): Promise<void> {
    await this.do(id, `${act}.draft`, officer);
    await this.do(id, `${act}.technicalOpinion`, director, { opinion: 'favourable' });
    await this.do(id, `${act}.accountingOpinion`, holderOf('accounts.head'), { opinion: 'notDue' });
    await this.do(id, `${act}.adoption`, holderOf('board-secretariat'), {
      result,
      adoptedOn: this.day,
      votesFor: 9,
      votesAgainst: 0,
      abstained: 0,
      immediatelyExecutable: result === 'adopted',
      ...(result === 'adopted'
        ? { members: 13, votesForImmediateEffect: 9 }
        : { reasons: 'Prevale l’affidamento del beneficiario.' }),
    });
    if (result === 'adopted')
      await this.do(id, `${act}.publication`, holderOf('transparency'), { postedOn: this.day });
  }
}
