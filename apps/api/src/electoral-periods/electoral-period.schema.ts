import { z } from 'zod';
import type { ElectoralPeriodsView, ElectoralPeriodView } from '../../../../libs/domain';
import { daySchema, instantSchema, localDateSchema } from '../openapi/text.schema';

const kind = z.enum(['municipal', 'regional', 'national', 'european', 'referendum']);

export const electoralPeriodSchema = z
  .object({
    id: z.string(),
    kind,
    title: z.string(),
    from: localDateSchema.describe('The day elections are called.'),
    until: localDateSchema.describe('The day voting closes, itself still silent.'),
    calledOff: z.boolean().optional(),
    enteredBy: z.object({ login: z.string(), name: z.string() }),
    enteredAt: instantSchema,
    told: z
      .object({ operation: z.string(), state: z.enum(['running', 'stopping', 'done', 'stopped']) })
      .optional()
      .describe('The operation that tells the open cases concerned.'),
  })
  .meta({ id: 'ElectoralPeriod' }) satisfies z.ZodType<ElectoralPeriodView>;

export const electoralPeriodsSchema = z
  .object({ items: z.array(electoralPeriodSchema), may: z.object({ enter: z.boolean() }) })
  .meta({ id: 'ElectoralPeriods' }) satisfies z.ZodType<ElectoralPeriodsView>;

const period = z.object({
  kind,
  title: z.string().trim().min(1).max(200),
  from: daySchema,
  until: daySchema,
  calledOff: z.boolean().optional(),
});

const inOrder = ({ from, until }: { from: string; until: string }): boolean => from <= until;
const order = {
  path: ['until'],
  params: {
    text: {
      it: 'Il periodo finisce prima di cominciare.',
      en: 'The period ends before it begins.',
    },
  },
};

export const newPeriodSchema = period.refine(inOrder, order);
export type NewPeriod = z.output<typeof newPeriodSchema>;
