import { cite } from './citation';
import { daysBetween, earlierOf, laterOf, type LocalDate } from './local-date';
import type { Cents } from './money';
import { defineParameter, valueOn } from './parameter';

/** Above it the debts of the beneficiary with the tax collector are checked before paying, in cents. */
export const debtCheckThreshold = defineParameter<bigint>({
  key: 'religiousContributions.debtCheckThreshold',
  title: { it: 'Soglia della verifica degli inadempimenti', en: 'Threshold of the check of tax debts' },
  unit: 'cents',
  values: [
    { from: '2008-03-29', value: 10_000_00n, source: cite('D.P.R. 602/1973', '48-bis', '1') },
    { from: '2018-03-01', value: 5_000_00n, source: cite('D.P.R. 602/1973', '48-bis', '1') },
  ],
});

const legalRate = (year: number, value: bigint) => ({
  from: `${year}-01-01`,
  value,
  source: cite('c.c.', '1284', '1'),
  doubt: {
    it: 'Saggio da riscontrare sul decreto ministeriale dell’anno.',
    en: 'Rate to be verified against the ministerial decree of the year.',
  },
});

/** The legal rate of interest of each year, in hundredths of a percent: due on money the city takes back. */
export const recoveryInterestRate = defineParameter<bigint>({
  key: 'religiousContributions.recoveryInterestRate',
  title: {
    it: 'Saggio degli interessi sulle somme da restituire',
    en: 'Rate of interest on money to give back',
  },
  unit: 'basisPoints',
  values: [
    legalRate(2004, 250n),
    legalRate(2008, 300n),
    legalRate(2010, 100n),
    legalRate(2011, 150n),
    legalRate(2012, 250n),
    legalRate(2014, 100n),
    legalRate(2015, 50n),
    legalRate(2016, 20n),
    legalRate(2017, 10n),
    legalRate(2018, 30n),
    legalRate(2019, 80n),
    legalRate(2020, 5n),
    legalRate(2021, 1n),
    legalRate(2022, 125n),
    legalRate(2023, 500n),
    legalRate(2024, 250n),
    legalRate(2025, 200n),
    legalRate(2026, 160n),
  ],
});

/** Debts with the tax collector are checked before payments above the threshold. D.P.R. 602/1973 art. 48-bis c. 1. */
export function debtCheckRequired(amount: Cents, on: LocalDate): boolean {
  return amount > valueOn(debtCheckThreshold, on);
}

/**
 * Simple interest at the legal rate from payment to repayment, by days of a year of 365, each stretch at the rate then
 * in force; rounded once. c.c. art. 1284 c. 1 and art. 1282.
 */
export function interestOn(amount: Cents, from: LocalDate, to: LocalDate): Cents {
  const { values } = recoveryInterestRate;
  const ratedDays = values.reduce((sum, { from: start, value }, index) => {
    const end = values[index + 1]?.from ?? to;
    const days = daysBetween(laterOf(from, start), earlierOf(to, end));
    return days > 0 ? sum + value * BigInt(days) : sum;
  }, 0n);
  const year = 10_000n * 365n;
  return (2n * amount * ratedDays + year) / (2n * year);
}
