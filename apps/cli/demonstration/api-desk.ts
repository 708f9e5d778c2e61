import type { CaseView, Page, TaskSummary, TaskView } from '../../../libs/domain';
import { holderOf } from './holders';
import type { Desk, PlayedTask } from './player';

/** Who reads everything and changes nothing. */
const reader = holderOf('auditor');

/** The API of a running demonstration, used as its people would use it. */
export class ApiDesk implements Desk {
  constructor(
    private readonly address: string,
    /** A token of this person, new enough to sign with. */
    private readonly tokenOf: (login: string) => Promise<string>,
  ) {}

  async openTasks(cases: readonly string[]): Promise<PlayedTask[]> {
    const pages = await Promise.all(
      cases.map((id) => this.get<Page<TaskSummary>>(`/cases/${id}/tasks?limit=100`)),
    );
    const open = pages.flatMap(({ items }) => items.filter(({ state }) => state === 'open'));
    return Promise.all(open.map(({ id }) => this.get<TaskView>(`/tasks/${id}`)));
  }

  async complete(task: PlayedTask, answer: unknown): Promise<void> {
    const login = holderOf(task.office);
    await this.send(login, `/tasks/${task.id}/claim`, {}, `claim-${task.id}`);
    await this.send(login, `/tasks/${task.id}/completion`, { answer }, `complete-${task.id}`);
  }

  async advance([root = '']: readonly string[], until: string): Promise<void> {
    try {
      await this.send(reader, '/demonstration/clock', { case: root, until });
    } catch (error) {
      // The last application may have closed the round while nobody looked.
      if (await this.isOpen(root)) throw error;
    }
  }

  async isOpen(id: string): Promise<boolean> {
    return (await this.caseView(id)).outcome === undefined;
  }

  caseView(id: string): Promise<CaseView> {
    return this.get<CaseView>(`/cases/${id}`);
  }

  /** Opens a case; the key makes it one however often the demonstration is filled. */
  async open(login: string, opening: object, key: string): Promise<CaseView> {
    return (await this.send(login, '/cases', opening, key)) as CaseView;
  }

  private async get<T>(path: string): Promise<T> {
    return (await this.request(reader, path, { method: 'GET' })) as T;
  }

  private send(login: string, path: string, body: object, key?: string): Promise<unknown> {
    return this.request(login, path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...(key && { 'Idempotency-Key': key }) },
    });
  }

  private async request(login: string, path: string, init: RequestInit): Promise<unknown> {
    const response = await fetch(`${this.address}/api${path}`, {
      ...init,
      headers: { ...init.headers, Authorization: `Bearer ${await this.tokenOf(login)}` },
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${login} ${init.method} ${path}: ${JSON.stringify(answer)}`);
    return answer;
  }
}
