import type { TaskFilter } from '../../client/reads';

/** From what I hold to everything I may read. */
export const scopes: readonly TaskFilter['scope'][] = ['mine', 'team', 'all'];
