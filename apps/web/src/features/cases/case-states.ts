import type { CaseFilter } from '../../client/reads';

/** Open first: closed cases are looked for, not come upon. */
export const caseStates: readonly CaseFilter['state'][] = ['open', 'closed', 'all'];
