import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { validateForm } from '../../../../libs/forms';
import { Problem } from '../problem/problem';

/**
 * Checks what a route declares by `@Body({ schema })`, `@Query({ schema })` and the like, and says what
 * is wrong in the words of forms. A body that does not fit is a form with errors (422), anything else a
 * request that was put together wrongly (400).
 */
@Injectable()
export class SchemaPipe implements PipeTransform {
  transform(value: unknown, { schema, type, data }: ArgumentMetadata): unknown {
    if (!(schema instanceof z.ZodType)) return value;
    const checked = validateForm(schema, value);
    if (checked.ok) return checked.value;
    const problems = data
      ? checked.problems.map(({ path, message }) => ({ path: [data, ...path], message }))
      : checked.problems;
    throw new Problem(type === 'body' ? 'invalidForm' : 'invalidRequest', { problems });
  }
}
