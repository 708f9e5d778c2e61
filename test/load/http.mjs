import { Agent, request } from 'node:http';

/** Whoever signs an act is asked again who they are after five minutes. */
const FRESH_FOR_MS = 60_000;

/** The API as a browser uses it: connections are kept, everybody brings a token. */
export class Api {
  #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  #tokens = new Map();

  constructor(port) {
    this.port = port;
  }

  get(login, path) {
    return this.#call('GET', login, path);
  }

  post(login, path, body = {}, headers = {}) {
    return this.#call('POST', login, path, body, headers);
  }

  close() {
    this.#agent.destroy();
  }

  async tokenOf(login) {
    const known = this.#tokens.get(login);
    const isFresh = known !== undefined && Date.now() - known.since < FRESH_FOR_MS;
    return isFresh ? known.token : this.#signIn(login);
  }

  async #call(method, login, path, body, headers = {}) {
    const token = await this.tokenOf(login);
    const { status, text } = await this.#send(method, path, body, {
      ...headers,
      authorization: `Bearer ${token}`,
    });
    if (status >= 300) throw new Error(`${method} ${path} as ${login} answered ${status}: ${text}`);
    return JSON.parse(text);
  }

  async #signIn(login) {
    const { status, text } = await this.#send('POST', '/session', { login });
    if (status !== 201) throw new Error(`${login} cannot sign in: ${text}`);
    const { token } = JSON.parse(text);
    this.#tokens.set(login, { token, since: Date.now() });
    return token;
  }

  #send(method, path, body, headers = {}) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const content = text && {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    };
    return new Promise((resolve, reject) => {
      const call = request(
        {
          host: '127.0.0.1',
          port: this.port,
          path: `/api${path}`,
          method,
          agent: this.#agent,
          headers: { ...headers, ...content },
        },
        (response) => {
          const parts = [];
          response.on('data', (part) => parts.push(part));
          response.on('end', () =>
            resolve({ status: response.statusCode, text: Buffer.concat(parts).toString('utf8') }),
          );
          response.on('error', reject);
        },
      );
      call.on('error', reject);
      call.end(text);
    });
  }
}
