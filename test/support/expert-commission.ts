import { romeInstantOf } from '../../libs/law';
import { expertCommission } from '../../workflows/procedures/expert-commission/procedure';
import { namedPeople, type Office } from './office';
import { putIn, takePaper, taskOf } from './secret-ballot';

export const secretary = 'federico.lunghi';
export const experts = [
  'ermanno.bazzini',
  'costanza.delmati',
  'tiziano.ferrario',
  'norma.gavirati',
  'ulisse.lonati',
  'palmira.scotti',
] as const;

/** Who votes for whom; nobody on a blank paper. */
export type SecretVotes = readonly (readonly [voter: string, choice: string | undefined])[];
/** Votes of the Council for each name. */
type CouncilVotes = readonly (readonly [expert: string, votes: number])[];

/** The commission of experts as its people work, in an office of a test. */
export class CommissionDesk {
  constructor(private readonly office: Office) {}

  /** A case that is opened on a day in September. */
  open(): Promise<string> {
    return this.office.openCase(
      expertCommission.key,
      secretary,
      { term: '2026-2031', councilSince: '2026-06-15' },
      { clockOffset: romeInstantOf('2026-09-01', 9) - Date.now() },
    );
  }

  async councilVotes(id: string, votes: CouncilVotes, present = 45): Promise<void> {
    const task = (await this.office.openTasks(id)).find(({ key }) => key === 'councilBallot');
    if (!task) throw new Error('The Council votes on nobody');
    const answer = {
      heldOn: '2026-09-01',
      reference: 'n. 41/2026',
      present,
      votes: votes.map(([expert, count]) => ({ expert, votes: count })),
    };
    const named = votes.map(([expert]) => expert).filter((login) => login !== 'nessuno');
    await this.office.completeTask(task, secretary, answer, namedPeople(...named));
  }

  async accept(id: string, ...logins: readonly string[]): Promise<void> {
    for (const login of logins)
      await this.office.completeTask(await taskOf(this.office, id, login), login, { decision: 'accepts' });
  }

  /** A meeting on a day of September, with all members. */
  async meet(id: string, day: string, chair: string): Promise<void> {
    await this.office.complete(id, 'commission.convening', secretary, {
      day,
      time: '14:30',
      place: 'Palazzo Marino, sala Alessi',
    });
    await this.office.advance(day, id);
    await this.office.complete(id, 'commission.presence', secretary, {
      held: true,
      openedAt: '14:40',
      absent: [],
      remote: [],
      chair,
    });
  }

  /** A ballot, from the papers to the count. */
  async ballot(id: string, votes: SecretVotes): Promise<void> {
    const papers = [];
    for (const [login, choice] of votes)
      papers.push(await takePaper(this.office, id, login, choice === undefined ? [] : [choice]));
    for (const paper of papers) expect(await putIn(this.office, paper)).toBe(true);
    await this.office.complete(id, 'commission.count', secretary, { decision: 'count' });
  }

  /** All who are there agree on how the commission works; then the minutes. */
  async conclude(id: string, chair: string, present: readonly string[]): Promise<void> {
    for (const login of present)
      await this.office.completeTask(await taskOf(this.office, id, login), login, { vote: 'favour' });
    await this.office.complete(id, 'commission.minutes', secretary, {
      discussion: 'Si procede alla votazione.',
      closedAt: '15:30',
    });
    await this.office.completeTask(await taskOf(this.office, id, chair), chair, { decision: 'signed' });
  }
}
