import type { CaseAccessView, CaseView, Page, TaskSummary, TaskView } from '../../../libs/domain';
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

  /** A request that any case offers; repeated it is the same one. */
  async ask(login: string, id: string, request: string, answer: object): Promise<void> {
    await this.send(login, `/cases/${id}/requests/${request}`, { answer }, `${request}-${id}`);
  }

  /** Opens a reserved case on need, and reads it. */
  async openOnNeed(login: string, id: string, reason: string): Promise<void> {
    await this.send(login, `/cases/${id}/accesses`, { reason });
    for (const part of ['', '/documents', '/journal']) await this.get(`/cases/${id}${part}`, login);
  }

  /** Somebody takes note of all the openings on need of their unit. */
  async acknowledgeOpenings(login: string): Promise<void> {
    const { items } = await this.get<Page<CaseAccessView>>('/accesses/unacknowledged', login);
    for (const { no } of items) await this.send(login, `/accesses/${no}/acknowledgement`, {});
  }

  private async get<T>(path: string, login = reader): Promise<T> {
    return (await this.request(login, path, { method: 'GET' })) as T;
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
    const answer: unknown = response.status === 204 ? undefined : await response.json();
    if (!response.ok) throw new Error(`${login} ${init.method} ${path}: ${JSON.stringify(answer)}`);
    return answer;
  }
}
