import { setTimeout as wait } from 'node:timers/promises';
import type {
  BulkOperationView,
  CaseAccessView,
  CaseView,
  DocumentView,
  Page,
  RelationView,
  TaskSummary,
  TaskView,
} from '../../../libs/domain';
import { holderOf } from './holders';
import type { Desk, PlayedTask } from './player';

/** Who reads everything and changes nothing. */
const reader = holderOf('auditor');

/** A task as the API shows it. */
export type ApiTask = PlayedTask & Pick<TaskView, 'assignee' | 'caseTitle'>;

/** A file with a title of its own among those of its case. */
export interface AddedFile {
  readonly key: string;
  readonly title: string;
  readonly mediaType: string;
  readonly content: string;
}

/** How often it is asked how far an operation on many cases has come. */
const ASK_AGAIN_MS = 250;
const MS_PER_SECOND = 1000;
const TOO_MANY_REQUESTS = 429;

/** What the API did not do, with the code of its reason. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
  readonly code: string | undefined;

  constructor(request: string, answer: unknown) {
    super(`${request}: ${JSON.stringify(answer)}`);
    this.code = (answer as { readonly code?: string } | undefined)?.code;
  }
}

/** The API of a running demonstration, used as its people would use it. */
export class ApiDesk implements Desk {
  constructor(
    private readonly address: string,
    /** A token of this person, new enough to sign with. */
    private readonly tokenOf: (login: string) => Promise<string>,
  ) {}

  async openTasks(cases: readonly string[]): Promise<PlayedTask[]> {
    return this.tasksOf(cases);
  }

  async complete(task: PlayedTask, answer: unknown): Promise<void> {
    await this.completeAs(holderOf(task.office), task, answer);
  }

  /** Open tasks of these cases, as the auditor sees them, with who has them. */
  async tasksOf(cases: readonly string[]): Promise<ApiTask[]> {
    return this.wholeTasks(await this.openOf(cases, reader), reader);
  }

  /** Open tasks in cases of a procedure that this person may find. */
  async tasksFor(login: string, procedure: string): Promise<ApiTask[]> {
    const { items } = await this.get<Page<CaseView>>(
      `/cases?procedure=${procedure}&state=open&limit=100`,
      login,
    );
    const cases = items.map(({ id }) => id);
    return this.wholeTasks(await this.openOf(cases, login), login);
  }

  /** The first of what is open in the offices of this person. */
  async inbox(login: string, procedure: string): Promise<readonly TaskSummary[]> {
    const path = `/tasks?scope=team&procedure=${procedure}&limit=100`;
    return (await this.get<Page<TaskSummary>>(path, login)).items;
  }

  /** The same answer to all that is open in the offices of this person, as one operation; waits for its end. */
  async completeAll(login: string, procedure: string, answer: object): Promise<void> {
    const [first] = await this.inbox(login, procedure);
    if (!first) return;
    const filter = { scope: 'team', procedure };
    const path = '/bulk-operations';
    const { id } = (await this.send(
      login,
      `${path}/completions`,
      { filter, answer },
      `all-${first.id}`,
    )) as BulkOperationView;
    for (;;) {
      const { state } = await this.get<BulkOperationView>(`${path}/${id}`, login);
      if (state === 'done') return;
      await wait(ASK_AGAIN_MS);
    }
  }

  /** Open cases of a procedure that this one is related to. */
  async relatedTo(id: string, procedure: string): Promise<readonly CaseView[]> {
    const { items } = await this.get<{ items: readonly RelationView[] }>(`/cases/${id}/relations?limit=100`);
    const related = items.flatMap(({ other }) => (other && other.procedure === procedure ? [other] : []));
    const cases = await Promise.all(related.map((other) => this.caseView(other.id)));
    return cases.filter(({ outcome }) => outcome === undefined);
  }

  /** Parts of a campaign that the auditor may find. */
  async childrenOf(id: string): Promise<readonly CaseView[]> {
    return (await this.get<Page<CaseView>>(`/cases/${id}/children?limit=100`)).items;
  }

  async completeAs(login: string, { id }: Pick<ApiTask, 'id'>, answer: unknown): Promise<void> {
    await this.send(login, `/tasks/${id}/claim`, {}, `claim-${id}`);
    await this.send(login, `/tasks/${id}/completion`, { answer }, `complete-${id}`);
  }

  /** Adds a file to a dossier; the key makes it one. Gives the id of the document. */
  async addFile(login: string, id: string, { key, title, mediaType, content }: AddedFile): Promise<string> {
    await this.request(login, `/cases/${id}/documents`, {
      method: 'POST',
      body: content,
      headers: {
        'Content-Type': mediaType,
        'X-Title': encodeURIComponent(title),
        'Idempotency-Key': `document-${key}`,
      },
    });
    const { items } = await this.get<Page<DocumentView>>(`/cases/${id}/documents`, login);
    const added = items.find((document) => document.title === title);
    if (!added) throw new Error(`The document that was added to case ${id} is not there`);
    return added.id;
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

  /** A request that a case offers; repeated with its key it is the same one. */
  async ask(
    login: string,
    id: string,
    request: string,
    answer: object,
    key = `${request}-${id}`,
  ): Promise<void> {
    await this.send(login, `/cases/${id}/requests/${request}`, { answer }, key);
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

  private async openOf(cases: readonly string[], login: string): Promise<TaskSummary[]> {
    const pages = await Promise.all(
      cases.map((id) => this.get<Page<TaskSummary>>(`/cases/${id}/tasks?limit=100`, login)),
    );
    return pages.flatMap(({ items }) => items.filter(({ state }) => state === 'open'));
  }

  private wholeTasks(tasks: readonly TaskSummary[], login: string): Promise<ApiTask[]> {
    return Promise.all(tasks.map(({ id }) => this.get<ApiTask>(`/tasks/${id}`, login)));
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
    if (response.status === TOO_MANY_REQUESTS) {
      await wait(Number(response.headers.get('Retry-After') ?? 1) * MS_PER_SECOND);
      return this.request(login, path, init);
    }
    const answer: unknown = response.status === 204 ? undefined : await response.json();
    if (!response.ok) throw new RefusedRequest(`${login} ${init.method} ${path}`, answer);
    return answer;
  }
}
