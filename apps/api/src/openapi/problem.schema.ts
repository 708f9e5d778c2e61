import { z } from 'zod';
import type { ProblemView } from '../../../../libs/domain';

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string().describe('Stable: programs rely on it, never on the texts.'),
    detail: z.string(),
    next: z.string().describe('What to do next.'),
    article: z.string().optional(),
    problems: z
      .array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() }))
      .optional(),
  })
  .meta({
    description: 'Why a request was refused (RFC 9457).',
  }) satisfies z.ZodType<ProblemView>;
