export { dataSourceOptions, openDataSource } from './data-source';
export * from './entities';
export { type ChainState, verifyChain } from './journal-chain';
export { keepOrganisation } from './keep-organisation';
export { migrate, MigrationError } from './migrate';
export { always, query, Sql, sql } from './statement';
