import { type LocalDate, romeInstantOf } from '../../libs/law';

/** When the offices of the stories open. */
const OFFICE_OPENS = 9;

/** The offset of a clock on which it is now the morning of this day, in milliseconds. */
export function clockOffsetTo(day: LocalDate): number {
  return romeInstantOf(day, OFFICE_OPENS) - Date.now();
}
