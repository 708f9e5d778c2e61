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
import { Recognition } from './recognition.service';
import { isSession, type SignIn } from './sign-in';

const OPEN = 'openToAll';
const readerOf = new WeakMap<Request, Reader>();
const signInOf = new WeakMap<Request, SignIn>();

/**
 * Marks a route that needs no sign-in. With `recognise` who is signed in all the same is known to the route,
 * as its {@link PossibleReader}.
 */
export const OpenToAll = ({ recognise = false } = {}) =>
  applyDecorators(SetMetadata(OPEN, { recognise }), ApiSecurity({}));

const DESK = 'desk';

/** Marks a route of the desk: for visitors alone, or for them as well. Every other is closed to them. */
export const ForVisitors = (who: 'only' | 'too' = 'only') => SetMetadata(DESK, who);

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

/** How the person who asks has been recognised, as a parameter of a route. */
export const CurrentSignIn = createParamDecorator((_: unknown, context: ExecutionContext): SignIn => {
  const signIn = signInOf.get(context.switchToHttp().getRequest<Request>());
  if (!signIn) throw new Problem('notSignedIn');
  return signIn;
});

/** Lets in who is signed in, by bearer token or cookie. Refuses with what {@link Recognition} refuses with. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly recognition: Recognition,
    private readonly people: PeopleService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const open = this.reflector.getAllAndOverride<{ recognise: boolean } | undefined>(OPEN, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (open && !open.recognise) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const desk = this.reflector.getAllAndOverride<'only' | 'too' | undefined>(DESK, [
      context.getHandler(),
      context.getClass(),
    ]);
    try {
      await this.identify(request, desk);
    } catch (error) {
      // An old cookie must not close what is open to all.
      if (!(open && error instanceof Problem)) throw error;
    }
    return true;
  }

  private async identify(request: Request, desk: 'only' | 'too' | undefined): Promise<void> {
    const signIn = await this.recognition.recognise(request);
    const visitor = isSession(signIn) ? signIn.visitor : undefined;
    if (visitor && !desk) throw new Problem('notAtTheDesk');
    if (!visitor && desk === 'only') throw new Problem('deskOnly');
    const person = visitor
      ? { login: signIn.person, name: visitor.name, offices: [], visitor }
      : await this.people.find(signIn.person);
    if (!person) throw new Problem('withoutOffice');
    const { authenticatedAt, assurance } = signIn;
    const reader = { ...person, authenticatedAt, ...(assurance !== undefined && { assurance }) };
    readAs(databaseReaderOf(reader));
    readerOf.set(request, reader);
    signInOf.set(request, signIn);
  }
}
