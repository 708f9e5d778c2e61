import { readFileSync } from 'node:fs';
import type { TLSConfig } from '@temporalio/client';

/** Where Temporal is and how it is spoken to; files by their path. */
export interface EngineAccess {
  readonly address: string;
  readonly tls?: {
    readonly ca?: string | undefined;
    readonly cert?: string | undefined;
    readonly key?: string | undefined;
    readonly serverName?: string | undefined;
  };
}

/**
 * How every connection to Temporal is made, by clients and workers: with certificates the server's must come from them and
 * bear its name. Throws an error that names the file which cannot be read.
 */
export function engineConnection({ address, tls }: EngineAccess): { address: string; tls?: TLSConfig } {
  if (tls?.ca === undefined) return { address };
  const { ca, cert, key, serverName } = tls;
  return {
    address,
    tls: {
      serverRootCACertificate: bytesOf(ca),
      ...(cert !== undefined &&
        key !== undefined && { clientCertPair: { crt: bytesOf(cert), key: bytesOf(key) } }),
      ...(serverName !== undefined && { serverNameOverride: serverName }),
    },
  };
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Error(`The file ${file} cannot be read: ${(cause as NodeJS.ErrnoException).code}`, { cause });
  }
}
