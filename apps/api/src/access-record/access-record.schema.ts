import { z } from 'zod';
import { accessKinds, type AccessRecordView } from '../../../../libs/domain';
import { daySchema, instantSchema } from '../openapi/text.schema';
import { pageQuery } from '../paging/page';

export const accessRecordSchema = z
  .object({
    no: z.string().describe('Counts up; a number may be missing where a write was given up.'),
    at: instantSchema,
    kind: z.enum(accessKinds),
    person: z.string().optional().describe('Sign-in name as it was given, also one that nobody has.'),
    name: z.string().optional().describe('Name of the person, if there is one.'),
    case: z.string().optional(),
    detail: z.record(z.string(), z.unknown()).describe('Request, address, code of the refusal and the like.'),
  })
  .meta({ id: 'AccessRecord' }) satisfies z.ZodType<AccessRecordView>;

export const accessRecordQuery = pageQuery.extend({
  person: z.string().min(1).max(200).optional().describe('Sign-in name'),
  kind: z.enum(accessKinds).optional(),
  from: daySchema.optional().describe('From this day on.'),
  to: daySchema.optional().describe('Up to this day, the day included.'),
});
export type AccessRecordQuery = z.output<typeof accessRecordQuery>;
