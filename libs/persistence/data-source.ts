import 'reflect-metadata';
import pg, { types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Settings } from '../config';
import { databaseConnection } from './connection';
import { entities } from './entities';
import { ReaderPool } from './reader';

/**
 * How Marino uses PostgreSQL through TypeORM: tables are made by reviewed migrations only, and civil
 * dates stay text, because a `Date` of this machine's time zone would move them by a day.
 */
function dataSourceOptions({ database }: Settings): DataSourceOptions {
  const { connectionString, ssl } = databaseConnection(database);
  return {
    type: 'postgres',
    url: connectionString,
    ...(ssl && { ssl }),
    poolSize: database.pool,
    applicationName: 'marino',
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    entities,
    extra: { types: { getTypeParser: parserOf } },
  };
}

/** The same for the API, whose statements see of every case no more than the person for whom they run. */
export function readerOptions(settings: Settings): DataSourceOptions {
  return { ...dataSourceOptions(settings), driver: { ...pg, Pool: ReaderPool } };
}

/** The same connection for tools that run without Nest. The caller destroys it. */
export async function openDataSource(settings: Settings): Promise<DataSource> {
  return new DataSource(dataSourceOptions(settings)).initialize();
}

const DATE: number = types.builtins.DATE;

function parserOf(type: number, format?: 'text' | 'binary'): (text: string) => unknown {
  return type === DATE ? (text) => text : (types.getTypeParser(type, format) as (text: string) => unknown);
}
