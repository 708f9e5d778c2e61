import { z } from 'zod';
import { mediaQuota as computeMediaQuota, mediaQuotas } from '../media-quota';
import { parseMoney } from '../money';
import { valueOn } from '../parameter';
import { defineCalculator } from './calculator';
import { CONTRACT_DATE, listOf, money } from './values';

export const mediaQuotaInput = z.object({
  lines: listOf(
    z.object({
      medium: z.enum(['localRadioTv', 'otherRadioTv', 'press', 'web', 'other']),
      kind: z.enum(['space', 'production', 'agencyFee']),
      amount: money,
    }),
  ),
  excludeWeb: z.boolean(),
});

export const mediaQuota = defineCalculator(mediaQuotaInput, ({ lines, excludeWeb }) =>
  computeMediaQuota(
    lines.map((line) => ({ ...line, amount: parseMoney(line.amount) })),
    excludeWeb,
    valueOn(mediaQuotas, CONTRACT_DATE),
  ),
);
