import { z } from 'zod';
import type { FormLine, PublicProcedureSummary, PublicProcedureView } from '../../../../libs/domain';
import { localDateSchema, textSchema } from '../openapi/text.schema';

const summaryShape = {
  key: z.string(),
  code: z.string(),
  title: textSchema,
  summary: textSchema,
  startedBy: z.enum(['application', 'ownMotion']),
  unit: textSchema,
  term: textSchema.optional().describe('The term for concluding it, in words.'),
};

export const publicProcedureSummarySchema = z
  .object(summaryShape)
  .meta({ id: 'PublicProcedureSummary' }) satisfies z.ZodType<PublicProcedureSummary>;

const officeSchema = z
  .object({
    name: textSchema,
    unit: textSchema,
    head: z.string().optional().describe('Who heads it today: the law has the name published.'),
    contacts: z
      .object({
        address: z.string(),
        telephone: z.string(),
        email: z.string(),
        certifiedMail: z.string().optional(),
        hours: textSchema,
      })
      .optional(),
  })
  .meta({ id: 'PublicOffice' });

const paragraphShape = { title: textSchema, text: textSchema, basis: z.array(textSchema) };
const paragraphSchema = z.object(paragraphShape).meta({ id: 'PublicParagraph' });
const namedSchema = z.object({ key: z.string(), title: textSchema });

const formLineSchema: z.ZodType<FormLine> = z
  .object({
    title: textSchema,
    hint: textSchema.optional(),
    required: z.boolean(),
    kind: z.string(),
    many: z.boolean(),
    choices: z.array(textSchema).optional(),
    lines: z
      .array(z.lazy((): z.ZodType<FormLine> => formLineSchema))
      .optional()
      .describe('The questions of a group.'),
  })
  .meta({ id: 'FormLine' });

const applicationSchema = z.object({
  applicants: textSchema,
  attachments: z.array(
    z.object({
      title: textSchema,
      when: textSchema.optional(),
      basis: textSchema.optional(),
      doubt: textSchema.optional(),
    }),
  ),
  attachmentsNote: textSchema.optional(),
  desk: officeSchema,
  channels: z.array(paragraphSchema),
  payments: z.array(z.object({ ...paragraphShape, amount: textSchema, doubt: textSchema.optional() })),
  form: z.array(formLineSchema),
});

export const publicProcedureSchema = z
  .object({
    ...summaryShape,
    on: localDateSchema,
    demonstration: z.boolean().describe('Whether people and contacts are invented.'),
    parent: namedSchema.optional(),
    parts: z.array(namedSchema),
    basis: z.array(textSchema),
    offices: z.array(officeSchema).describe('Who examines; several where units share the procedure.'),
    decides: z.array(z.object({ organ: textSchema, decides: textSchema, office: officeSchema })),
    application: applicationSchema.optional(),
    begins: textSchema.optional(),
    ownCase: z.array(paragraphSchema),
    conclusion: z
      .object({
        within: textSchema,
        note: textSchema.optional(),
        source: textSchema,
        doubt: textSchema.optional(),
        onExpiry: textSchema,
        extension: textSchema.optional(),
      })
      .optional(),
    deadlines: z.array(z.object({ title: textSchema, basis: textSchema, onExpiry: textSchema })),
    parameters: z.array(
      z.object({
        key: z.string(),
        title: textSchema,
        value: textSchema,
        from: localDateSchema,
        source: textSchema,
        doubt: textSchema.optional().describe('What a lawyer should still confirm.'),
      }),
    ),
    silence: z.array(
      z.object({
        meaning: z.enum(['nonPerformance', 'refusal', 'assent']),
        text: textSchema,
        when: textSchema.optional(),
        basis: textSchema,
      }),
    ),
    declarationInstead: z.object({ text: textSchema, basis: textSchema }).optional(),
    remedies: z.array(z.object({ ...paragraphShape, against: z.enum(['procedure', 'delay', 'act']) })),
    substitute: z.object({ ...paragraphShape, office: officeSchema }).optional(),
  })
  .meta({ id: 'PublicProcedure' }) satisfies z.ZodType<PublicProcedureView>;
