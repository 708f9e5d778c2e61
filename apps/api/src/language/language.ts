import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { type Language, languages } from '../../../../libs/domain';

/** The language the caller prefers among those of the house; Italian when it names none of them. */
export function languageOf(request: Request): Language {
  const preferred = request.acceptsLanguages([...languages]);
  return languages.find((language) => language === preferred) ?? 'it';
}

/** The caller's language as a parameter of a route. */
export const CallerLanguage = createParamDecorator((_: unknown, context: ExecutionContext) =>
  languageOf(context.switchToHttp().getRequest<Request>()),
);
