import { z } from 'zod';
import type {
  AnswerPreview,
  CandidateView,
  TaskCountView,
  TaskSummary,
  TaskView,
} from '../../../../libs/domain';
import { longText } from '../../../../libs/forms';
import { declaredObjectSchema, instantSchema, localDateSchema, textSchema } from '../openapi/text.schema';
import { pageQuery } from '../paging/page';

const personRef = z.object({ login: z.string(), name: z.string() });
const actingPerson = personRef.extend({
  onBehalfOf: z.string().optional().describe('Name of the person in whose place it was.'),
});

const summaryShape = {
  id: z.string(),
  case: z.string(),
  caseTitle: z.string(),
  caseNumber: z.string().optional(),
  party: z.string().optional(),
  procedure: z.string(),
  procedureTitle: textSchema,
  key: z.string(),
  title: textSchema,
  subject: z.string().optional(),
  office: z.string(),
  officeName: textSchema,
  state: z.enum(['open', 'completed', 'cancelled']),
  assignee: personRef.optional(),
  due: localDateSchema.optional(),
  openedAt: instantSchema,
  closedAt: instantSchema.optional(),
  revision: z.number().int(),
  daysLeft: z.number().int().optional().describe('On the clock of the case; negative when late.'),
  movedBecause: textSchema
    .optional()
    .describe('Why the work is wanted on another day than planned: the offices are closed.'),
  escalatedTo: z.array(textSchema).optional().describe('Offices that were told of its delay, nearest first.'),
  answers: z
    .object({ given: z.number().int(), needed: z.number().int(), asked: z.number().int() })
    .optional()
    .describe('Where several people are asked the same: how many have answered, must answer, are asked.'),
  askedBy: actingPerson.optional().describe('Who has asked for it, where the procedure does not foresee it.'),
  reminded: z
    .object({ at: instantSchema, by: z.string().optional(), text: z.string().optional() })
    .optional()
    .describe('The last reminder; without a name it was made by Marino.'),
  may: z.object({
    claim: z.boolean(),
    release: z.boolean(),
    assign: z.boolean(),
    remind: z.boolean(),
    takeBack: z.boolean(),
    complete: z.boolean(),
    completeTogether: z
      .boolean()
      .describe('Whether the reader may do it, and one answer may be given to many of its kind.'),
  }),
  because: textSchema.optional(),
};

export const taskSummarySchema = z
  .object(summaryShape)
  .meta({ id: 'TaskSummary' }) satisfies z.ZodType<TaskSummary>;

export const taskSchema = z
  .object({
    ...summaryShape,
    instructions: textSchema,
    form: declaredObjectSchema.describe('JSON Schema, draft 7, of the answer.'),
    context: declaredObjectSchema,
    basis: z.string().optional(),
    previews: z
      .literal(true)
      .optional()
      .describe('What an answer would come to can be asked while it is filled in.'),
    confirms: z
      .enum(['signature', 'payment'])
      .optional()
      .describe(
        'Completing it needs a sign-in of some minutes ago, because it signs an act or orders a payment.',
      ),
    answer: z.unknown().optional(),
    completedBy: personRef.optional(),
    takenBack: z
      .object({ by: actingPerson, reason: z.string() })
      .optional()
      .describe('Who has taken it back, or another task of its group and so this one, and why.'),
  })
  .meta({ id: 'Task' }) satisfies z.ZodType<TaskView>;

export const previewBodySchema = z
  .strictObject({ answer: z.unknown().describe('What was typed so far, complete or not.') })
  .meta({ id: 'AnswerSoFar' });
export type AnswerSoFar = z.output<typeof previewBodySchema>;

export const previewSchema = z
  .object({
    title: textSchema,
    figures: z.array(z.object({ title: textSchema, amount: z.string() })),
    lines: z.array(textSchema).describe('How it was computed, line by line.'),
    missing: z.array(textSchema).describe('What is still missing, so that it is not counted.'),
  })
  .meta({ id: 'AnswerPreview' }) satisfies z.ZodType<AnswerPreview>;

export const candidateSchema = personRef
  .extend({
    may: z.boolean().describe('Whether the task may be given to this person.'),
    because: textSchema.optional().describe('What stands against it.'),
  })
  .meta({ id: 'Candidate' }) satisfies z.ZodType<CandidateView>;

const filterShape = {
  scope: z
    .enum(['mine', 'team', 'unit', 'escalated', 'all'])
    .default('team')
    .describe(
      'Assigned to me; of my offices; of the units I head and of those below; late and told to one of my offices; everything I may see.',
    ),
  q: z.string().trim().min(1).max(200).optional().describe('Words of the case’s number, title or party.'),
  procedure: z.string().max(100).optional(),
  task: z.string().min(1).max(100).optional().describe('Key of a task of that procedure.'),
  heldBy: z.string().min(1).max(100).optional().describe('Sign-in name of who holds the task.'),
};

export const taskFilterSchema = z.object({
  ...filterShape,
  overdue: z.boolean().optional().describe('Only those whose day has passed on the clock of their case.'),
});

const overdue = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional()
  .describe('`true` for those whose day has passed on the clock of their case.');

export const taskCountQuery = z.object({ ...filterShape, overdue });
export type TaskCountParameters = z.output<typeof taskCountQuery>;

export const taskCountSchema = z
  .object({
    count: z.number().int(),
    most: z.number().int().describe('How many one operation takes; beyond that nothing is counted.'),
  })
  .meta({ id: 'TaskCount' }) satisfies z.ZodType<TaskCountView>;

export const inboxQuery = pageQuery.extend({ ...filterShape, overdue });
export type InboxParameters = z.output<typeof inboxQuery>;

const reason = longText({ label: { it: 'Motivo', en: 'Reason' } });

export const releaseSchema = z.object({ reason: reason.optional() }).default({});
export type Release = z.output<typeof releaseSchema>;

export const reminderSchema = z
  .object({
    text: longText({ label: { it: 'Messaggio', en: 'Message' } })
      .optional()
      .describe('What the person who has the task is told; it stands in the journal.'),
  })
  .default({});
export type Reminder = z.output<typeof reminderSchema>;

export const takingBackSchema = z.object({ reason });
export type TakingBack = z.output<typeof takingBackSchema>;

export const assignmentSchema = z.object({ person: z.string().min(1).max(100), reason: reason.optional() });
export type Assignment = z.output<typeof assignmentSchema>;

export const completionSchema = z.object({
  answer: declaredObjectSchema.describe('As the form of the task has it.'),
  revision: z.int().min(1).optional().describe('Revision of the task the form was made from.'),
});
export type Completion = z.output<typeof completionSchema>;
