import { z } from 'zod';
import type { TeamView } from '../../../../libs/domain';
import { textSchema } from '../openapi/text.schema';

export const teamSchema = z
  .object({
    office: z.string(),
    name: textSchema,
    unit: textSchema,
    distributes: z
      .boolean()
      .describe('Whether new work is given out by load instead of waiting to be taken.'),
    distributesSince: z.string().optional(),
    waiting: z.number().int().describe('Open tasks that nobody holds.'),
    people: z.array(
      z.object({
        login: z.string(),
        name: z.string(),
        open: z.number().int().describe('Open tasks that this person holds, of whatever office.'),
        overdue: z.number().int(),
        away: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Team' }) satisfies z.ZodType<TeamView>;

export const distributionSchema = z.object({ distributes: z.boolean() });
