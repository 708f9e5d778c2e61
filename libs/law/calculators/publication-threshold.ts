import { z } from 'zod';
import { parseMoney } from '../money';
import { valueOn } from '../parameter';
import { publicationThresholdAmount, rowsToPublish } from '../publication-threshold';
import { defineCalculator } from './calculator';
import { CONTRACT_DATE, date, id, listOf, money } from './values';

export const publicationThresholdInput = z.object({
  rows: listOf(z.object({ beneficiary: id, date, amount: money })),
});

export const publicationThreshold = defineCalculator(publicationThresholdInput, ({ rows }) => ({
  publish: rowsToPublish(
    rows.map((row) => ({ ...row, amount: parseMoney(row.amount) })),
    valueOn(publicationThresholdAmount, CONTRACT_DATE),
  ),
}));
