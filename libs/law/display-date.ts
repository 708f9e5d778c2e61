import type { Language } from './language';
import { type LocalDate, weekdayOf, yearOf } from './local-date';

const MONTHS: Record<Language, readonly string[]> = {
  it: [
    'gennaio',
    'febbraio',
    'marzo',
    'aprile',
    'maggio',
    'giugno',
    'luglio',
    'agosto',
    'settembre',
    'ottobre',
    'novembre',
    'dicembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const WEEKDAYS: Record<Language, readonly string[]> = {
  it: ['domenica', 'lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** `2 marzo 2026`, `1° aprile 2026`; `2 March 2026` in English. */
export function displayDate(d: LocalDate, language: Language): string {
  const day = Number(d.slice(8));
  const month = MONTHS[language][Number(d.slice(5, 7)) - 1];
  return `${day}${language === 'it' && day === 1 ? '°' : ''} ${month} ${yearOf(d)}`;
}

/** `martedì 7 aprile 2026`; `Tuesday 7 April 2026` in English. */
export function displayDateWithWeekday(d: LocalDate, language: Language): string {
  return `${WEEKDAYS[language][weekdayOf(d)]} ${displayDate(d, language)}`;
}

/** The Italian date after a preposition with article, which drops its vowel before 8 and 11: `dal 2 marzo`, `dall'8 marzo`. */
export function italianDateAfter(word: 'il' | 'al' | 'dal', d: LocalDate): string {
  const elides = d.endsWith('-08') || d.endsWith('-11');
  const elided = { il: 'l’', al: 'all’', dal: 'dall’' }[word];
  return `${elides ? elided : `${word} `}${displayDate(d, 'it')}`;
}
