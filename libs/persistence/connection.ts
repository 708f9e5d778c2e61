import { readNamedFile } from '../config';

/** Where PostgreSQL is and how it is spoken to; files by their path. */
export interface DatabaseAccess {
  readonly url: string;
  readonly passwordFile?: string | undefined;
  readonly tls?: {
    readonly ca?: string | undefined;
    readonly cert?: string | undefined;
    readonly key?: string | undefined;
  };
}

/** As pg and TypeORM take it. */
interface DatabaseConnection {
  readonly connectionString: string;
  readonly application_name?: string;
  readonly ssl?: {
    readonly ca: string;
    readonly cert?: string;
    readonly key?: string;
    readonly rejectUnauthorized: true;
    readonly minVersion: 'TLSv1.2';
  };
}

/** What `sslmode` and its companions in an address would turn off again. */
const TLS_PARAMETERS = ['sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'ssl', 'uselibpqcompat'];

/**
 * How every connection to PostgreSQL is made. With certificates it is `sslmode=verify-full`: the server's must come from
 * them and bear its name, whatever the address says. Throws an error that names the file which cannot be read.
 */
export function databaseConnection(
  { url, passwordFile, tls }: DatabaseAccess,
  applicationName?: string,
): DatabaseConnection {
  const address = new URL(url);
  if (passwordFile !== undefined) address.password = encodeURIComponent(textOf(passwordFile).trimEnd());
  const named = applicationName === undefined ? {} : { application_name: applicationName };
  if (tls?.ca === undefined) return { connectionString: address.href, ...named };
  for (const name of TLS_PARAMETERS) address.searchParams.delete(name);
  return {
    connectionString: address.href,
    ...named,
    ssl: {
      ca: textOf(tls.ca),
      ...(tls.cert !== undefined && { cert: textOf(tls.cert) }),
      ...(tls.key !== undefined && { key: textOf(tls.key) }),
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
    },
  };
}

const textOf = (file: string): string => readNamedFile(file).toString();
