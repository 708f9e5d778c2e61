import { languages, type Text } from '../../../libs/domain';

/** Every pair of texts found anywhere in a value, forms apart, with the path to it. */
export function textsIn(value: unknown, path: readonly string[] = []): [string, Text][] {
  if (typeof value !== 'object' || value === null || 'safeParse' in value) return [];
  if ('it' in value && 'en' in value) return [[path.join('.'), value as Text]];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

/** What a reader would stumble over. */
export function wrongWith(text: Text): string[] {
  const missing = languages
    .filter((language) => typeof text[language] !== 'string' || text[language].trim() === '')
    .map((language) => `there is no ${language === 'it' ? 'Italian' : 'English'} text`);
  const typed = /['"]/.test(text.it) ? ['the Italian text has typewriter quotes: use ’ and «»'] : [];
  return [...missing, ...typed];
}
