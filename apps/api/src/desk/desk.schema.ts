import { z } from 'zod';
import type { DeskFilingDetailView, DeskFilingView, DeskView } from '../../../../libs/domain';
import { documentShape } from '../documents/document.schema';
import { declaredObjectSchema, instantSchema, textSchema } from '../openapi/text.schema';
import { factSchema } from '../procedures/procedure.schema';

export const filingSchema = z
  .object({
    id: z.string(),
    kind: textSchema,
    title: z.string(),
    campaign: z.string().optional().describe('The campaign that it is a part of.'),
    number: z.string().optional().describe('Number in the protocol.'),
    filedAt: instantSchema,
    stage: textSchema,
    outcome: textSchema.optional(),
    closedAt: instantSchema.optional(),
  })
  .meta({ id: 'DeskFiling' }) satisfies z.ZodType<DeskFilingView>;

export const filingDetailSchema = filingSchema
  .extend({
    documents: z.array(z.object(documentShape)),
  })
  .meta({ id: 'DeskFilingDetail' }) satisfies z.ZodType<DeskFilingDetailView>;

export const deskSchema = z
  .object({
    name: z.string(),
    taxCode: z.string(),
    services: z.array(
      z.object({
        procedure: z.string(),
        title: textSchema,
        instructions: textSchema,
        form: declaredObjectSchema.describe('JSON Schema, draft 7; `x-label` has both languages.'),
        attachments: z.array(z.object({ key: z.string(), title: textSchema, required: z.boolean() })),
        standing: z
          .object({ title: textSchema, missing: textSchema })
          .optional()
          .describe('It is filed for somebody who stands in a register.'),
        campaigns: z
          .array(
            z.object({
              id: z.string(),
              title: z.string(),
              facts: declaredObjectSchema,
              standings: z.array(z.object({ key: z.string(), title: z.string() })),
            }),
          )
          .optional()
          .describe('Those that take applications now.'),
        facts: z.record(z.string(), factSchema).optional(),
      }),
    ),
    filings: z.array(filingSchema),
  })
  .meta({ id: 'Desk' }) satisfies z.ZodType<DeskView>;

export const deskFileSchema = z
  .object({ file: z.string(), sha256: z.string(), size: z.number().int() })
  .meta({ id: 'DeskFile' });
export type DeskFile = z.output<typeof deskFileSchema>;

/** What a visitor files. */
export const deskFilingBody = z.object({
  procedure: z.string().min(1).max(100),
  parent: z.string().min(1).max(100).optional().describe('The campaign that it is a part of.'),
  standing: z.string().min(1).max(400).optional().describe('Key of the entry for which it is filed.'),
  application: z.record(z.string(), z.unknown()),
  documents: z
    .array(z.object({ attachment: z.string().min(1).max(100), file: z.string().min(1).max(200) }))
    .max(20)
    .default([]),
});
export type DeskFilingBody = z.output<typeof deskFilingBody>;
