import { holderOf } from '../../apps/cli/demonstration/holders';
import { type LocalDate } from '../../libs/law';
import { eventually } from './eventually';
import type { Office, OpenTask } from './office';
import { clockOffsetTo } from './clock';

/** A Monday; thirty days on is Wednesday, 1 April. */
export const begins: LocalDate = '2026-03-02';

const application = {
  applicant: 'Ada Fermi',
  channel: 'certifiedMail',
  address: 'ada.fermi@pec.example.org',
  object: 'Verbali delle riunioni del 2025.',
  delivery: 'electronic',
};

/** A third party that is told by certified mail, and so at once. */
export const byPec = (name: string, interest = 'personalData') => ({
  name,
  channel: 'certifiedMail',
  address: 'parte@pec.example.org',
  interest,
});

export const byPost = (name: string, interest = 'personalData') => ({
  ...byPec(name, interest),
  channel: 'registeredPost',
  address: 'Via Roma 1, Milano',
});

export const whole = { title: 'Verbale', access: 'whole' };

/** How each task is answered when all goes well. */
const answers: Readonly<Record<string, object>> = {
  classification: { holder: 'cabinet', publicObject: 'Verbali di riunioni', clear: true },
  search: { result: 'found', documents: ['Verbale'], parties: [] },
  assessment: { decision: 'give', documents: [whole] },
  'decision.draft': {},
  'decision.signature': { decision: 'signed' },
  'review.draft': {},
  'review.signature': { decision: 'signed' },
};

/** A request for access and the people at work on it. */
export class AccessRequest {
  private constructor(
    readonly office: Office,
    readonly id: string,
  ) {}

  static async arrives(
    office: Office,
    kind: string,
    more: object = {},
    by = 'andrea.locatelli',
    id?: string,
  ): Promise<AccessRequest> {
    const clockOffset = clockOffsetTo(begins);
    const asked = { ...application, kind, ...more };
    return new AccessRequest(office, await office.openCase('accessRequest', by, asked, { clockOffset, id }));
  }

  /** Waits for a task, claims it as the first of its office, and answers as when all goes well but for `changes`. */
  async does(key: string, changes: object = {}, party?: string): Promise<void> {
    const task = await this.task(key, party);
    await this.office.completeTask(task, holderOf(task.office), { ...answers[key], ...changes });
  }

  async doAll(...keys: string[]): Promise<void> {
    for (const key of keys) await this.does(key);
  }

  /** The open task with this key, of this party where several have one. */
  task(key: string, party?: string): Promise<OpenTask> {
    return eventually(`task ${key} of case ${this.id}`, async () =>
      (await this.office.openTasks(this.id)).find(
        (open) => open.key === key && (party === undefined || open.context['party'] === party),
      ),
    );
  }

  async decided(): Promise<void> {
    await this.doAll('decision.draft', 'decision.signature');
  }

  makes(request: string, answer: object, login = 'andrea.locatelli') {
    return this.office.command(this.id, 'makeRequest', login, { request, answer });
  }

  until(day: LocalDate): Promise<void> {
    return this.office.advance(day, this.id);
  }

  outcome(): Promise<string> {
    return eventually(`the end of case ${this.id}`, async () => {
      const { outcome } = await this.office.caseFile(this.id);
      return outcome ?? undefined;
    });
  }

  async fact(name: string): Promise<unknown> {
    return (await this.office.caseFile(this.id)).facts[name];
  }

  /** The last deadline with this key. */
  async deadline(key: string): Promise<{ due: string; state: string } | undefined> {
    const found = (await this.office.deadlines(this.id)).findLast((deadline) => deadline.key === key);
    return found && { due: found.due, state: found.state };
  }

  /** To whom a letter went out, and on which days. */
  async letters(key: string): Promise<{ addressee: unknown; today: unknown }[]> {
    return (await this.office.facts(this.id))
      .filter(({ kind, letter }) => kind === 'letterSent' && letter === key)
      .map(({ addressee, data }) => ({ addressee, today: (data as { today: string }).today }));
  }

  async kinds(): Promise<string[]> {
    return (await this.office.facts(this.id)).map(({ kind }) => kind);
  }

  /** The keys of the open tasks. */
  async open(): Promise<string[]> {
    return (await this.office.openTasks(this.id)).map(({ key }) => key).toSorted();
  }
}
