import { z } from 'zod';
import {
  type CaseSummary,
  type CaseView,
  levels,
  relations,
  type RelationView,
} from '../../../../libs/domain';
import { longText } from '../../../../libs/forms';
import {
  daySchema,
  declaredObjectSchema,
  instantSchema,
  localDateSchema,
  textSchema,
} from '../openapi/text.schema';
import { pageQuery } from '../paging/page';
import { taskSummarySchema } from '../tasks/task.schema';

const summaryShape = {
  id: z.string(),
  procedure: z.string(),
  procedureTitle: textSchema,
  number: z
    .string()
    .optional()
    .describe('Protocol number such as `2026/0000012`, or the number of the round.'),
  title: z.string(),
  party: z.string().optional(),
  stage: z.string(),
  stageTitle: textSchema,
  outcome: z.string().optional(),
  outcomeTitle: textSchema.optional(),
  openedAt: instantSchema,
  closedAt: instantSchema.optional(),
  due: localDateSchema.optional().describe('Nearest open legal deadline.'),
  daysLeft: z
    .number()
    .int()
    .optional()
    .describe('Days until then on the clock of the case; negative when late.'),
  responsible: z.object({ login: z.string(), name: z.string() }).optional(),
  parent: z.string().optional(),
};

export const caseSummarySchema = z
  .object(summaryShape)
  .meta({ id: 'CaseSummary' }) satisfies z.ZodType<CaseSummary>;

export const childSchema = z
  .object({ ...summaryShape, facts: declaredObjectSchema })
  .meta({ id: 'ChildCase' });

export const caseSchema = z
  .object({
    ...summaryShape,
    application: z.unknown(),
    facts: declaredObjectSchema,
    stages: z.array(
      z.object({
        key: z.string(),
        title: textSchema,
        state: z.enum(['done', 'current', 'ahead', 'skipped']),
      }),
    ),
    parentTitle: z.string().optional(),
    before: z.string().optional().describe('The case that this one continues, for who may read it.'),
    level: z.enum(levels),
    today: localDateSchema.describe('On the clock of the case.'),
    simulated: z.boolean(),
    tasks: z.array(taskSummarySchema),
    requests: z.array(z.string()),
    may: z.object({
      withdraw: z.boolean(),
      reopen: z.boolean(),
      note: z.boolean(),
      document: z.boolean(),
      openChild: z.boolean(),
      convert: z.boolean(),
      advanceClock: z.boolean(),
      readAccesses: z.boolean(),
    }),
    counts: z.object({
      journal: z.number().int(),
      documents: z.number().int(),
      deadlines: z.number().int(),
      children: z.number().int(),
      relations: z.number().int(),
    }),
    hasPopulations: z.boolean().describe('Whether it has taken populations of cases.'),
  })
  .meta({ id: 'Case' }) satisfies z.ZodType<CaseView>;

export const relationSchema = z
  .object({
    relation: z.enum(Object.keys(relations) as [keyof typeof relations]),
    side: z.enum(['source', 'target']).describe('On which side of the relation the case asked about stands.'),
    title: textSchema.describe('What the case asked about says of the other.'),
    since: instantSchema,
    other: caseSummarySchema
      .optional()
      .describe('Absent where the reader may not read the other case, or it is just being opened.'),
    mayTakeBack: z.boolean(),
  })
  .meta({ id: 'Relation' }) satisfies z.ZodType<RelationView>;

export const relationsQuery = pageQuery;
export type RelationsParameters = z.output<typeof relationsQuery>;

/** A case that goes on as one of another procedure. */
export const conversionSchema = z.object({
  procedure: z.string().min(1).max(100),
  application: declaredObjectSchema.describe('As the opening form of the procedure has it.'),
});
export type Conversion = z.output<typeof conversionSchema>;

export const casesQuery = pageQuery.extend({
  state: z.enum(['open', 'closed', 'all']).default('all'),
  procedure: z.string().max(100).optional(),
  parent: z.string().max(255).optional(),
  q: z.string().trim().min(1).max(200).optional().describe('Words of number, title or party.'),
});
export type CasesParameters = z.output<typeof casesQuery>;

export const openingSchema = z.object({
  procedure: z.string().min(1).max(100),
  parent: z.string().min(1).max(255).optional().describe('The round the application belongs to.'),
  application: declaredObjectSchema.describe('As the opening form of the procedure has it.'),
  receivedOn: daySchema.optional().describe('Day of arrival, where that is not the day of registration.'),
  incoming: z.string().min(1).max(255).optional().describe('The incoming application this registers.'),
  level: z.enum(levels).optional().describe('How confidential the case is; ordinary, where nothing is said.'),
  beginsOn: daySchema
    .optional()
    .describe('Demonstration only: the day on the clock of the case when it begins, instead of today.'),
});
export type Opening = z.output<typeof openingSchema>;

/** A closed case is reopened with a reason that stays in its history. */
export const reopeningSchema = z.object({
  reason: longText({ label: { it: 'Motivo della riapertura', en: 'Reason for reopening' } }),
});
export type Reopening = z.output<typeof reopeningSchema>;

export const withdrawalSchema = z.object({
  reason: longText({ label: { it: 'Motivo della rinuncia', en: 'Reason of the withdrawal' } }),
});
export type Withdrawal = z.output<typeof withdrawalSchema>;

export const noteSchema = z.object({ text: longText({ label: { it: 'Nota', en: 'Note' } }) });
export type Note = z.output<typeof noteSchema>;

export const requestSchema = z.object({ answer: declaredObjectSchema.default({}) });
export type MadeRequest = z.output<typeof requestSchema>;
