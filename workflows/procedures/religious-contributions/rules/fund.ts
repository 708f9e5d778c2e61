import type { z } from 'zod';
import { type Cents, formatDecimal, parseMoney } from '../../../../libs/law';
import type { fundForm } from '../round-forms';

/** `"8.00"` to 800n: a percentage as hundredths of a percent. */
export function basisPointsOf(percentage: string): bigint {
  return BigInt(percentage.replace('.', ''));
}

/** 800n to `8,00`: hundredths of a percent as Italian readers write them. */
export function displayRate(basisPoints: bigint): string {
  return formatDecimal(basisPoints, 2).replace('.', ',');
}

/** What the fund is made of, as facts and the resolution show it. LR Lombardia 12/2005 art. 73 c. 1. */
export function fundTable(components: FundComponents) {
  return [
    { component: 'Oneri di urbanizzazione secondaria riscossi', amount: components.secondaryCharges },
    { component: 'Opere realizzate a scomputo', amount: components.worksInLieu },
    { component: 'Aree cedute per l’urbanizzazione secondaria', amount: components.areasCededValue },
    { component: 'Altri proventi destinati per legge', amount: components.otherIncome },
  ];
}

type FundComponents = Omit<z.output<typeof fundForm>, 'source'>;

/**
 * The fund of a year: a share of the secondary charges collected, of the works built in their stead, of the areas given
 * up and of other income for such works. Rounded up to the cent, once, so that it is never below the share.
 * LR Lombardia 12/2005 art. 73 c. 1.
 */
export function fundOf(components: FundComponents): Cents {
  const { secondaryCharges, worksInLieu, areasCededValue, otherIncome, shareApplied } = components;
  const base = [secondaryCharges, worksInLieu, areasCededValue, otherIncome]
    .map(parseMoney)
    .reduce((sum, amount) => sum + amount, 0n);
  const exact = base * basisPointsOf(shareApplied);
  return (exact + 9_999n) / 10_000n;
}
