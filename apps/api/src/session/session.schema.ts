import { z } from 'zod';
import type { PersonView } from '../../../../libs/domain';
import { textSchema } from '../openapi/text.schema';

export const signInSchema = z.object({ login: z.string().min(1).max(100) });
export type SignIn = z.output<typeof signInSchema>;

export const personSchema = z
  .object({
    login: z.string(),
    name: z.string(),
    offices: z.array(z.object({ id: z.string(), name: textSchema, unit: textSchema })),
    language: z.enum(['it', 'en']).optional(),
    reports: z
      .array(z.enum(['lateCases', 'teams', 'reservedCases']))
      .optional()
      .describe('Pages that not everybody has, and the person signed in does.'),
  })
  .meta({ id: 'Person' }) satisfies z.ZodType<PersonView>;

export const sessionSchema = z.object({ token: z.string(), person: personSchema }).meta({ id: 'Session' });
