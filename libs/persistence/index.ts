export { withAdvisoryLockIfFree } from './advisory-lock';
export { caseTestStatements } from './case-tests';
export { isHistoryKept, keepHistory, readHistory, verifyHistories } from './case-history';
export { type DatabaseAccess, databaseConnection } from './connection';
export { openDataSource, readerOptions } from './data-source';
export { electoralPeriodsFrom } from './electoral-periods';
export * from './entities';
export { verifyAccesses, verifyChain } from './journal-chain';
export {
  importOrganisation,
  type ImportPlan,
  organisationHistory,
  organisationOf,
  planImport,
} from './import-organisation';
export { keepOrganisation } from './keep-organisation';
export { migrate } from './migrate';
export { checkPopulations, type PopulationEntry, readPopulationList, readPopulations } from './populations';
export { readBallots } from './read-ballots';
export { readOrganisation } from './read-organisation';
export { noteFirstYear, recordedYears } from './recurring-cases';
export { type DatabaseReader, readAs, type SigningScope, withReader } from './reader';
export { entriesStatement } from './register-question';
export { always, literal, type Nullable, poolOf, query, Sql, sql, withoutNulls } from './statement';
export { inTransaction } from './transaction';
export { filesToWrite, fileWritten, handOverOrders } from './treasury-orders';
export { keepReceipts, receiptTold, untoldReceipts } from './treasury-receipts';
