import type { CaseView, CommandReceipt, PersonView } from '@domain';
import type { LocalDate } from '@law/local-date';
import { remove, send } from './client';
import { casePath } from './reads';

const taskPath = (id: string) => `/api/tasks/${encodeURIComponent(id)}`;

export interface NewCase {
  readonly procedure: string;
  readonly parent?: string;
  readonly application: unknown;
  readonly receivedOn?: LocalDate;
  readonly incoming?: string;
}

export const commands = {
  signIn: (login: string) => send<{ person: PersonView }>('/api/session', { body: { login } }),
  signOut: () => remove('/api/session'),

  /** The same key for the same draft: sending twice opens one case. */
  openCase: (body: NewCase, idempotencyKey: string) =>
    send<CaseView>('/api/cases', { body, headers: { 'idempotency-key': idempotencyKey } }),

  claim: (task: string) => send<CommandReceipt>(`${taskPath(task)}/claim`),
  release: (task: string, reason?: string) =>
    send<CommandReceipt>(`${taskPath(task)}/release`, { body: { reason } }),
  assign: (task: string, person: string, reason?: string) =>
    send<CommandReceipt>(`${taskPath(task)}/assignment`, { body: { person, reason } }),
  complete: (task: string, answer: unknown, revision: number) =>
    send<CommandReceipt>(`${taskPath(task)}/completion`, { body: { answer, revision } }),

  withdraw: (id: string, reason: string) =>
    send<CommandReceipt>(`${casePath(id)}/withdrawal`, { body: { reason } }),
  addNote: (id: string, text: string) => send<CommandReceipt>(`${casePath(id)}/notes`, { body: { text } }),
  addDocument: (id: string, title: string, file: File) =>
    send<CommandReceipt>(`${casePath(id)}/documents`, {
      file,
      // Headers carry only ASCII; Italian titles do not.
      headers: { 'x-title': encodeURIComponent(title) },
    }),
  makeRequest: (id: string, request: string, answer: unknown) =>
    send<CommandReceipt>(`${casePath(id)}/requests/${encodeURIComponent(request)}`, { body: { answer } }),

  advanceClock: (id: string, until: LocalDate) =>
    send<{ today: LocalDate }>('/api/demonstration/clock', { body: { case: id, until } }),
};
