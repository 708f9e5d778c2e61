import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../problem/problem';

/** What body-parser documents as the `type` of its errors. Here and not in the filter: Nest passes on less than it got. */
const kinds: Readonly<Record<string, Problem['kind']>> = {
  'entity.parse.failed': 'malformedJson',
  'entity.too.large': 'bodyTooLarge',
  'encoding.unsupported': 'unsupportedMediaType',
  'charset.unsupported': 'unsupportedMediaType',
};

/** Says what was wrong with a body that could not be read. Express knows an error handler by its four parameters. */
export function explainBodyError(
  error: unknown,
  _request: Request,
  _response: Response,
  next: NextFunction,
): void {
  const { type } = error as { type?: unknown };
  const kind = typeof type === 'string' ? kinds[type] : undefined;
  next(kind ? new Problem(kind) : error);
}
