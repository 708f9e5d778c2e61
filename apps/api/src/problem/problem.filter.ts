import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { QueryFailedError } from 'typeorm';
import { AccessRecord } from '../access-record/access-record.service';
import { refusalOf } from '../access-record/refusal-of';
import { languageOf } from '../language/language';
import { requestIdOf } from '../request/request-id';
import { knownReader } from '../session/session.guard';
import { allowedMethods } from './allowed-methods';
import { Problem } from './problem';

/** Answers every error as a problem in the caller's language. What nobody foresaw is logged whole and told briefly. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(private readonly accessRecord: AccessRecord) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    let problem = problemOf(error);
    const allowed = beforeAnyRoute.includes(problem.kind) ? allowedMethods(request) : [];
    const isMethodUnknown = allowed.length > 0 && !allowed.includes(request.method);
    if (isMethodUnknown) problem = new Problem('methodNotAllowed');
    if (problem.status >= 500) {
      this.logger.error({ requestId: requestIdOf(response), path: request.path, error: describe(error) });
    }
    const refusal = refusalOf(problem, request, knownReader(request));
    if (refusal) await this.accessRecord.refused(request, refusal);
    if (response.headersSent) {
      response.end();
      return;
    }
    const language = languageOf(request);
    response
      .status(problem.status)
      .set({ 'Content-Type': 'application/problem+json; charset=utf-8', 'Content-Language': language })
      .set(isMethodUnknown ? { Allow: allowed.join(', ') } : {})
      .set(problem.status === 401 ? { 'WWW-Authenticate': 'Bearer realm="marino"' } : {})
      .send(JSON.stringify(problem.toView(language)));
  }
}

/** Refusals of what has not reached a route: whether there is one for it comes before what is wrong with its content. */
const beforeAnyRoute: readonly Problem['kind'][] = [
  'routeNotFound',
  'malformedJson',
  'unsupportedMediaType',
  'bodyTooLarge',
];

/** Errors by which PostgreSQL or the way to it is out of order; anything else of a statement is a bug of ours. */
const outOfOrder = /^(ECONN|ETIMEDOUT|ENOTFOUND|EPIPE|08|53|57P)/;

/** Characters that PostgreSQL cannot keep, such as a zero byte in an id: no row has them, so the request is wrong. */
const unwritable: readonly string[] = ['22021', '22P05'];

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const cause = error instanceof QueryFailedError ? driverError?.code : code;
  if (typeof cause === 'string' && outOfOrder.test(cause)) return new Problem('recordUnavailable');
  if (typeof cause === 'string' && unwritable.includes(cause)) return new Problem('invalidRequest');
  return new Problem(kindOfStatus(error));
}

/** Nest and Express refuse by status alone what never reaches a route. */
function kindOfStatus(error: unknown): Problem['kind'] {
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { status?: unknown } | undefined)?.status;
  if (error instanceof URIError) return 'routeNotFound';
  if (status === 404) return 'routeNotFound';
  if (status === 413) return 'bodyTooLarge';
  if (status === 415) return 'unsupportedMediaType';
  return typeof status === 'number' && status >= 400 && status < 500 ? 'invalidRequest' : 'internalError';
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
