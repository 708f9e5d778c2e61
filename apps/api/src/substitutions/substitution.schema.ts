import { z } from 'zod';
import type { SubstitutionsView, SubstitutionView } from '../../../../libs/domain';
import { daySchema, localDateSchema } from '../openapi/text.schema';
import { pageSchema } from '../paging/page.schema';

export const substitutionSchema = z
  .object({
    id: z.string(),
    absent: z.object({ login: z.string(), name: z.string() }),
    substitute: z.object({ login: z.string(), name: z.string() }),
    offices: z.array(z.string()).optional(),
    from: localDateSchema,
    to: localDateSchema,
    reason: z.string(),
    enteredBy: z.object({ login: z.string(), name: z.string() }),
    endedAt: z.string().optional(),
    may: z.object({ end: z.boolean() }),
  })
  .meta({ id: 'Substitution' }) satisfies z.ZodType<SubstitutionView>;

export const substitutionsSchema = pageSchema(substitutionSchema)
  .extend({ today: localDateSchema, may: z.object({ enterForOthers: z.boolean() }) })
  .meta({ id: 'Substitutions' }) satisfies z.ZodType<SubstitutionsView>;

export const newSubstitutionSchema = z.object({
  /** The person who is away; who asks, where nobody is named. */
  absent: z.string().min(1).max(100).optional(),
  substitute: z.string().min(1).max(100),
  offices: z.array(z.string().min(1).max(100)).min(1).max(50).optional(),
  from: daySchema,
  to: daySchema,
  reason: z.string().trim().min(1).max(500),
});
export type NewSubstitution = z.output<typeof newSubstitutionSchema>;
