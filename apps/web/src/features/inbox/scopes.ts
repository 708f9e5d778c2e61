import type { PersonView } from '@domain';
import type { TaskFilter } from '../../client/reads';

/** From what I hold to everything I may read; late work comes only to who heads a unit. */
export function scopesOf({ reports }: PersonView): readonly TaskFilter['scope'][] {
  return reports?.includes('teams') ? ['mine', 'team', 'unit', 'escalated', 'all'] : ['mine', 'team', 'all'];
}
