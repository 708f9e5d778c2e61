import { cite } from './citation';
import { type Cents, excessOf, lesserOf, percentOf } from './money';
import { defineParameter } from './parameter';

export interface GrantStatement {
  granted: Cents;
  acceptedCosts: Cents;
  income: Cents;
  advance: Cents;
  /** The grant goes to an enterprise, or to the commercial activity of another body. */
  enterprise: boolean;
  /** The grant pays for capital goods, on which nothing is withheld. */
  capitalGoods: boolean;
}

export interface GrantBalance {
  payable: Cents;
  balance: Cents;
  /** What the beneficiary gives back, gross. */
  recovery: Cents;
  withholding: Cents;
}

/** In hundredths of a percent. */
export const grantWithholdingRate = defineParameter<bigint>({
  key: 'grantWithholdingRate',
  title: { it: 'Ritenuta sui contributi alle imprese', en: 'Withholding on grants to enterprises' },
  unit: 'basisPoints',
  values: [{ from: '1974-01-01', value: 400n, source: cite('D.P.R. 600/1973', '28', '2') }],
});

/**
 * What a grant still owes after its report: never more than the grant nor than the deficit. The withholding concerns
 * the balance only; that on the advance belongs to the time of the advance. Source: D.P.R. 600/1973 art. 28 c. 2.
 * All amounts 0 or more; `withholdingRate` in hundredths of a percent.
 */
export function grantBalance(statement: GrantStatement, withholdingRate: bigint): GrantBalance {
  const { granted, acceptedCosts, income, advance, enterprise, capitalGoods } = statement;
  const payable = lesserOf(granted, excessOf(acceptedCosts, income));
  const balance = excessOf(payable, advance);
  return {
    payable,
    balance,
    recovery: excessOf(advance, payable),
    withholding: enterprise && !capitalGoods ? percentOf(balance, withholdingRate, 'halfUp') : 0n,
  };
}
