import { z } from 'zod';
import { type MandatesView, type MandateView, signedKinds } from '../../../../libs/domain';
import { MONEY_SHAPE } from '../../../../libs/law';
import { daySchema, localDateSchema, textSchema } from '../openapi/text.schema';
import { pageSchema } from '../paging/page.schema';

const person = z.object({ login: z.string(), name: z.string() });
const kinds = z.array(z.enum(signedKinds)).min(1).max(signedKinds.length);
const amount = z.string().regex(MONEY_SHAPE);

export const mandateSchema = z
  .object({
    id: z.string(),
    office: z.string(),
    officeName: textSchema,
    person: person.optional(),
    kinds: kinds.optional(),
    upTo: amount.optional(),
    from: localDateSchema,
    to: localDateSchema.optional(),
    act: z.string(),
    enteredBy: person.optional(),
    endedOn: localDateSchema.optional(),
    may: z.object({ end: z.boolean() }),
  })
  .meta({ id: 'Mandate' }) satisfies z.ZodType<MandateView>;

export const mandatesSchema = pageSchema(mandateSchema)
  .extend({
    today: localDateSchema,
    may: z.object({
      give: z.array(z.object({ id: z.string(), name: textSchema })),
      setLimits: z.boolean(),
    }),
  })
  .meta({ id: 'Mandates' }) satisfies z.ZodType<MandatesView>;

export const newMandateSchema = z.object({
  office: z.string().min(1).max(100),
  /** Who may sign; without anybody it is a limit on what the holders of the office sign. */
  person: z.string().min(1).max(100).optional(),
  kinds: kinds.optional(),
  upTo: amount.optional(),
  from: daySchema,
  to: daySchema.optional(),
  act: z.string().trim().min(1).max(500),
});
export type NewMandate = z.output<typeof newMandateSchema>;
