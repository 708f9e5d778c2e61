import { applyDecorators } from '@nestjs/common';
import { ApiExtension, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { type ProblemCode, problemKinds } from '../problem/problem-kinds';

/** What a route does, in the words of the OpenAPI document. */
export function Operation(summary: string, description?: string): MethodDecorator {
  return ApiOperation({ summary, description });
}

/** Answers that any request may get before or beside what its route does. */
const everywhere: readonly ProblemCode[] = [
  'invalidRequest',
  'malformedJson',
  'bodyTooLarge',
  'bodyTooDeep',
  'addressTooLong',
  'headersTooLarge',
  'requestTooSlow',
  'tooManyRequests',
  'unsupportedMediaType',
  'crossSiteRefused',
  'notSignedIn',
  'tokenInvalid',
  'tokenExpired',
  'withoutOffice',
  'notAtTheDesk',
  'providerUnavailable',
  'recordUnavailable',
  'internalError',
];

/** What a route answers: its good answer, and the codes of the problems it may refuse with. */
export function Answers(
  status: number,
  body?: z.ZodType,
  problems: readonly ProblemCode[] = [],
  mediaType?: string,
): MethodDecorator & ClassDecorator {
  const good = body
    ? ApiResponse({ status, description: 'Done.', standardSchema: body })
    : ApiResponse({
        status,
        description: 'Done.',
        ...(mediaType && { content: { [mediaType]: { schema: { type: 'string', format: 'binary' } } } }),
      });
  const codesByStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set([...problems, ...everywhere])) {
    const of = problemKinds[code].status;
    codesByStatus.set(of, [...(codesByStatus.get(of) ?? []), code]);
  }
  return applyDecorators(
    good,
    ...[...codesByStatus].map(([problemStatus, codes]) =>
      ApiResponse({
        status: problemStatus,
        description: `Codes: ${codes.map((code) => `\`${code}\``).join(', ')}.`,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }),
    ),
  );
}

/** Marks a route for the making of the document: Nest's documents know one schema for all media types of an answer. */
export const ALSO_CSV = 'x-also-csv';

/** The good answer of the route comes as CSV too, where that is asked for. */
export function AlsoCsv(): MethodDecorator & ClassDecorator {
  return ApiExtension(ALSO_CSV, true);
}

/** A command: repeated with the same key and content it is carried out once. */
export function IdempotentCommand({ required = false } = {}): MethodDecorator & ClassDecorator {
  return ApiHeader({
    name: 'Idempotency-Key',
    required,
    description:
      'A key of the caller’s choice, 1 to 200 printable characters. The same key with the same content gives the same answer.',
    schema: { type: 'string', pattern: '^[!-~]{1,200}$' },
  });
}
