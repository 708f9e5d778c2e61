import { earlierOf, laterOf, type LocalDate } from '../../../../libs/law';
import { EURO, firstPriceDay, firstRateDay } from './rates';
import type { Statement } from './statement';

/** A period, both days included. */
interface Within {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What has to be asked of the registers before a statement can be computed. */
export interface QuotationQuestions {
  readonly rates: readonly { readonly like: { readonly currency: string }; readonly within: Within }[];
  readonly petrol: readonly { readonly within: Within }[];
}

/** The rates of each currency, and the prices of petrol, from the first day that could count. D.M. 4 August 2011 art. 1 and 2. */
export function quotationQuestions({
  receipts,
  ownCar,
}: Pick<Statement, 'receipts' | 'ownCar'>): QuotationQuestions {
  const currencies = [...new Set(receipts.map(({ currency }) => currency))].filter((code) => code !== EURO);
  const driven = ownCar.map(({ day }) => day);
  return {
    rates: currencies.map((currency) => {
      const days = receipts.filter((receipt) => receipt.currency === currency).map(({ day }) => day);
      return { like: { currency }, within: periodOf(days, firstRateDay) };
    }),
    petrol: driven.length === 0 ? [] : [{ within: periodOf(driven, firstPriceDay) }],
  };
}

function periodOf(days: readonly LocalDate[], first: (day: LocalDate) => LocalDate): Within {
  return { from: first(days.reduce(earlierOf)), to: days.reduce(laterOf) };
}
