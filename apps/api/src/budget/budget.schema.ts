import { z } from 'zod';
import {
  type BudgetLineDetail,
  type BudgetLineView,
  type BudgetMovementView,
  budgetRisks,
  type BudgetView,
  effects,
  type LineFigures,
} from '../../../../libs/domain';
import { daySchema, localDateSchema, textSchema } from '../openapi/text.schema';
import { pageQuery } from '../paging/page';
import { formatParameter, yearParameter } from '../terms/year.schema';

const amount = z.string();
const next = z.string().optional().describe('Goes into `after` of the call for the next page.');

const figuresSchema = z
  .object({
    appropriation: amount,
    ...(Object.fromEntries(effects.map((effect) => [effect, amount])) as Record<
      (typeof effects)[number],
      typeof amount
    >),
    available: amount.describe('What may still be booked or committed.'),
    uncovered: amount
      .optional()
      .describe('By how much a variation has left less than is booked and committed.'),
  })
  .meta({ id: 'LineFigures' }) satisfies z.ZodType<LineFigures>;

const lineShape = {
  line: z.string(),
  chapter: z.string(),
  title: z.string(),
  unit: textSchema,
  figures: figuresSchema,
  atRisk: z.boolean(),
  risks: z
    .array(z.enum(budgetRisks))
    .describe(
      '`uncovered`: less is appropriated than booked and committed; `short`: less than a share of the appropriation is available; `bookingsLapse`: what is booked lapses soon.',
    ),
};

export const budgetSchema = z
  .object({
    year: z.number().int(),
    years: z.array(z.number().int()).describe('Years that have lines, latest first.'),
    on: localDateSchema,
    units: z.array(z.object({ id: z.string(), name: textSchema })),
    riskShare: z.string().describe('In percent, `"10.00"`.'),
    bookingDays: z
      .number()
      .int()
      .describe('Days before the end of the year in which bookings put a line at risk.'),
    atRisk: z.number().int().describe('Lines at risk on all pages, whatever `risk` narrows them to.'),
    next,
    items: z.array(z.object(lineShape).meta({ id: 'BudgetLine' }) satisfies z.ZodType<BudgetLineView>),
  })
  .meta({ id: 'Budget' }) satisfies z.ZodType<BudgetView>;

export const lineSchema = z
  .object({
    ...lineShape,
    year: z.number().int(),
    on: localDateSchema,
    appropriations: z
      .array(
        z.object({
          from: localDateSchema,
          to: localDateSchema.optional(),
          appropriation: amount,
          act: z.string().optional(),
        }),
      )
      .describe('What it was given, with each variation.'),
    movements: z
      .number()
      .int()
      .describe('Until the day, those of cases that the reader may not read among them.'),
  })
  .meta({ id: 'BudgetLineDetail' }) satisfies z.ZodType<BudgetLineDetail>;

export const movementSchema = z
  .object({
    id: z.string(),
    line: z.string(),
    ordinal: z.number().int(),
    on: localDateSchema,
    type: z.enum([
      'booked',
      'committed',
      'reduced',
      'released',
      'liquidated',
      'ordered',
      'cancelled',
      'paid',
      'recovered',
    ]),
    title: textSchema,
    amount,
    creditor: z.string().optional(),
    reason: z.string().optional(),
    reference: z.string().optional().describe('Number of the act, of the commitment or of the order.'),
    case: z
      .object({
        id: z.string(),
        number: z.string().optional(),
        title: z.string(),
        position: z.number().int().describe('Of the entry in its journal.'),
      })
      .optional()
      .describe('To those who may read the case.'),
  })
  .meta({ id: 'BudgetMovement' }) satisfies z.ZodType<BudgetMovementView>;

const on = daySchema
  .optional()
  .describe('The day on which the lines stand as they are shown; today without it.');

export const budgetQuery = pageQuery.extend({
  year: yearParameter.optional().describe('The financial year; without it that of the day.'),
  on,
  unit: z.string().min(1).max(80).optional().describe('Lines of one unit.'),
  q: z.string().trim().min(1).max(200).optional().describe('Words of the chapter or its title.'),
  risk: z
    .enum(['any', ...budgetRisks])
    .optional()
    .describe('Lines at risk, for any reason or for one.'),
  sort: z
    .enum(['chapter', 'need'])
    .default('chapter')
    .describe('`need`: those without cover first, then those that have least left of their appropriation.'),
  format: formatParameter,
});
export type BudgetParameters = z.output<typeof budgetQuery>;

export const lineQuery = z.object({ on });
export const movementsQuery = pageQuery.extend({ on });
export type MovementsParameters = z.output<typeof movementsQuery>;
