import pg from 'pg';
import { built } from './stage.mjs';

/**
 * Imported before the API: the same program without either wall, for a measurement. Conditions are always met, connections work
 * as the owner of the tables, and their statements are planned once as those of lists are.
 */
const { always } = built('libs/persistence');

const rights = built('apps/api/src/rights/case-rights.js');
for (const name of ['isWorkShownTo', 'isWorkWatchedBy', 'mayReadCase']) rights[name] = () => always;

built('libs/persistence/reader.js').ReaderPool = class extends pg.Pool {
  constructor(options) {
    super({ ...options, options: '-c plan_cache_mode=force_generic_plan' });
  }
};
