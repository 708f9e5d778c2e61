import { z } from 'zod';
import { bulkMost, type BulkOperationView } from '../../../../libs/domain';
import { longText } from '../../../../libs/forms';
import { instantSchema, textSchema } from '../openapi/text.schema';
import { taskFilterSchema } from '../tasks/task.schema';

const personRef = z.object({ login: z.string(), name: z.string() });

export const bulkOperationSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['assignTasks', 'remindTasks', 'completeTasks', 'tellElectoralPeriod']),
    title: textSchema,
    words: z.string().optional().describe('Why, or what those who are reminded are told.'),
    startedBy: personRef,
    startedAt: instantSchema,
    endedAt: instantSchema.optional(),
    stoppedBy: personRef.optional(),
    state: z.enum(['running', 'stopping', 'done', 'stopped']),
    total: z.number().int(),
    done: z.number().int(),
    refusedCount: z.number().int().describe('How many were refused, those included that are not listed.'),
    refused: z.array(
      z.object({
        case: z.string(),
        caseTitle: z.string(),
        task: z.string().optional(),
        taskTitle: textSchema.optional(),
        code: z.string(),
        reason: textSchema,
      }),
    ),
    may: z.object({ stop: z.boolean(), resume: z.boolean() }),
  })
  .meta({ id: 'BulkOperation' }) satisfies z.ZodType<BulkOperationView>;

const selectionShape = {
  tasks: z.array(z.string().min(1).max(100)).min(1).max(bulkMost).optional(),
  filter: taskFilterSchema
    .optional()
    .describe('Instead of tasks one by one: all open tasks that lists show under this filter.'),
  expected: z
    .int()
    .min(0)
    .optional()
    .describe('How many the filter selected when it was looked at; another number now is refused.'),
};

const isOneWay = ({ tasks, filter }: { tasks?: unknown; filter?: unknown }): boolean =>
  (tasks === undefined) !== (filter === undefined);
const oneWay = {
  path: ['tasks'],
  params: {
    text: {
      it: 'Indicare le attività oppure un filtro, non entrambi.',
      en: 'Name the tasks or a filter, not both.',
    },
  },
};

export const bulkAssignmentSchema = z
  .object({
    ...selectionShape,
    person: z.string().min(1).max(100),
    reason: longText({ label: { it: 'Motivo', en: 'Reason' } }).optional(),
  })
  .refine(isOneWay, oneWay);
export type BulkAssignment = z.output<typeof bulkAssignmentSchema>;

export const bulkReminderSchema = z
  .object({
    ...selectionShape,
    text: longText({ label: { it: 'Messaggio', en: 'Message' } })
      .optional()
      .describe('What those who have the tasks are told; it stands in the journal of each case.'),
  })
  .refine(isOneWay, oneWay);
export type BulkReminder = z.output<typeof bulkReminderSchema>;

export const bulkCompletionSchema = z
  .object({
    ...selectionShape,
    answer: z.record(z.string(), z.unknown()).describe('The answer to each; all tasks are of one kind.'),
  })
  .refine(isOneWay, oneWay);
export type BulkCompletion = z.output<typeof bulkCompletionSchema>;

export type TaskSelection = Pick<BulkReminder, 'tasks' | 'filter' | 'expected'>;
