import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { problemKinds } from '../problem/problem-kinds';

/** A browser sends its headers at once. */
const HEADERS_MS = 15_000;
/** Longer than proxies keep idle connections, so that they and not we close them. */
const KEEP_ALIVE_MS = 75_000;
const MOST_HEADERS = 100;

/**
 * How long the server waits and how much it takes before a request reaches anything of ours: a slow or endless sender holds
 * a connection for so long and no longer. Headers together may have 16 KiB, which is what Node takes by itself.
 */
export function guardServer(server: Server, requestMs: number): void {
  server.headersTimeout = Math.min(HEADERS_MS, requestMs);
  server.requestTimeout = requestMs;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.maxHeadersCount = MOST_HEADERS;
  server.on('clientError', answer);
}

/** What Node calls a request it gives up on. */
const codes: Readonly<Record<string, 'headersTooLarge' | 'requestTooSlow'>> = {
  HPE_HEADER_OVERFLOW: 'headersTooLarge',
  ERR_HTTP_REQUEST_TIMEOUT: 'requestTooSlow',
};

/** Nothing is known of the caller yet, so the answer is in Italian. */
function answer(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = codes[error.code ?? ''] ?? 'invalidRequest';
  const { status, title, next } = problemKinds[code];
  const body = JSON.stringify({
    type: `urn:marino:problem:${code}`,
    title: title.it,
    status,
    code,
    detail: title.it,
    next: next.it,
  });
  const head = [
    `HTTP/1.1 ${status} Refused`,
    'Content-Type: application/problem+json; charset=utf-8',
    'Content-Language: it',
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
