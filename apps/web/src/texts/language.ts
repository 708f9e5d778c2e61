import { type Language, languages } from '@domain';
import i18n from 'i18next';

const STORED_AS = 'marino.language';

/** What the reader chose here before, else the browser's language if it is one of ours, else Italian. */
export function initialLanguage(): Language {
  const wanted = [localStorage.getItem(STORED_AS), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return languages.find((language) => language === wanted.find((tag) => isLanguage(tag))) ?? 'it';
}

export function currentLanguage(): Language {
  return isLanguage(i18n.language) ? i18n.language : 'it';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(STORED_AS, language);
}

function isLanguage(tag: string | null | undefined): tag is Language {
  return languages.some((language) => language === tag);
}
