import { z } from 'zod';
import { grantBalance as computeGrantBalance, grantWithholdingRate } from '../grant-balance';
import { formatMoney, parseMoney } from '../money';
import { valueOn } from '../parameter';
import { defineCalculator } from './calculator';
import { CONTRACT_DATE, money } from './values';

export const grantBalanceInput = z.object({
  granted: money,
  acceptedCosts: money,
  income: money,
  advance: money,
  enterprise: z.boolean(),
  capitalGoods: z.boolean(),
});

export const grantBalance = defineCalculator(grantBalanceInput, (statement) => {
  const { payable, balance, recovery, withholding } = computeGrantBalance(
    {
      granted: parseMoney(statement.granted),
      acceptedCosts: parseMoney(statement.acceptedCosts),
      income: parseMoney(statement.income),
      advance: parseMoney(statement.advance),
      enterprise: statement.enterprise,
      capitalGoods: statement.capitalGoods,
    },
    valueOn(grantWithholdingRate, CONTRACT_DATE),
  );
  return {
    payable: formatMoney(payable),
    balance: formatMoney(balance),
    recovery: formatMoney(recovery),
    withholding: formatMoney(withholding),
  };
});
