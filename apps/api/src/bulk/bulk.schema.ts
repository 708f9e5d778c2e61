import { z } from 'zod';
import type { BulkOperationView } from '../../../../libs/domain';
import { longText } from '../../../../libs/forms';
import { instantSchema, textSchema } from '../openapi/text.schema';

const personRef = z.object({ login: z.string(), name: z.string() });

export const bulkOperationSchema = z
  .object({
    id: z.string(),
    title: textSchema,
    startedBy: personRef,
    startedAt: instantSchema,
    endedAt: instantSchema.optional(),
    stoppedBy: personRef.optional(),
    state: z.enum(['running', 'stopping', 'done', 'stopped']),
    total: z.number().int(),
    done: z.number().int(),
    refused: z.array(
      z.object({
        case: z.string(),
        caseTitle: z.string(),
        task: z.string().optional(),
        code: z.string(),
        reason: textSchema,
      }),
    ),
    may: z.object({ stop: z.boolean() }),
  })
  .meta({ id: 'BulkOperation' }) satisfies z.ZodType<BulkOperationView>;

export const bulkAssignmentSchema = z.object({
  tasks: z.array(z.string().min(1).max(100)).min(1).max(1_000),
  person: z.string().min(1).max(100),
  reason: longText({ label: { it: 'Motivo', en: 'Reason' } }).optional(),
});
export type BulkAssignment = z.output<typeof bulkAssignmentSchema>;
