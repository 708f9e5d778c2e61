import { z } from 'zod';
import type { CaseAccessView, OpenedOnNeedView, ReservedCaseView } from '../../../../libs/domain';
import { longText } from '../../../../libs/forms';
import { instantSchema, textSchema } from '../openapi/text.schema';

export const openingOnNeedSchema = z.object({
  reason: longText({ label: { it: 'Motivo dell’accesso', en: 'Reason for opening it' } }),
});
export type OpeningOnNeed = z.output<typeof openingOnNeedSchema>;

const personSchema = z.object({ login: z.string(), name: z.string() });

export const openedOnNeedSchema = z
  .object({ case: z.string(), until: instantSchema })
  .meta({ id: 'OpenedOnNeed' }) satisfies z.ZodType<OpenedOnNeedView>;

export const caseAccessSchema = z
  .object({
    no: z.string(),
    case: z.string(),
    caseTitle: z.string(),
    at: instantSchema,
    kind: z.enum(['read', 'openedOnNeed']),
    who: personSchema,
    what: z.string().describe('The part that was read: `case`, `journal`, `document <id>` and so on.'),
    reason: z.string().optional(),
    until: instantSchema.optional(),
    acknowledged: z.object({ by: personSchema, at: instantSchema }).optional(),
    mayAcknowledge: z.boolean(),
  })
  .meta({ id: 'CaseAccess' }) satisfies z.ZodType<CaseAccessView>;

export const reservedCaseSchema = z
  .object({
    id: z.string(),
    number: z.string().optional(),
    procedure: z.string(),
    procedureTitle: textSchema,
    unitHead: textSchema.describe('Whom to turn to.'),
    openedAt: instantSchema,
  })
  .meta({ id: 'ReservedCase' }) satisfies z.ZodType<ReservedCaseView>;
