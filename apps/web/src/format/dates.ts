import type { Language } from '@domain';
import { isLocalDate, type LocalDate } from '@law/local-date';
import { isRomeMoment, type RomeMoment } from '@law/rome-moment';

const LOCALES: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };

/** `16 ott 2026`, for lists and facts; long dates in sentences come from the law library. */
export function shortDate(date: LocalDate, language: Language): string {
  return written(new Date(`${date}T00:00:00Z`), language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** `novembre 2026` for `2026-11`. */
export function monthName(month: string, language: Language): string {
  return written(new Date(`${month}-01T00:00:00Z`), language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** `lun`, for the head of a calendar. */
export function weekdayName(date: LocalDate, language: Language): string {
  return written(new Date(`${date}T00:00:00Z`), language, { weekday: 'short', timeZone: 'UTC' });
}

/** The day in Rome of an instant. */
export function dayOf(instant: string, language: Language): string {
  return written(new Date(instant), language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'Europe/Rome',
  });
}

export function momentOf(instant: string, language: Language): string {
  return written(new Date(instant), language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Rome',
  });
}

/** `30/06/2026`: how both languages of the house type a day. */
export function typedDate(date: LocalDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** Reads `30/6/2026`, `30.06.2026`, `30-6-2026` and `2026-06-30`; anything else is undefined. */
export function parseTypedDate(text: string): LocalDate | undefined {
  const trimmed = text.trim();
  const [, day, month, year] = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(trimmed) ?? [];
  const date = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : trimmed;
  return isLocalDate(date) ? date : undefined;
}

/** `26 set 2022, 23:59:59`, as clocks in Rome show it. */
export function shownMoment(moment: RomeMoment, language: Language): string {
  const [date = '', time = ''] = moment.split('T');
  return `${shortDate(date, language)}, ${time}`;
}

/** `26/09/2022 23:59:59`. */
export function typedMoment(moment: RomeMoment): string {
  const [date = '', time = ''] = moment.split('T');
  return `${typedDate(date)} ${time}`;
}

/** Reads a day as {@link parseTypedDate} does, then the time: `23:59:59`, `9.05.00`; whole minutes may leave seconds out. */
export function parseTypedMoment(text: string): RomeMoment | undefined {
  const [, day = '', hour = '', minute, second = '00'] =
    /^(\S+)[ T,]\s*(?:ore\s+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/.exec(text.trim()) ?? [];
  const moment = `${parseTypedDate(day)}T${hour.padStart(2, '0')}:${minute}:${second}`;
  return isRomeMoment(moment) ? moment : undefined;
}

function written(date: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[language], options).format(date);
}
