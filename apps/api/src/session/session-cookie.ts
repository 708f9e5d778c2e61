import type { CookieOptions, Request } from 'express';

/** The browser takes a cookie of this name from a page over TLS only, so that no other can put one in its place. */
const SECURE = '__Secure-';
const NAME = 'marino_session';

/** Of pending sign-ins; there may be several, in several tabs. */
const PENDING = 'marino_sign_in_';

export const sessionCookie = (secure: boolean): string => `${secure ? SECURE : ''}${NAME}`;

export const pendingCookie = (secure: boolean, name: string): string =>
  `${secure ? SECURE : ''}${PENDING}${name}`;

/** Scripts cannot read it and other sites cannot send it; over plain HTTP only where the API itself is plain. */
export function sessionCookieOptions(secure: boolean, maxAge?: number): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', secure, path: '/api', maxAge };
}

/** The way back from the provider comes from another site: this one has to be sent with it. */
export function pendingCookieOptions(secure: boolean, maxAge?: number): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', secure, path: '/api/session', maxAge };
}

export function cookieOf(request: Request, name: string): string | undefined {
  return cookiesOf(request).find(([found]) => found === name)?.[1];
}

/** The cookies of pending sign-ins, the oldest first. */
export function pendingCookiesOf(request: Request): string[] {
  return cookiesOf(request)
    .map(([name]) => name)
    .filter((name) => name.replace(SECURE, '').startsWith(PENDING));
}

function cookiesOf(request: Request): (readonly [name: string, value: string])[] {
  return (request.get('cookie') ?? '').split(';').map((pair) => {
    const [name = '', ...value] = pair.trim().split('=');
    return [name, value.join('=')];
  });
}
