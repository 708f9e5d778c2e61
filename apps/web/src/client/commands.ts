import type {
  AnswerPreview,
  BulkOperationView,
  CalendarChangeView,
  CaseView,
  CommandReceipt,
  DeskFilingDetailView,
  ElectoralPeriodView,
  Level,
  MandateView,
  OpenedOnNeedView,
  RegisterImportCheck,
  SubstitutionView,
  TeamView,
} from '@domain';
import type { LocalDate } from '@law/local-date';
import { put, remove, send } from './client';
import { bulkOperationPath, casePath, registerPath, type TaskFilter } from './reads';

const taskPath = (id: string) => `/api/tasks/${encodeURIComponent(id)}`;

/** A form keeps its key: what it sends twice, because no answer came, is carried out once. */
const once = (key: string) => ({ 'idempotency-key': key });

/** `continueAt` is where the browser ends the session at the provider. */
export interface SignedOut {
  readonly continueAt?: string;
}

export interface NewCase {
  readonly procedure: string;
  readonly parent?: string;
  readonly application: unknown;
  readonly receivedOn?: LocalDate;
  readonly level?: Level;
  readonly incoming?: string;
}

export interface NewFiling {
  readonly procedure: string;
  readonly parent?: string;
  readonly standing?: string;
  readonly application: unknown;
  readonly documents: readonly { readonly attachment: string; readonly file: string }[];
}

/** Which tasks an operation is about: those chosen, or all that a list shows under its filter, as many as were seen. */
export type TaskSelection =
  { readonly tasks: readonly string[] } | { readonly filter: TaskFilter; readonly expected: number };

export const commands = {
  signOut: () => remove<SignedOut>('/api/session'),
  signOutEverywhere: () => remove<SignedOut>('/api/session/all'),

  bringFile: (file: File) =>
    send<{ file: string }>('/api/desk/files', {
      file,
      // Headers carry only ASCII; names of files do not.
      headers: { 'x-title': encodeURIComponent(file.name) },
    }),
  fileAtDesk: (body: NewFiling, key: string) =>
    send<DeskFilingDetailView>('/api/desk/filings', { body, headers: once(key) }),

  addToFiling: (id: string, file: File, key: string) =>
    send<DeskFilingDetailView>(`/api/desk/filings/${encodeURIComponent(id)}/documents`, {
      file,
      headers: { 'x-title': encodeURIComponent(file.name), ...once(key) },
    }),

  openCase: (body: NewCase, key: string) => send<CaseView>('/api/cases', { body, headers: once(key) }),

  checkRegisterImport: (register: string, table: string) =>
    send<RegisterImportCheck>(`${registerPath(register)}/import-check`, { body: { table } }),

  claim: (task: string) => send<CommandReceipt>(`${taskPath(task)}/claim`),
  release: (task: string, reason?: string) =>
    send<CommandReceipt>(`${taskPath(task)}/release`, { body: { reason } }),
  assign: (task: string, person: string, reason?: string) =>
    send<CommandReceipt>(`${taskPath(task)}/assignment`, { body: { person, reason } }),
  remind: (task: string, text: string | undefined, key: string) =>
    send<CommandReceipt>(`${taskPath(task)}/reminder`, { body: { text }, headers: once(key) }),
  takeBack: (task: string, body: unknown, key: string) =>
    send<CommandReceipt>(`${taskPath(task)}/withdrawal`, { body, headers: once(key) }),
  complete: (task: string, answer: unknown, revision: number, key: string) =>
    send<CommandReceipt>(`${taskPath(task)}/completion`, { body: { answer, revision }, headers: once(key) }),

  /** Writes nothing, but takes what was typed along. */
  preview: (task: string, answer: unknown) =>
    send<AnswerPreview>(`${taskPath(task)}/preview`, { body: { answer } }),

  withdraw: (id: string, body: unknown, key: string) =>
    send<CommandReceipt>(`${casePath(id)}/withdrawal`, { body, headers: once(key) }),
  reopen: (id: string, body: unknown) => send<CommandReceipt>(`${casePath(id)}/reopening`, { body }),
  convert: (id: string, body: { procedure: string; application: unknown }, key: string) =>
    send<CaseView>(`${casePath(id)}/conversion`, { body, headers: once(key) }),
  addNote: (id: string, body: unknown, key: string) =>
    send<CommandReceipt>(`${casePath(id)}/notes`, { body, headers: once(key) }),
  addDocument: (id: string, title: string, file: File, key: string) =>
    send<CommandReceipt>(`${casePath(id)}/documents`, {
      file,
      // Headers carry only ASCII; Italian titles do not.
      headers: { 'x-title': encodeURIComponent(title), ...once(key) },
    }),
  makeRequest: (id: string, request: string, answer: unknown, key: string) =>
    send<CommandReceipt>(`${casePath(id)}/requests/${encodeURIComponent(request)}`, {
      body: { answer },
      headers: once(key),
    }),

  openOnNeed: (id: string, body: unknown) => send<OpenedOnNeedView>(`${casePath(id)}/accesses`, { body }),
  acknowledgeAccess: (no: string) =>
    send<undefined>(`/api/accesses/${encodeURIComponent(no)}/acknowledgement`),

  assignMany: (selection: TaskSelection, person: string, reason: string | undefined, key: string) =>
    send<BulkOperationView>('/api/bulk-operations/assignments', {
      body: { ...selected(selection), person, reason },
      headers: once(key),
    }),
  remindMany: (selection: TaskSelection, text: string | undefined, key: string) =>
    send<BulkOperationView>('/api/bulk-operations/reminders', {
      body: { ...selected(selection), text },
      headers: once(key),
    }),
  completeMany: (selection: TaskSelection, answer: unknown, key: string) =>
    send<BulkOperationView>('/api/bulk-operations/completions', {
      body: { ...selected(selection), answer },
      headers: once(key),
    }),
  resumeOperation: (id: string) => send<BulkOperationView>(`${bulkOperationPath(id)}/resumption`),
  stopOperation: (id: string) => send<BulkOperationView>(`${bulkOperationPath(id)}/stop`),

  distribute: (office: string, distributes: boolean) =>
    put<TeamView>(`/api/teams/${encodeURIComponent(office)}/distribution`, { distributes }),
  enterElectoralPeriod: (body: unknown, id?: string) =>
    id === undefined
      ? send<ElectoralPeriodView>('/api/electoral-periods', { body })
      : put<ElectoralPeriodView>(`/api/electoral-periods/${encodeURIComponent(id)}`, body),
  closeOffices: (body: unknown) => send<CalendarChangeView>('/api/office-calendar', { body }),
  withdrawClosure: (id: string, body: unknown) =>
    send<CalendarChangeView>(`/api/office-calendar/${encodeURIComponent(id)}/withdrawal`, { body }),

  substitute: (body: unknown) => send<SubstitutionView>('/api/substitutions', { body }),
  endSubstitution: (id: string) => send<undefined>(`/api/substitutions/${encodeURIComponent(id)}/end`),

  giveMandate: (body: unknown) => send<MandateView>('/api/mandates', { body }),
  endMandate: (id: string) => send<undefined>(`/api/mandates/${encodeURIComponent(id)}/end`),

  advanceClock: (id: string, until: LocalDate) =>
    send<{ today: LocalDate }>('/api/demonstration/clock', { body: { case: id, until } }),
};

/** The filter of an address, where what is empty does not narrow, as an operation has it. */
function selected(selection: TaskSelection): object {
  if ('tasks' in selection) return selection;
  const { scope, overdue, ...narrowing } = selection.filter;
  const said = Object.entries(narrowing).filter(([, value]) => value);
  const filter = { scope, ...Object.fromEntries(said), ...(overdue && { overdue: true }) };
  return { filter, expected: selection.expected };
}
