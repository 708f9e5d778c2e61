import { displayDate } from './display-date';
import { quantity } from './explanation-text';
import { formatDecimal } from './fraction';
import type { Language } from './language';
import { displayMoney } from './money';
import type { Parameter } from './parameter';

/** A leap year, so that 29 February can be named. */
const ANY_YEAR = 2000;

/**
 * A value of a parameter as people read it: `30 giorni`, `8 %`, `30 giugno`, the words of a choice or of several.
 * Throws where the
 * parameter says too little for that, so that no code of ours reaches a page.
 */
export function describeValue<T>(parameter: Parameter<T>, value: T, language: Language): string {
  const { key, unit, choices } = parameter;
  if (Array.isArray(value)) {
    return value.map((one: unknown) => describeValue<unknown>(parameter, one, language)).join(', ');
  }
  if (typeof value === 'boolean') return yesNo[language][value ? 0 : 1];
  const choice = choices?.[String(value)];
  if (choice) return choice[language];
  switch (unit) {
    case 'days':
    case 'months':
    case 'years':
      if (typeof value === 'number') return quantity(value, unit, language);
      break;
    case 'count':
      if (typeof value === 'number') return String(value);
      break;
    case 'basisPoints':
      if (typeof value === 'bigint') return percentage(value, language);
      break;
    case 'cents':
      if (typeof value === 'bigint') return `€ ${displayMoney(value, language)}`;
      break;
    case 'monthDay':
      if (typeof value === 'string') return dayOfEveryYear(value, language);
  }
  throw new Error(`Parameter ${key} does not say how to read ${String(value)}.`);
}

const yesNo = { it: ['sì', 'no'], en: ['yes', 'no'] } as const;

/** `800n` to `8 %`, `125n` to `1,25 %`. */
function percentage(basisPoints: bigint, language: Language): string {
  const decimal = formatDecimal(basisPoints, 2).replace(/\.?0+$/, '');
  return `${language === 'it' ? decimal.replace('.', ',') : decimal} %`;
}

function dayOfEveryYear(monthDay: string, language: Language): string {
  return displayDate(`${ANY_YEAR}-${monthDay}`, language).replace(` ${ANY_YEAR}`, '');
}
