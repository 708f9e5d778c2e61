import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { TLSConfig } from '@temporalio/client';
import { readNamedFile } from '../config';

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
      serverRootCACertificate: readNamedFile(ca),
      ...(cert !== undefined &&
        key !== undefined && { clientCertPair: { crt: readNamedFile(cert), key: readNamedFile(key) } }),
      ...(serverName !== undefined && { serverNameOverride: serverName }),
    },
  };
}

/** How long a server may take to say whether it takes a certificate. */
const PROBE_MS = 5_000;

/**
 * Why Temporal refuses a connection with certificates, or is refused: Temporal's client of the API only says that it has
 * waited in vain. Undefined where nothing is wrong, or where there are none.
 */
export function whyRefused({
  address,
  tls,
}: ReturnType<typeof engineConnection>): Promise<string | undefined> {
  if (!tls) return Promise.resolve(undefined);
  const { hostname, port } = new URL(`tcp://${address}`);
  const host = hostname.replace(/^\[|\]$/g, '');
  const name = tls.serverNameOverride ?? host;
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port: Number(port),
      ...(isIP(name) === 0 && { servername: name }),
      ALPNProtocols: ['h2'],
      ca: tls.serverRootCACertificate && Buffer.from(tls.serverRootCACertificate),
      cert: tls.clientCertPair && Buffer.from(tls.clientCertPair.crt),
      key: tls.clientCertPair && Buffer.from(tls.clientCertPair.key),
    });
    const end = (reason?: string): void => {
      socket.destroy();
      resolve(reason);
    };
    // A server of HTTP/2 speaks first, once it has taken the certificate of the client (TLS 1.3).
    socket.once('data', () => end());
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.message));
    socket.once('close', () => end('the server has closed the connection'));
    socket.setTimeout(PROBE_MS, () => end('the server does not answer'));
  });
}
