import { createServer, request as httpsRequest } from 'node:https';
import { request as httpRequest } from 'node:http';

/** A proxy that ends TLS in front of a service on this machine, as a house has one. */
export async function startHttpsFront({ cert, key, target }) {
  const server = createServer({ cert, key }, (incoming, outgoing) => {
    const { host = '' } = incoming.headers;
    const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': host };
    const onward = httpRequest(
      {
        host: '127.0.0.1',
        port: target(),
        method: incoming.method,
        path: incoming.url,
        headers: { ...incoming.headers, ...forwarded },
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode, answer.rawHeaders);
        answer.pipe(outgoing);
      },
    );
    onward.once('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  return {
    origin: `https://localhost:${port}`,
    stop: () =>
      new Promise((stopped) => {
        server.close(stopped);
        server.closeAllConnections();
      }),
  };
}

/** A visitor who trusts one authority and keeps cookies with the attributes they came with. */
export class TlsVisitor {
  cookies = new Map();

  constructor(ca) {
    this.ca = ca;
  }

  /** Goes to an address and on to where it leads, up to a page of the web. */
  async go(address, { method = 'GET', body } = {}) {
    let url = new URL(address);
    let sent = { method, body };
    for (;;) {
      const { status, headers, text } = await this.#request(url, sent);
      for (const cookie of headers['set-cookie'] ?? []) this.#keep(cookie);
      const next = headers.location && new URL(headers.location, url);
      if (!next || !/^\/(api|oidc)\//.test(next.pathname)) return { status, url: next ?? url, text };
      url = next;
      sent = { method: 'GET' };
    }
  }

  #keep(cookie) {
    const [pair, ...attributes] = cookie.split('; ');
    const [name] = pair.split('=', 1);
    if (pair === `${name}=`) this.cookies.delete(name);
    else this.cookies.set(name, { pair, attributes });
  }

  #request(url, { method, body }) {
    return new Promise((resolve, reject) => {
      const cookie = [...this.cookies.values()].map(({ pair }) => pair).join('; ');
      const call = httpsRequest(
        url,
        {
          method,
          ca: this.ca,
          // The name stands in the certificate, the address is that of this machine.
          lookup: (_host, options, found) =>
            options.all ? found(null, [{ address: '127.0.0.1', family: 4 }]) : found(null, '127.0.0.1', 4),
          headers: {
            ...(cookie && { cookie }),
            ...(body && { 'content-type': 'application/x-www-form-urlencoded' }),
          },
        },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8').on('data', (chunk) => (text += chunk));
          answer.once('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
        },
      );
      call.once('error', reject);
      call.end(body);
    });
  }
}
