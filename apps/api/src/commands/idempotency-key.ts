import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Problem } from '../problem/problem';

const SHAPE = /^[\x21-\x7e]{1,200}$/;

/** The caller's Idempotency-Key as a parameter of a route; refuses with `invalidRequest` one that is not printable. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined => {
    const key = context.switchToHttp().getRequest<Request>().get('idempotency-key');
    if (key === undefined || SHAPE.test(key)) return key;
    throw new Problem('invalidRequest', {
      problems: [
        {
          path: ['Idempotency-Key'],
          message: {
            it: 'Usare da 1 a 200 caratteri stampabili, senza spazi.',
            en: 'Use 1 to 200 printable characters without blanks.',
          },
        },
      ],
    });
  },
);
