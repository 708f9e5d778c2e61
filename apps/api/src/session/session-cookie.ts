import type { CookieOptions, Request } from 'express';
import { tokenLifetimeMs } from './tokens';

export const sessionCookie = 'marino_session';

/** Scripts cannot read it and other sites cannot send it; over plain HTTP only where the API itself is plain. */
export function sessionCookieOptions(request: Request): CookieOptions {
  return {
    httpOnly: true,
    sameSite: 'strict',
    secure: request.secure,
    path: '/api',
    maxAge: tokenLifetimeMs,
  };
}

export function sessionCookieOf(request: Request): string | undefined {
  return request
    .get('cookie')
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${sessionCookie}=`))
    ?.slice(sessionCookie.length + 1);
}
