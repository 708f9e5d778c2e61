import type { LocalDate, Text } from '../../../../libs/law';

/** The zones of the places that missions go to, by their names in the IANA database, with the words they are chosen by. */
export const timeZones = {
  'Europe/Rome': zone('Italia, Europa centrale (Roma)', 'Italy, Central Europe (Rome)'),
  'Europe/London': zone('Regno Unito, Irlanda (Londra)', 'United Kingdom, Ireland (London)'),
  'Europe/Lisbon': zone('Portogallo (Lisbona)', 'Portugal (Lisbon)'),
  'Europe/Athens': zone('Grecia, Europa orientale (Atene)', 'Greece, Eastern Europe (Athens)'),
  'Europe/Istanbul': zone('Turchia (Istanbul)', 'Turkey (Istanbul)'),
  'Europe/Moscow': zone('Russia (Mosca)', 'Russia (Moscow)'),
  'Africa/Casablanca': zone('Marocco (Casablanca)', 'Morocco (Casablanca)'),
  'Africa/Cairo': zone('Egitto (Il Cairo)', 'Egypt (Cairo)'),
  'Africa/Lagos': zone('Africa occidentale (Lagos)', 'West Africa (Lagos)'),
  'Africa/Nairobi': zone('Africa orientale (Nairobi)', 'East Africa (Nairobi)'),
  'Africa/Johannesburg': zone('Sudafrica (Johannesburg)', 'South Africa (Johannesburg)'),
  'Asia/Jerusalem': zone('Israele (Gerusalemme)', 'Israel (Jerusalem)'),
  'Asia/Riyadh': zone('Arabia Saudita (Riad)', 'Saudi Arabia (Riyadh)'),
  'Asia/Dubai': zone('Emirati Arabi Uniti (Dubai)', 'United Arab Emirates (Dubai)'),
  'Asia/Karachi': zone('Pakistan (Karachi)', 'Pakistan (Karachi)'),
  'Asia/Kolkata': zone('India (Nuova Delhi)', 'India (New Delhi)'),
  'Asia/Dhaka': zone('Bangladesh (Dacca)', 'Bangladesh (Dhaka)'),
  'Asia/Bangkok': zone('Thailandia, Vietnam (Bangkok)', 'Thailand, Vietnam (Bangkok)'),
  'Asia/Shanghai': zone('Cina (Shanghai)', 'China (Shanghai)'),
  'Asia/Singapore': zone('Singapore', 'Singapore'),
  'Asia/Seoul': zone('Corea del Sud (Seul)', 'South Korea (Seoul)'),
  'Asia/Tokyo': zone('Giappone (Tokyo)', 'Japan (Tokyo)'),
  'Australia/Sydney': zone('Australia orientale (Sydney)', 'Eastern Australia (Sydney)'),
  'Pacific/Auckland': zone('Nuova Zelanda (Auckland)', 'New Zealand (Auckland)'),
  'America/Sao_Paulo': zone('Brasile (San Paolo)', 'Brazil (São Paulo)'),
  'America/Argentina/Buenos_Aires': zone('Argentina (Buenos Aires)', 'Argentina (Buenos Aires)'),
  'America/Santiago': zone('Cile (Santiago)', 'Chile (Santiago)'),
  'America/Bogota': zone('Colombia, Perù (Bogotá)', 'Colombia, Peru (Bogotá)'),
  'America/Mexico_City': zone('Messico (Città del Messico)', 'Mexico (Mexico City)'),
  'America/New_York': zone('Stati Uniti orientali (New York)', 'Eastern United States (New York)'),
  'America/Chicago': zone('Stati Uniti centrali (Chicago)', 'Central United States (Chicago)'),
  'America/Denver': zone('Montagne Rocciose (Denver)', 'Rocky Mountains (Denver)'),
  'America/Los_Angeles': zone('Costa del Pacifico (Los Angeles)', 'Pacific coast (Los Angeles)'),
} as const satisfies Readonly<Record<string, Text>>;

export type TimeZone = keyof typeof timeZones;

/** A moment as clocks show it at a place. */
export interface LocalMoment {
  readonly day: LocalDate;
  /** `HH:MM`. */
  readonly time: string;
  readonly zone: TimeZone;
}

const MS_PER_DAY = 86_400_000;

/**
 * The instant (milliseconds since 1970 UTC) at which clocks at a place show a moment; undefined for the hour that they skip
 * when summer time begins. Of the hour that is repeated in autumn, the first.
 */
export function instantOf({ day, time, zone: name }: LocalMoment): number | undefined {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const offsets = [offsetAt(asUtc - MS_PER_DAY, name), offsetAt(asUtc + MS_PER_DAY, name)];
  return offsets
    .map((offset) => asUtc - offset)
    .sort((a, b) => a - b)
    .find((instant) => instant + offsetAt(instant, name) === asUtc);
}

/** What clocks at a place show at an instant. */
export function localMomentOf(instant: number, name: TimeZone): LocalMoment {
  const shown = new Date(instant + offsetAt(instant, name)).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16), zone: name };
}

/** The instant at which a day ends at a place; there every day has a midnight, if need be the one after the hour skipped. */
export function endOfDay(day: LocalDate, name: TimeZone): number {
  const midnight = Date.parse(`${day}T00:00:00Z`) + MS_PER_DAY;
  return midnight - offsetAt(midnight - offsetAt(midnight, name), name);
}

/**
 * How far clocks at a place are ahead of UTC, milliseconds. From the database of zones of the machine: where a country
 * changes its hour, an update of the machine brings it and not a release.
 */
function offsetAt(instant: number, name: TimeZone): number {
  const parts = clockOf(name).formatToParts(instant);
  const [month = 1, day = 1, year = 0, hour = 0, minute = 0] = parts
    .filter(({ type }) => type !== 'literal')
    .map(({ value }) => Number(value));
  const wholeMinutes = Math.floor(instant / 60_000) * 60_000;
  return Date.UTC(year, month - 1, day, hour, minute) - wholeMinutes;
}

/** Making one takes far longer than reading it, and a statement reads clocks for every receipt. */
const clocks = new Map<TimeZone, Intl.DateTimeFormat>();

function clockOf(name: TimeZone): Intl.DateTimeFormat {
  const known = clocks.get(name);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  clocks.set(name, made);
  return made;
}

function zone(it: string, en: string): Text {
  return { it, en };
}
