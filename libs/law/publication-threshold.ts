import { cite } from './citation';
import { type LocalDate, yearOf } from './local-date';
import type { Cents } from './money';
import { defineParameter } from './parameter';

export interface AdvantageRow {
  /** Tax code or another identifier, compared exactly. */
  beneficiary: string;
  date: LocalDate;
  amount: Cents;
}

export const publicationThresholdAmount = defineParameter<Cents>({
  key: 'publicationThresholdAmount',
  title: { it: 'Soglia di pubblicazione dei contributi', en: 'Threshold for the publication of grants' },
  unit: 'cents',
  values: [{ from: '2013-04-20', value: 1_000_00n, source: cite('D.Lgs. 33/2013', '26', '2') }],
});

/**
 * The rows to publish, as ascending indexes from 0: all those of a beneficiary and calendar year whose total is above
 * the threshold, also the ones before it was passed. Source: D.Lgs. 33/2013 art. 26.
 */
export function rowsToPublish(rows: readonly AdvantageRow[], threshold: Cents): number[] {
  const totals = new Map<string, Cents>();
  for (const row of rows) totals.set(yearAccount(row), (totals.get(yearAccount(row)) ?? 0n) + row.amount);
  return rows.flatMap((row, index) => ((totals.get(yearAccount(row)) ?? 0n) > threshold ? [index] : []));
}

/** The year has always four digits, so no two accounts can share a key. */
function yearAccount({ beneficiary, date }: AdvantageRow): string {
  return `${yearOf(date)} ${beneficiary}`;
}
