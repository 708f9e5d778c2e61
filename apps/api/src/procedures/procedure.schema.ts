import { z } from 'zod';
import type { FactColumnView, ProcedureView } from '../../../../libs/domain';
import { declaredObjectSchema, textSchema } from '../openapi/text.schema';

const factKinds = z.enum(['text', 'money', 'date', 'number', 'boolean', 'table']);

export const factSchema: z.ZodType<FactColumnView> = z
  .object({
    title: textSchema,
    kind: factKinds,
    columns: z
      .record(
        z.string(),
        z.lazy((): z.ZodType<FactColumnView> => factSchema),
      )
      .optional(),
  })
  .meta({ id: 'Fact' });

const formSchema = declaredObjectSchema.describe('JSON Schema, draft 7; `x-label` has both languages.');

export const procedureSchema = z
  .object({
    key: z.string(),
    code: z.string(),
    title: textSchema,
    summary: textSchema,
    parent: z.string().optional(),
    parts: z
      .object({ title: textSchema, another: textSchema.optional() })
      .optional()
      .describe('How people call the parts of a campaign: all of them, and one more.'),
    corrects: z.string().optional().describe('Key of the register that such a case corrects by hand.'),
    imports: z.string().optional().describe('Key of the register that such a case brings a table into.'),
    aboutAct: z
      .literal(true)
      .optional()
      .describe('Such a case is about an act of another case and is opened from its dossier.'),
    mayOpen: z.boolean(),
    stages: z.array(z.object({ key: z.string(), title: textSchema })),
    opening: z.object({ form: formSchema, protocol: z.boolean() }),
    tasks: z.record(
      z.string(),
      z.object({
        title: textSchema,
        instructions: textSchema,
        office: z.string(),
        stage: z.string(),
        form: formSchema,
        basis: z.string().optional(),
      }),
    ),
    requests: z.record(
      z.string(),
      z.object({
        title: textSchema,
        instructions: textSchema,
        offices: z.union([z.array(z.string()), z.literal('participants')]),
        form: formSchema,
      }),
    ),
    deadlines: z.record(z.string(), z.object({ title: textSchema, basis: z.string(), onExpiry: textSchema })),
    outcomes: z.record(z.string(), z.object({ title: textSchema, favour: z.string() })),
    facts: z.record(z.string(), factSchema),
    context: z.record(z.string(), factSchema),
    basis: z.array(z.string()),
  })
  .meta({ id: 'Procedure' }) satisfies z.ZodType<ProcedureView>;
