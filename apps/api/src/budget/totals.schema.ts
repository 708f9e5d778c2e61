import { z } from 'zod';
import {
  type BudgetTotalDetail,
  type BudgetTotalsView,
  type BudgetTotalView,
  type TotalFigures,
  totalFigures,
  totalsBy,
} from '../../../../libs/domain';
import { textSchema } from '../openapi/text.schema';
import { pageQuery } from '../paging/page';
import { formatParameter, yearParameter } from '../terms/year.schema';

const amount = z.string();

const figuresSchema = z
  .object(
    Object.fromEntries(totalFigures.map((figure) => [figure, amount])) as Record<
      keyof TotalFigures,
      typeof amount
    >,
  )
  .meta({ id: 'TotalFigures' })
  .describe('Of the commitments of the year, whenever it happened; `committed` is less what was saved.');

const scopeShape = {
  year: z.number().int(),
  by: z.enum(totalsBy),
  isWhole: z
    .boolean()
    .describe('Whether figures are those of the whole ledger, else of cases that the reader may read.'),
  threshold: amount.optional().describe('Of beneficiaries: above it the grants of a year are published.'),
};

const totalShape = {
  commitment: z.string().describe('The last commitment that counts here, by which the account is asked for.'),
  code: z.string().describe('Tax code, or key of the organ.'),
  name: z.string(),
  figures: figuresSchema,
  commitments: z.number().int(),
  aboveThreshold: z.boolean().optional().describe('Absent where only a part of the grants may be read.'),
  procedures: z.array(textSchema).describe('Procedures of the cases behind it that the reader may read.'),
};

export const totalsSchema = z
  .object({
    ...scopeShape,
    years: z.array(z.number().int()).describe('Years that have something to add up, latest first.'),
    all: z
      .object({ accounts: z.number().int(), figures: figuresSchema })
      .describe('All of the year together, whatever was searched.'),
    unnamed: z.number().int().describe('How many of them have only cases that are closed to the reader.'),
    items: z.array(z.object(totalShape).meta({ id: 'BudgetTotal' }) satisfies z.ZodType<BudgetTotalView>),
    next: z.string().optional().describe('Goes into `after` of the call for the next page.'),
  })
  .meta({ id: 'BudgetTotals' }) satisfies z.ZodType<BudgetTotalsView>;

export const totalSchema = z
  .object({
    ...scopeShape,
    ...totalShape,
    movements: z
      .number()
      .int()
      .describe('Behind the figures, those of cases that the reader may not read among them.'),
  })
  .meta({ id: 'BudgetTotalDetail' }) satisfies z.ZodType<BudgetTotalDetail>;

const account = {
  year: yearParameter
    .optional()
    .describe(
      'The calendar year of grants to a beneficiary, the financial year of what is spent on account of a political body; without it that of today.',
    ),
  by: z.enum(totalsBy).default('beneficiary'),
};

export const totalsQuery = pageQuery.extend({
  ...account,
  q: z.string().trim().min(1).max(200).optional().describe('Words of the name.'),
  sort: z
    .enum(['name', 'commitments', ...totalFigures])
    .default('committed')
    .describe('Names go up the alphabet, figures down from the largest.'),
  format: formatParameter,
});
export type TotalsParameters = z.output<typeof totalsQuery>;

export const totalQuery = z.object(account);
export type TotalParameters = z.output<typeof totalQuery>;

export const totalMovementsQuery = pageQuery.extend(account);
export type TotalMovementsParameters = z.output<typeof totalMovementsQuery>;
