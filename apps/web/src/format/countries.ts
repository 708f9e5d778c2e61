import type { Language } from '@domain';

/** `Francia` for `FR`; letters that stand for no country are shown as they are. */
export function countryName(letters: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(letters)) return letters;
  return new Intl.DisplayNames([language], { type: 'region' }).of(letters) ?? letters;
}
