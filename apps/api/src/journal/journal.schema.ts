import { z } from 'zod';
import {
  type FactKind,
  factTitles,
  type JournalEntryView,
  type VerificationView,
} from '../../../../libs/domain';
import { instantSchema, textSchema } from '../openapi/text.schema';
import { pageQuery } from '../paging/page';
import { populationCheckSchema } from '../populations/population.schema';

export const journalQuery = pageQuery.extend({ order: z.enum(['asc', 'desc']).default('asc') });
export type JournalParameters = z.output<typeof journalQuery>;

export const journalEntrySchema = z
  .object({
    position: z.number().int(),
    at: instantSchema,
    recordedAt: instantSchema,
    kind: z.enum(Object.keys(factTitles) as FactKind[]),
    title: textSchema,
    summary: textSchema,
    actor: z.object({
      login: z.string(),
      name: z.string(),
      onBehalfOf: z.string().optional(),
      underMandate: z.string().optional().describe('The act of the mandate under which the person signed.'),
      assurance: z
        .string()
        .optional()
        .describe('Level of assurance (`acr`) with which the person had signed in, where it is known.'),
    }),
    reason: z.string().optional(),
    basis: z.string().optional(),
    data: z.unknown(),
    run: z.string(),
    event: z.number().int(),
    hash: z.string(),
    previousHash: z.string(),
    superseded: z.boolean(),
  })
  .meta({ id: 'JournalEntry' }) satisfies z.ZodType<JournalEntryView>;

export const verificationSchema = z
  .object({
    intact: z.boolean(),
    entries: z.number().int(),
    head: z.string(),
    brokenAt: z.number().int().optional(),
    histories: z.array(
      z.object({ run: z.string(), events: z.number().int(), sha256: z.string(), intact: z.boolean() }),
    ),
    populations: z.array(populationCheckSchema),
    checkedAt: instantSchema,
  })
  .meta({ id: 'Verification' }) satisfies z.ZodType<VerificationView>;
