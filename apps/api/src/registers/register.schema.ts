import { z } from 'zod';
import type {
  RegisterEntryView,
  RegisterHistoryView,
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

const filter = {
  on: daySchema.optional().describe('The state on this day; without it every entry in its last state.'),
  q: z.string().trim().min(1).max(200).optional().describe('Words of the entry.'),
};

export const entriesQuery = pageQuery.extend(filter);
export type EntriesParameters = z.output<typeof entriesQuery>;

export const exportQuery = z.object(filter);
export type ExportParameters = z.output<typeof exportQuery>;
