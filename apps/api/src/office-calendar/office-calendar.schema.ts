import { z } from 'zod';
import type { CalendarChangeView, OfficeCalendarView, OfficeClosureView } from '../../../../libs/domain';
import { daySchema, instantSchema, localDateSchema, textSchema } from '../openapi/text.schema';

const personRef = z.object({ login: z.string(), name: z.string() });

export const closureSchema = z
  .object({
    id: z.string(),
    from: localDateSchema,
    to: localDateSchema,
    reason: z.string(),
    enteredBy: personRef,
    enteredAt: instantSchema,
    withdrawn: z.object({ by: personRef, at: instantSchema, reason: z.string() }).optional(),
    may: z.object({ withdraw: z.boolean() }),
  })
  .meta({ id: 'OfficeClosure' }) satisfies z.ZodType<OfficeClosureView>;

export const officeCalendarSchema = z
  .object({
    year: z.number().int(),
    years: z.array(z.number().int()),
    holidays: z
      .array(
        z.object({
          date: localDateSchema,
          name: textSchema,
          kind: z.enum(['legal', 'office']).describe('A legal holiday moves terms as well.'),
          basis: z.string(),
          doubt: textSchema.optional(),
        }),
      )
      .describe('Closed every year, beside Saturdays and Sundays.'),
    closures: z.array(closureSchema).describe('Decided by the office; withdrawn ones stay in the list.'),
    may: z.object({ enter: z.boolean() }),
  })
  .meta({ id: 'OfficeCalendar' }) satisfies z.ZodType<OfficeCalendarView>;

export const calendarChangeSchema = z
  .object({
    closure: closureSchema,
    movedTasks: z.number().int().describe('Open tasks that are now wanted on another day.'),
  })
  .meta({ id: 'CalendarChange' }) satisfies z.ZodType<CalendarChangeView>;

const reason = z.string().trim().min(1).max(300);

export const newClosureSchema = z.object({ from: daySchema, to: daySchema, reason });
export type NewClosure = z.output<typeof newClosureSchema>;

export const withdrawalSchema = z.object({ reason });
export type ClosureWithdrawal = z.output<typeof withdrawalSchema>;
