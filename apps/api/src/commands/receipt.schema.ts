import { z } from 'zod';
import type { CommandReceipt } from '../../../../libs/domain';

export const receiptSchema = z
  .object({
    case: z.string(),
    position: z
      .number()
      .int()
      .describe('Last journal position of the case; everything up to it can be read.'),
  })
  .meta({ id: 'CommandReceipt' }) satisfies z.ZodType<CommandReceipt>;
