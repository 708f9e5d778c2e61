import { z } from 'zod';
import type { DashboardView } from '../../../../libs/domain';
import { localDateSchema, textSchema } from '../openapi/text.schema';

const figures = z.object({
  kind: z.literal('figures'),
  title: textSchema,
  figures: z.array(
    z.object({
      title: textSchema,
      value: z.number(),
      of: z.number().optional().describe('What the value is a part of.'),
      unit: z.literal('percent').optional(),
      note: textSchema.optional(),
    }),
  ),
});

const bars = z.object({
  kind: z.literal('bars'),
  title: textSchema,
  summary: textSchema.optional(),
  register: z.string().describe('Key of the register whose entries are counted.'),
  bars: z.array(
    z.object({
      label: textSchema,
      parts: z.array(z.object({ label: textSchema, value: z.number() })),
    }),
  ),
});

export const dashboardSchema = z
  .object({
    key: z.string(),
    title: textSchema,
    summary: textSchema,
    today: localDateSchema,
    panels: z.array(z.discriminatedUnion('kind', [figures, bars])),
  })
  .meta({ id: 'Dashboard' }) satisfies z.ZodType<DashboardView>;
