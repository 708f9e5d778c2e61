interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly host: string;
  readonly path: string;
  readonly attributes: string;
}

/** A page that a visitor has come to. */
export interface Visited {
  readonly status: number;
  readonly url: URL;
  readonly text: string;
  readonly headers: Headers;
  /** Every address on the way, the last one included. */
  readonly way: readonly string[];
}

const MOST_REDIRECTS = 20;
const REDIRECTS = [301, 302, 303, 307, 308];

/** Goes from page to page as a browser does, with cookies and redirects and without scripts. */
export class Visitor {
  private cookies: Cookie[] = [];

  constructor(
    private readonly origin: string,
    private readonly language = 'it',
  ) {}

  /** Goes to an address and on to where it leads; stops before an address that begins with `before`. */
  async go(address: string, init: RequestInit = {}, before?: string): Promise<Visited> {
    const way: string[] = [];
    let url = new URL(address, this.origin);
    let request = init;
    while (way.length < MOST_REDIRECTS) {
      way.push(url.href);
      const response = await this.request(url, request);
      const location = response.headers.get('location');
      const next = location === null ? undefined : new URL(location, url);
      const isStop = before !== undefined && next?.pathname.startsWith(before) === true;
      if (!next || isStop || !REDIRECTS.includes(response.status)) {
        if (next && isStop) way.push(next.href);
        return { status: response.status, url, text: await response.text(), headers: response.headers, way };
      }
      await response.body?.cancel();
      if (response.status !== 307 && response.status !== 308) request = {};
      url = next;
    }
    throw new Error(`Sent on and on: ${way.join(' ')}`);
  }

  /** Sends the form of a page as it stands there, with these fields beside or in place of its own. */
  submit(
    { text, url }: Visited,
    fields: Readonly<Record<string, string>>,
    before?: string,
  ): Promise<Visited> {
    const form = /<form[^>]*>/i.exec(text)?.[0];
    if (!form) throw new Error(`There is no form on ${url.href}: ${text.slice(0, 500)}`);
    const action = attributeOf(form, 'action') ?? url.href;
    const hidden = [...text.matchAll(/<input[^>]*type="?hidden"?[^>]*>/gi)].map(
      ([input]): [string, string] => [attributeOf(input, 'name') ?? '', attributeOf(input, 'value') ?? ''],
    );
    const body = new URLSearchParams([...hidden]);
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return this.go(new URL(action, url).href, { method: 'POST', body }, before);
  }

  /** A request of the web's scripts to the API. */
  async ask(method: string, path: string): Promise<{ status: number; body: unknown }> {
    const response = await this.request(new URL(path, this.origin), { method, headers: { 'X-Marino': '1' } });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  }

  /** The cookie of this name, with its attributes, if the visitor has one. */
  cookie(name: string): Pick<Cookie, 'value' | 'attributes' | 'path'> | undefined {
    return this.cookies.find((cookie) => cookie.name === name);
  }

  /** Another visitor with the same cookies, as somebody who has stolen them. */
  double(): Visitor {
    const other = new Visitor(this.origin, this.language);
    other.cookies = [...this.cookies];
    return other;
  }

  private async request(url: URL, init: RequestInit): Promise<Response> {
    const cookie = this.cookies
      .filter(({ host, path }) => host === url.hostname && url.pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const headers = new Headers(init.headers);
    if (!headers.has('accept-language')) headers.set('accept-language', this.language);
    if (cookie) headers.set('cookie', cookie);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const text of response.headers.getSetCookie()) this.keep(text, url.hostname);
    return response;
  }

  private keep(text: string, host: string): void {
    const [pair = '', ...attributes] = text.split(/; */);
    const name = pair.slice(0, pair.indexOf('='));
    const value = pair.slice(pair.indexOf('=') + 1);
    const given = (attribute: string) =>
      attributes.find((one) => one.toLowerCase().startsWith(`${attribute}=`))?.slice(attribute.length + 1);
    const path = given('path') ?? '/';
    const expires = given('expires');
    const isGone = given('max-age') === '0' || (expires !== undefined && Date.parse(expires) <= Date.now());
    this.cookies = this.cookies.filter(
      (cookie) => !(cookie.name === name && cookie.host === host && cookie.path === path),
    );
    if (!isGone) this.cookies.push({ name, value, host, path, attributes: attributes.join('; ') });
  }
}

function attributeOf(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(tag)?.[1];
  return value?.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
}
