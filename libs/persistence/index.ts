export { withAdvisoryLockIfFree } from './advisory-lock';
export { isHistoryKept, keepHistory, readHistory, verifyHistories } from './case-history';
export { dataSourceOptions, openDataSource } from './data-source';
export { electoralPeriodsFrom } from './electoral-periods';
export * from './entities';
export { verifyChain } from './journal-chain';
export { keepOrganisation } from './keep-organisation';
export { migrate } from './migrate';
export { always, poolOf, query, Sql, sql } from './statement';
