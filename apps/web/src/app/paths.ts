/** Addresses of the screens; the one place that spells them. */
export const paths = {
  signIn: '/sign-in',
  account: '/account',
  inbox: '/inbox',
  inboxOf: (filter: { scope: string; heldBy?: string; overdue?: 'true' }) => `/inbox${searchOf(filter)}`,
  cases: '/cases',
  case: (id: string) => `/cases/${encodeURIComponent(id)}`,
  caseTab: (id: string, tab: string) => `/cases/${encodeURIComponent(id)}/${tab}`,
  sheet: (id: string, sheet: string) =>
    `/cases/${encodeURIComponent(id)}/sheets/${encodeURIComponent(sheet)}`,
  conversion: (id: string) => `/cases/${encodeURIComponent(id)}/conversion`,
  task: (id: string) => `/tasks/${encodeURIComponent(id)}`,
  newCase: '/new',
  registers: '/registers',
  register: (key: string) => `/registers/${encodeURIComponent(key)}`,
  registerEntry: (key: string, entry: string) =>
    `/registers/${encodeURIComponent(key)}/${encodeURIComponent(entry)}`,
  registerImport: (key: string) => `/registers/${encodeURIComponent(key)}/import`,
  registerOverview: (key: string, overview: string) =>
    `/registers/${encodeURIComponent(key)}/overviews/${encodeURIComponent(overview)}`,
  registerGroups: (key: string, of?: string) =>
    `/registers/${encodeURIComponent(key)}/groups${of === undefined ? '' : `?of=${encodeURIComponent(of)}`}`,
  newCaseOf: (
    procedure: string,
    from: { parent?: string; incoming?: string; entry?: string; case?: string; act?: string } = {},
  ) => `/new/${encodeURIComponent(procedure)}${searchOf(from)}`,
  teams: '/teams',
  accesses: '/accesses',
  accessRecord: '/access-record',
  bulkOperations: '/bulk-operations',
  bulkOperation: (id: string) => `/bulk-operations/${encodeURIComponent(id)}`,
  nearDeadlines: '/deadlines',
  budget: '/budget',
  budgetLine: (line: string, on = '') =>
    `/budget/${encodeURIComponent(line)}${searchOf({ on: on || undefined })}`,
  budgetTotals: (by: string) => `/budget/totals/${by}`,
  budgetTotal: (by: string, year: number, commitment: string) =>
    `/budget/totals/${by}/${encodeURIComponent(commitment)}${searchOf({ year: String(year) })}`,
  lateCases: '/reports/late-cases',
  duties: '/reports/duties',
  dashboard: (key: string) => `/dashboards/${encodeURIComponent(key)}`,
  officeCalendar: '/office-calendar',
  substitutions: '/substitutions',
  mandates: '/mandates',
  /** Addresses for the public are in Italian, as they stand in print. */
  publicProcedures: '/pubblico/procedimenti',
  publicProcedure: (key: string) => `/pubblico/procedimenti/${encodeURIComponent(key)}`,
  publicForm: (key: string) => `/pubblico/procedimenti/${encodeURIComponent(key)}/modulo`,
  publicTimes: '/pubblico/tempi',
  desk: '/sportello',
  deskFiling: (id: string) => `/sportello/istanze/${encodeURIComponent(id)}`,
  newFiling: (procedure: string, campaign?: string) =>
    `/sportello/nuova/${encodeURIComponent(procedure)}${searchOf({ avviso: campaign })}`,
};

function searchOf(parameters: Record<string, string | undefined>): string {
  const search = new URLSearchParams(
    Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return search.size === 0 ? '' : `?${search}`;
}
