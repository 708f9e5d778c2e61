import { z } from 'zod';
import type {
  RegisterEntryView,
  RegisterGroupView,
  RegisterHistoryView,
  RegisterImportCheck,
  RegisterOverviewView,
  RegisterSummary,
  RegisterVersionView,
  RegisterView,
} from '../../../../libs/domain';
import {
  daySchema,
  declaredObjectSchema,
  instantSchema,
  localDateSchema,
  textSchema,
} from '../openapi/text.schema';
import { pageQuery } from '../paging/page';
import { yearParameter } from '../terms/year.schema';

const summaryShape = {
  key: z.string(),
  title: textSchema,
  summary: textSchema,
  public: z.boolean(),
  office: textSchema.describe('The office that keeps the register.'),
  basis: z.array(z.string()),
};

export const registerSummarySchema = z
  .object(summaryShape)
  .meta({ id: 'RegisterSummary' }) satisfies z.ZodType<RegisterSummary>;

export const registerSchema = z
  .object({
    ...summaryShape,
    entry: declaredObjectSchema.describe('JSON Schema of an entry, draft 7; `x-label` has both languages.'),
    columns: z.array(z.string()).describe('Fields that lists show beside the title.'),
    exclusive: z.boolean().describe('Whether two entries never have the same thing on the same day.'),
    correction: z.string().optional().describe('The procedure by which the reader may correct an entry.'),
    import: z.string().optional().describe('The procedure by which the reader may bring in a table.'),
    groups: textSchema.optional().describe('How entries go together, where they do.'),
    overviews: z
      .array(z.object({ key: z.string(), title: textSchema }))
      .describe('Other ways to look at the entries.'),
  })
  .meta({ id: 'Register' }) satisfies z.ZodType<RegisterView>;

const days = {
  from: localDateSchema,
  to: localDateSchema.optional().describe('The last day; absent until further notice.'),
};

const entryShape = {
  key: z.string(),
  title: z.string(),
  ...days,
  state: z
    .enum(['current', 'future', 'past', 'undone'])
    .describe('On the day asked about, or today; `undone` holds on no day.'),
  entry: declaredObjectSchema,
};

export const registerEntrySchema = z
  .object(entryShape)
  .meta({ id: 'RegisterEntry' }) satisfies z.ZodType<RegisterEntryView>;

const versionSchema = z
  .object({
    kind: z.enum(['entered', 'ended']),
    ordinal: z.number().int(),
    title: z.string().optional(),
    entry: declaredObjectSchema.optional(),
    ...days,
    holds: z.array(z.object(days)).describe('The days that no later change has taken over.'),
    at: instantSchema,
    actor: z.object({ login: z.string(), name: z.string() }).optional().describe('To who is signed in.'),
    case: z.string().optional().describe('To those who may read the case, as are position and reason.'),
    position: z.number().int().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'RegisterVersion' }) satisfies z.ZodType<RegisterVersionView>;

export const registerHistorySchema = z
  .object({ ...entryShape, versions: z.array(versionSchema).describe('Newest first.') })
  .meta({ id: 'RegisterHistory' }) satisfies z.ZodType<RegisterHistoryView>;

export const tableSchema = z.object({
  table: z
    .string()
    .min(1)
    .max(2_000_000)
    .describe('CSV: semicolons or commas, the first row names the columns.'),
});

export const importCheckSchema = z
  .object({
    rows: z.array(
      z.object({
        line: z.number().int(),
        change: z.enum(['new', 'changed', 'ended', 'unchanged']),
        key: z.string(),
        title: z.string(),
        ...days,
        entry: declaredObjectSchema,
        fields: z.array(z.string()).describe('Fields in which it differs from the entry as it is.'),
        follows: z.boolean().describe('Whether a case is opened that follows the entry.'),
        seen: z.number().int().describe('The last that was written of the entry, 0 where nothing was.'),
      }),
    ),
    problems: z
      .array(z.object({ line: z.number().int(), column: z.string().optional(), message: z.string() }))
      .describe('Every mistake with its row; a table that has one is not carried out.'),
  })
  .meta({ id: 'RegisterImportCheck' }) satisfies z.ZodType<RegisterImportCheck>;

export const registerGroupSchema = z
  .object({
    group: z.string(),
    figures: z.array(
      z.object({
        title: textSchema,
        value: z.string(),
        short: z.boolean().optional().describe('It falls below what is due.'),
      }),
    ),
    entries: z.array(registerEntrySchema),
  })
  .meta({ id: 'RegisterGroup' }) satisfies z.ZodType<RegisterGroupView>;

const overviewShape = { key: z.string(), title: textSchema, summary: textSchema.optional() };
const count = z.number().int();
const sumsShape = {
  count,
  sums: z.record(z.string(), z.string()).describe('By field; those that no entry has are left out.'),
};

export const overviewSchema = z
  .discriminatedUnion('kind', [
    z.object({
      ...overviewShape,
      kind: z.literal('calendar'),
      rowTitle: textSchema,
      month: z.string(),
      months: count,
      from: localDateSchema,
      to: localDateSchema,
      today: localDateSchema,
      rows: z.array(
        z.object({
          row: z.string(),
          entries: z.array(z.object({ key: z.string(), title: z.string(), what: z.string(), ...days })),
        }),
      ),
    }),
    z.object({
      ...overviewShape,
      kind: z.literal('grouped'),
      by: z.string().describe('The field.'),
      sums: z.array(z.string()).describe('Fields that are added up.'),
      year: count.optional(),
      years: z.array(count).describe('Years in which entries begin, latest first.'),
      groups: z.array(
        z.object({
          value: z.unknown().optional().describe('Absent where entries have nothing in the field.'),
          ...sumsShape,
          years: z.array(z.object({ year: count, ...sumsShape })),
        }),
      ),
      total: z.object(sumsShape),
    }),
    z.object({
      ...overviewShape,
      kind: z.literal('open'),
      since: textSchema,
      columns: z.array(z.string()),
      entries: z.array(
        z.object({ ...entryShape, days: count.optional().describe('Since the last day of the entry.') }),
      ),
    }),
  ])
  .meta({ id: 'RegisterOverview' }) satisfies z.ZodType<RegisterOverviewView>;

export const overviewQuery = z.object({
  month: z
    .string()
    .regex(/^(19|2\d)\d\d-(0[1-9]|1[0-2])$/)
    .optional()
    .describe('Of a calendar: its first month, `2026-11`; that of today without it.'),
  months: z
    .enum(['1', '3'])
    .default('1')
    .transform(Number)
    .describe('Of a calendar: one month, or a quarter.'),
  year: yearParameter.optional().describe('Of a count: the year in which entries begin; all without it.'),
});
export type OverviewParameters = z.output<typeof overviewQuery>;

export const groupsQuery = z.object({
  on: daySchema.optional().describe('The day; today without it.'),
  group: z.string().min(1).max(400).optional().describe('One group; all without it.'),
});
export type GroupsParameters = z.output<typeof groupsQuery>;

const filter = {
  on: daySchema.optional().describe('The state on this day; without it every entry in its last state.'),
  q: z.string().trim().min(1).max(200).optional().describe('Words of the entry.'),
};

export const entriesQuery = pageQuery.extend(filter);
export type EntriesParameters = z.output<typeof entriesQuery>;

export const exportQuery = z.object(filter);
export type ExportParameters = z.output<typeof exportQuery>;
