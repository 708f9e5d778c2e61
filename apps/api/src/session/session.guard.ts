import {
  applyDecorators,
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiSecurity } from '@nestjs/swagger';
import type { Request } from 'express';
import { readAs } from '../../../../libs/persistence';
import { PeopleService } from '../people/people.service';
import { Problem } from '../problem/problem';
import { databaseReaderOf } from '../rights/case-rights';
import type { Reader } from '../rights/reader';
import { sessionCookieOf } from './session-cookie';
import { Tokens } from './tokens';

const OPEN = 'openToAll';
const readerOf = new WeakMap<Request, Reader>();

/**
 * Marks a route that needs no sign-in. With `recognise` who is signed in all the same is known to the route,
 * as its {@link PossibleReader}.
 */
export const OpenToAll = ({ recognise = false } = {}) =>
  applyDecorators(SetMetadata(OPEN, { recognise }), ApiSecurity({}));

/** Who asks, as far as the guard has recognised them: for what is no route, such as the filter of problems. */
export const knownReader = (request: Request): Reader | undefined => readerOf.get(request);

/** The person who asks on a route open to all, or undefined when nobody is signed in. */
export const PossibleReader = createParamDecorator((_: unknown, context: ExecutionContext) =>
  readerOf.get(context.switchToHttp().getRequest<Request>()),
);

/** The person who asks, as a parameter of a route. */
export const CurrentReader = createParamDecorator((_: unknown, context: ExecutionContext): Reader => {
  const reader = readerOf.get(context.switchToHttp().getRequest<Request>());
  if (!reader) throw new Problem('notSignedIn');
  return reader;
});

/** Lets in who is signed in, by bearer token or cookie. Refuses with `notSignedIn`, `tokenInvalid`, `tokenExpired`, `crossSiteRefused`. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: Tokens,
    private readonly people: PeopleService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const open = this.reflector.getAllAndOverride<{ recognise: boolean } | undefined>(OPEN, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (open && !open.recognise) return true;
    const request = context.switchToHttp().getRequest<Request>();
    try {
      const reader = await this.identify(request);
      readAs(databaseReaderOf(reader));
      readerOf.set(request, reader);
    } catch (error) {
      // An old cookie must not close what is open to all.
      if (!(open && error instanceof Problem)) throw error;
    }
    return true;
  }

  private async identify(request: Request): Promise<Reader> {
    const reader = await this.people.find(await this.tokens.loginOf(tokenOf(request)));
    if (!reader) throw new Problem('tokenInvalid');
    return reader;
  }
}

function tokenOf(request: Request): string {
  const bearer = /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
  if (bearer) return bearer;
  const cookie = sessionCookieOf(request);
  if (!cookie) throw new Problem('notSignedIn');
  // A form on another site can make the browser send the cookie, but not this header.
  const changesNothing = request.method === 'GET' || request.method === 'HEAD';
  if (!changesNothing && request.get('x-marino') !== '1') throw new Problem('crossSiteRefused');
  return cookie;
}
