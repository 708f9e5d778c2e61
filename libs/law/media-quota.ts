import { cite } from './citation';
import { divide, formatDecimal } from './fraction';
import type { Cents } from './money';
import { defineParameter } from './parameter';

export type Medium = 'localRadioTv' | 'otherRadioTv' | 'press' | 'web' | 'other';

export interface MediaLine {
  medium: Medium;
  /** Only `space` (time or space bought) counts for the quotas. */
  kind: 'space' | 'production' | 'agencyFee';
  amount: Cents;
}

/** The least shares of the space bought, in hundredths of a percent. */
export interface MediaQuotas {
  localRadioTv: bigint;
  press: bigint;
}

export interface MediaQuotaResult {
  /** Cut to four decimals: `"0.1499"`. */
  localShare: string;
  pressShare: string;
  compliant: boolean;
}

export const mediaQuotas = defineParameter<MediaQuotas>({
  key: 'mediaQuotas',
  title: { it: 'Quote della pubblicità istituzionale', en: 'Quotas of institutional advertising' },
  unit: 'basisPoints',
  values: [
    {
      from: '2021-12-25',
      value: { localRadioTv: 1_500n, press: 5_000n },
      source: cite('D.Lgs. 208/2021', '49'),
      doubt: {
        it: 'Numero dell’articolo ed esclusione del web dal totale da confermare.',
        en: 'Number of the article and exclusion of the web from the total to be confirmed.',
      },
    },
  ],
});

/**
 * The shares of local radio and television and of the press in the space bought in a year. Compliance is judged on the
 * exact sums, not on the shares shown; nothing bought is compliant. Source: D.Lgs. 208/2021 art. 49.
 */
export function mediaQuota(
  lines: readonly MediaLine[],
  excludeWeb: boolean,
  quotas: MediaQuotas,
): MediaQuotaResult {
  const counted = lines.filter(({ kind, medium }) => kind === 'space' && !(excludeWeb && medium === 'web'));
  const total = sumOf(counted);
  const local = sumOf(counted.filter(({ medium }) => medium === 'localRadioTv'));
  const press = sumOf(counted.filter(({ medium }) => medium === 'press'));
  return {
    localShare: share(local, total),
    pressShare: share(press, total),
    compliant: reaches(local, total, quotas.localRadioTv) && reaches(press, total, quotas.press),
  };
}

function sumOf(lines: readonly MediaLine[]): Cents {
  return lines.reduce((sum, { amount }) => sum + amount, 0n);
}

function share(part: Cents, total: Cents): string {
  return formatDecimal(total === 0n ? 0n : divide(part * 10_000n, total, 'cut'), 4);
}

function reaches(part: Cents, total: Cents, basisPoints: bigint): boolean {
  return part * 10_000n >= total * basisPoints;
}
