import {
  type AccessRecordView,
  type BallotView,
  type BulkOperationView,
  type CandidateView,
  type CaseAccessView,
  type CaseSummary,
  type CaseView,
  type DeadlineView,
  type DeskFilingDetailView,
  type DeskView,
  type DocumentView,
  type ElectoralPeriodsView,
  type IncomingView,
  type JournalEntryView,
  type MandatesView,
  type NearDeadlineView,
  type OfficeCalendarView,
  type Page,
  type PersonView,
  type ProcedureView,
  type RegisterEntryView,
  type RegisterGroupView,
  type RegisterHistoryView,
  type RegisterOverviewView,
  type RegisterSummary,
  type RegisterView,
  type RelationView,
  type ReservedCaseView,
  type SubstitutionsView,
  type TaskCountView,
  type TaskSummary,
  type TaskView,
  type Text,
  type TeamView,
  type VerificationView,
} from '@domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read } from './client';
import { keys } from './keys';
import { ApiProblem } from './problem';

export interface TaskFilter {
  readonly scope: 'mine' | 'team' | 'unit' | 'escalated' | 'all';
  readonly q?: string;
  readonly procedure?: string;
  /** Key of a task of that procedure. */
  readonly task?: string;
  readonly heldBy?: string;
  /** `true` or nothing, as the address has it. */
  readonly overdue?: string;
}

export interface CaseFilter {
  readonly state: 'open' | 'closed' | 'all';
  readonly q?: string;
  readonly procedure?: string;
}

export interface AccessRecordFilter {
  readonly kind: string;
  readonly person: string;
  /** Days, or empty. */
  readonly from: string;
  readonly to: string;
}

export interface RegisterFilter {
  /** The state on this day; empty for the last state of every entry. */
  readonly on: string;
  readonly q: string;
}

export type ChildCase = CaseSummary & Pick<CaseView, 'facts'>;
export interface SignInProvider {
  readonly provider: 'external' | 'embedded' | 'none';
  readonly demonstration: boolean;
  /** Whether people who do not belong to the house can sign in, at the desk. */
  readonly desk: boolean;
}

/** `kept` where the history is on record and no longer in the engine. */
interface EngineHistory {
  readonly events: readonly EngineEvent[];
  readonly kept?: { readonly at: string; readonly sha256: string };
  readonly erased?: { readonly text: Text };
}

export interface EngineEvent {
  readonly id: string;
  readonly time: string;
  readonly type: string;
  readonly attributes: unknown;
}

/** The person signed in, or null. */
export const sessionRead = queryOptions({
  queryKey: keys.session,
  queryFn: () =>
    read<PersonView>('/api/session').catch((error: unknown) => {
      if (error instanceof ApiProblem && error.status === 401) return null;
      throw error;
    }),
});

/** By whom people are signed in. */
export const providerRead = queryOptions({
  queryKey: keys.provider,
  queryFn: () => read<SignInProvider>('/api/session/provider'),
});

/** What a visitor of the desk can file, and has filed. */
export const deskRead = queryOptions({ queryKey: keys.desk, queryFn: () => read<DeskView>('/api/desk') });

export const deskFilingRead = (id: string) =>
  queryOptions({
    queryKey: keys.deskFiling(id),
    queryFn: () => read<DeskFilingDetailView>(`/api/desk/filings/${encodeURIComponent(id)}`),
  });

/** Everybody in the house, for forms that name somebody. */
export const directoryRead = queryOptions({
  queryKey: keys.directory,
  queryFn: () => allOf<PersonView>('/api/people'),
});

export const proceduresRead = queryOptions({
  queryKey: keys.procedures,
  queryFn: () => allOf<ProcedureView>('/api/procedures'),
});

export const incomingRead = queryOptions({
  queryKey: keys.incoming,
  queryFn: () => allOf<IncomingView>('/api/incoming'),
});

/** Looked at again for as long as an operation on many cases is under way. */
const WATCH_EVERY_MS = 2_000;
/** The one that somebody looks at. */
const WATCH_CLOSELY_MS = 700;

export const electoralPeriodsRead = queryOptions({
  queryKey: keys.electoralPeriods,
  queryFn: () => read<ElectoralPeriodsView>('/api/electoral-periods'),
  refetchInterval: ({ state }) =>
    state.data?.items.some(({ told }) => told?.state === 'running') ? WATCH_EVERY_MS : false,
});

export const substitutionsRead = queryOptions({
  queryKey: keys.substitutions,
  queryFn: () => read<SubstitutionsView>('/api/substitutions'),
});

export const mandatesRead = queryOptions({
  queryKey: keys.mandates,
  queryFn: () => read<MandatesView>('/api/mandates'),
});

export const officeCalendarRead = (year: string) =>
  queryOptions({
    queryKey: keys.officeCalendarOf(year),
    queryFn: () => read<OfficeCalendarView>('/api/office-calendar', { year }),
  });

export const taskListRead = (filter: TaskFilter) =>
  pages<TaskSummary>(keys.taskList(filter), '/api/tasks', { ...filter });

export const taskCountRead = (filter: TaskFilter) =>
  queryOptions({
    queryKey: keys.taskCount(filter),
    queryFn: () => read<TaskCountView>('/api/tasks/count', { ...filter }),
  });

export const bulkOperationsRead = queryOptions({
  queryKey: keys.bulkOperations,
  queryFn: async () => (await read<Page<BulkOperationView>>('/api/bulk-operations')).items,
  refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? WATCH_EVERY_MS : false),
});

export const bulkOperationRead = (id: string) =>
  queryOptions({
    queryKey: keys.bulkOperation(id),
    queryFn: () => read<BulkOperationView>(bulkOperationPath(id)),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? WATCH_CLOSELY_MS : false),
  });

export const caseListRead = (filter: CaseFilter) =>
  pages<CaseSummary>(keys.caseList(filter), '/api/cases', { ...filter });

/** A few cases for a field that names another one. */
export const casesFoundRead = (q: string) =>
  queryOptions({
    queryKey: keys.caseList({ found: q }),
    queryFn: async () => (await read<Page<CaseSummary>>('/api/cases', { q, limit: '8' })).items,
  });

/** Open cases that may collect applications, for the choice of a round. */
export const roundsRead = (procedure: string) =>
  queryOptions({
    queryKey: keys.caseList({ rounds: procedure }),
    queryFn: () => allOf<CaseSummary>('/api/cases', { procedure, state: 'open' }),
  });

export const taskRead = (id: string) =>
  queryOptions({ queryKey: keys.task(id), queryFn: () => read<TaskView>(`/api/tasks/${id}`) });

export const candidatesRead = (task: string) =>
  queryOptions({
    queryKey: keys.candidates(task),
    queryFn: () => allOf<CandidateView>(`/api/tasks/${task}/candidates`),
  });

export const caseRead = (id: string) =>
  queryOptions({ queryKey: keys.case(id), queryFn: () => read<CaseView>(casePath(id)) });

export const caseTasksRead = (id: string) =>
  queryOptions({ queryKey: keys.caseTasks(id), queryFn: () => allOf<TaskSummary>(`${casePath(id)}/tasks`) });

export const caseBallotsRead = (id: string) =>
  queryOptions({
    queryKey: keys.caseBallots(id),
    queryFn: () => allOf<BallotView>(`${casePath(id)}/ballots`),
  });

export const childrenRead = (id: string) => pages<ChildCase>(keys.children(id), `${casePath(id)}/children`);

export const relationsRead = (id: string) =>
  pages<RelationView>(keys.relations(id), `${casePath(id)}/relations`);

export const caseAccessesRead = (id: string) =>
  pages<CaseAccessView>(keys.caseAccesses(id), `${casePath(id)}/accesses`);

export const accessRecordRead = (filter: AccessRecordFilter) =>
  pages<AccessRecordView>(keys.accessRecord(filter), '/api/access-record', { ...filter });

export const accessesToSeeRead = pages<CaseAccessView>(keys.accesses, '/api/accesses/unacknowledged');

export const reservedCasesRead = pages<ReservedCaseView>(keys.reservedCases, '/api/reserved-cases');

export const deadlinesRead = (id: string) =>
  queryOptions({
    queryKey: keys.deadlines(id),
    queryFn: () => allOf<DeadlineView>(`${casePath(id)}/deadlines`),
  });

/** Over all cases of the reader's offices. */
export const nearDeadlinesRead = pages<NearDeadlineView>(keys.nearDeadlines, '/api/deadlines');

export const documentsRead = (id: string) =>
  queryOptions({
    queryKey: keys.documents(id),
    queryFn: () => allOf<DocumentView>(`${casePath(id)}/documents`),
  });

export const journalRead = (id: string, order: 'asc' | 'desc') =>
  pages<JournalEntryView>(keys.journal(id, order), `${casePath(id)}/journal`, { order });

export const verificationRead = (id: string) =>
  queryOptions({
    queryKey: keys.verification(id),
    queryFn: () => read<VerificationView>(`${casePath(id)}/journal/verification`),
  });

export const engineHistoryRead = (id: string) =>
  queryOptions({
    queryKey: keys.engineHistory(id),
    queryFn: () => read<EngineHistory>(`${casePath(id)}/history`),
  });

export const registersRead = queryOptions({
  queryKey: keys.registers,
  queryFn: () => allOf<RegisterSummary>('/api/registers'),
});

export const registerRead = (key: string) =>
  queryOptions({ queryKey: keys.register(key), queryFn: () => read<RegisterView>(registerPath(key)) });

export const registerEntriesRead = (key: string, filter: RegisterFilter) =>
  pages<RegisterEntryView>(keys.registerEntries(key, filter), `${registerPath(key)}/entries`, { ...filter });

/** A few entries for a field that takes over what one of them says. */
export const registerFoundRead = (key: string, q: string) =>
  queryOptions({
    queryKey: keys.registerEntries(key, { found: q }),
    queryFn: async () =>
      (await read<Page<RegisterEntryView>>(`${registerPath(key)}/entries`, { q, limit: '8' })).items,
    retry: false,
  });

export const registerGroupsRead = (key: string, on: string) =>
  queryOptions({
    queryKey: keys.registerGroups(key, on),
    queryFn: async () =>
      (await read<Page<RegisterGroupView>>(`${registerPath(key)}/groups`, { on: on || undefined })).items,
  });

/** What narrows an overview: months of a calendar, year of a count; empty is as the API has it. */
export interface OverviewFilter {
  readonly month: string;
  readonly months: string;
  readonly year: string;
}

export const registerOverviewRead = (key: string, overview: string, filter: OverviewFilter) =>
  queryOptions({
    queryKey: keys.registerOverview(key, overview, filter),
    queryFn: () =>
      read<RegisterOverviewView>(
        `${registerPath(key)}/overviews/${encodeURIComponent(overview)}`,
        Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')),
      ),
  });

export const registerEntryRead = (key: string, entry: string) =>
  queryOptions({
    queryKey: keys.registerEntry(key, entry),
    queryFn: () => read<RegisterHistoryView>(`${registerPath(key)}/entries/${encodeURIComponent(entry)}`),
  });

export function registerPath(key: string): string {
  return `/api/registers/${encodeURIComponent(key)}`;
}

export function bulkOperationPath(id: string): string {
  return `/api/bulk-operations/${encodeURIComponent(id)}`;
}

const isUnderWay = ({ state }: BulkOperationView): boolean => state === 'running' || state === 'stopping';

export function casePath(id: string): string {
  return `/api/cases/${encodeURIComponent(id)}`;
}

/** A list read page by page as the reader asks for more; `View` is what a page says beside its items. */
export function pages<T, View extends Page<T> = Page<T>>(
  queryKey: readonly unknown[],
  path: string,
  parameters: Record<string, string> = {},
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => read<View>(path, { ...parameters, after: pageParam }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
}

/** A list that is short by nature, read to its end. */
export async function allOf<T>(path: string, parameters: Record<string, string> = {}): Promise<readonly T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const page: Page<T> = await read<Page<T>>(path, { ...parameters, after });
    items.push(...page.items);
    after = page.next;
  } while (after);
  return items;
}

/** The offices that work under the reader. */
export const teamsRead = queryOptions({
  queryKey: keys.teams,
  queryFn: async () => (await read<Page<TeamView>>('/api/teams')).items,
});
