import { isIPv6 } from 'node:net';
import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Observable } from 'rxjs';
import { Problem } from '../problem/problem';
import { knownReader } from '../session/session.guard';
import { MARINO_SETTINGS, type Settings } from '../settings';

const WINDOW_SECONDS = 60;
/** What may be tried to get in: everything that begins a session, and nothing that reads or ends one. */
const SIGN_IN = /^\/api\/session(\/callback)?$/;

/** Takes one of so many a minute; refuses with `tooManyRequests` and says in the answer when to come again. */
async function take(limiter: RateLimiterMemory | undefined, key: string, response: Response): Promise<void> {
  if (!limiter) return;
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    response.setHeader('Retry-After', String(Math.max(1, Math.ceil(error.msBeforeNext / 1000))));
    throw new Problem('tooManyRequests');
  }
}

/** 0 stands for no limit. */
function limiterOf(points: number, keyPrefix: string): RateLimiterMemory | undefined {
  return points > 0 ? new RateLimiterMemory({ points, duration: WINDOW_SECONDS, keyPrefix }) : undefined;
}

/** Requests of one address, before anything is read of them; those that sign in are counted apart and are fewer. */
export function limitByAddress({ http }: Settings) {
  const all = limiterOf(http.requestsOfAddress, 'address');
  const signIns = limiterOf(http.signInsOfAddress, 'sign-in');
  return (request: Request, response: Response, next: NextFunction): void => {
    const address = networkOf(request.ip ?? '');
    const takesSignIn =
      SIGN_IN.test(request.path) && !(request.path === '/api/session' && request.method !== 'POST');
    void take(all, address, response)
      .then(() => (takesSignIn ? take(signIns, address, response) : undefined))
      .then(
        () => next(),
        (error: unknown) => next(error),
      );
  };
}

/** Of IPv6 a household or an office is given 2^64 addresses: they count as one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0');
  return `${[...groups, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}

/**
 * Requests of one person, wherever they come from. An interceptor, because those run when the guard of the sessions has
 * let the request in and knows who asks.
 */
@Injectable()
export class LimitByPerson implements NestInterceptor {
  private readonly limiter: RateLimiterMemory | undefined;

  constructor(@Inject(MARINO_SETTINGS) { http }: Settings) {
    this.limiter = limiterOf(http.requestsOfPerson, 'person');
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const reader = knownReader(http.getRequest<Request>());
    if (reader) await take(this.limiter, reader.login, http.getResponse<Response>());
    return next.handle();
  }
}
