import type { Language } from '@domain';
import { displayMoney, MONEY_SHAPE } from '@law/money';

const MARKS: Record<Language, { group: string; point: string }> = {
  it: { group: '.', point: ',' },
  en: { group: ',', point: '.' },
};

export function isMoney(value: unknown): value is string {
  return typeof value === 'string' && MONEY_SHAPE.test(value);
}

/** `1.234,50 €`; the space does not break. */
export function money(amount: string, language: Language): string {
  return `${displayMoney(amount, language)}\u00a0€`;
}

/** `1.234,50`, as it stands in a field. */
export function typedMoney(amount: string, language: Language): string {
  return displayMoney(amount, language);
}

/**
 * Reads what people type, `1.234,5`, `1234` or `€ 1.234,56`, into `"1234.56"`. Undefined for anything else, also for
 * groups in the wrong place: `1.23` in Italian is more likely a mistake than one hundred and twenty-three.
 */
export function parseTypedMoney(text: string, language: Language): string | undefined {
  const { group, point } = MARKS[language];
  const bare = text.replace(/[€\s]/g, '');
  const [whole = '', cents = '', ...more] = bare.split(point);
  const grouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+$`).test(whole);
  if (more.length > 0 || !/^\d{0,2}$/.test(cents) || !(grouped || /^\d+$/.test(whole))) return undefined;
  const amount = `${whole.replaceAll(group, '').replace(/^0+(?=\d)/, '')}.${cents.padEnd(2, '0')}`;
  return isMoney(amount) ? amount : undefined;
}

export function number(value: number, language: Language): string {
  return String(value).replace('.', MARKS[language].point);
}

/** Reads `12`, `-3` and `0,5`; anything else is undefined. */
export function parseTypedNumber(text: string, language: Language): number | undefined {
  const bare = text.trim().replace(MARKS[language].point, '.');
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : undefined;
}

export function fileSize(bytes: number, language: Language): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024
    ? `${number(Math.round(kilobytes), language)} kB`
    : `${number(Math.round(kilobytes / 102.4) / 10, language)} MB`;
}
