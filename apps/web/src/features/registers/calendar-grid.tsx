import {
  type CalendarEntry,
  lanesOf,
  type RegisterCalendarView,
  type RegisterView,
  type Segment,
} from '@domain';
import { addDays, daysBetween, type LocalDate } from '@law/local-date';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { monthName, weekdayName } from '../../format/dates';
import { useLanguage, useReader } from '../../texts/use-language';
import { useDaysText } from './days-text';

interface CalendarGridProps {
  readonly register: RegisterView;
  readonly calendar: RegisterCalendarView;
  readonly caption: string;
}

/** A table with a column for each day, in which what is on spans its days. */
export function CalendarGrid({ register, calendar, caption }: CalendarGridProps) {
  const read = useReader();
  const { from, to, rows, months, today, rowTitle } = calendar;
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
  return (
    <table className={months === 1 ? 'calendar-grid' : 'calendar-grid calendar-grid--narrow'}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        {months === 1 ? (
          <tr>
            <th scope="col" className="calendar-grid__row">
              {read(rowTitle)}
            </th>
            {days.map((day) => (
              <DayHead key={day} day={day} isToday={day === today} />
            ))}
          </tr>
        ) : (
          <MonthHeads rowTitle={read(rowTitle)} days={days} />
        )}
      </thead>
      <tbody>
        {rows.map(({ row, entries }) => {
          const lanes = lanesOf(entries, from, to);
          return (
            <Fragment key={row}>
              {lanes.map((lane, index) => (
                <tr key={index}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={lanes.length} className="calendar-grid__row">
                      {row}
                    </th>
                  )}
                  {lane.map((segment) => (
                    <SegmentCell
                      key={segment.start}
                      register={register.key}
                      segment={segment}
                      day={addDays(from, segment.start)}
                    />
                  ))}
                </tr>
              ))}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function DayHead({ day, isToday }: { day: LocalDate; isToday: boolean }) {
  const language = useLanguage();
  return (
    <th
      scope="col"
      aria-current={isToday ? 'date' : undefined}
      className={isWeekend(day) ? 'calendar-grid__rest' : undefined}
    >
      <span className="calendar-grid__weekday">{weekdayName(day, language)}</span>
      <span>{Number(day.slice(8))}</span>
    </th>
  );
}

/** In a quarter a day has no room for its number: its months and the weeks stand above. */
function MonthHeads({ rowTitle, days }: { rowTitle: string; days: readonly LocalDate[] }) {
  const language = useLanguage();
  return (
    <>
      <tr>
        <th scope="col" rowSpan={2} className="calendar-grid__row">
          {rowTitle}
        </th>
        {runsOf(days, (day) => day.slice(0, 7)).map(([first = '', ...more]) => (
          <th key={first} scope="colgroup" colSpan={more.length + 1}>
            {monthName(first.slice(0, 7), language)}
          </th>
        ))}
      </tr>
      <tr>
        {runsOf(days, (day) => `${day.slice(0, 7)} ${mondayOf(day)}`).map(([first = '', ...more]) => (
          <th key={first} scope="colgroup" colSpan={more.length + 1} className="calendar-grid__week">
            {more.length > 0 && (
              <>
                {Number(first.slice(8))}
                <span className="visually-hidden">–{Number(more.at(-1)?.slice(8))}</span>
              </>
            )}
          </th>
        ))}
      </tr>
    </>
  );
}

interface SegmentCellProps {
  readonly register: string;
  readonly segment: Segment<CalendarEntry>;
  readonly day: LocalDate;
}

function SegmentCell({ register, segment: { item, length }, day }: SegmentCellProps) {
  const daysText = useDaysText();
  if (!item) return <td className={isWeekend(day) ? 'calendar-grid__rest' : undefined} />;
  return (
    <td colSpan={length}>
      <Link
        to={paths.registerEntry(register, item.key)}
        className="calendar-grid__bar"
        title={`${item.title}, ${daysText(item)}`}
      >
        {item.what}
        <span className="visually-hidden">, {daysText(item)}</span>
      </Link>
    </td>
  );
}

/** Days one after the other that share something. */
function runsOf(days: readonly LocalDate[], shared: (day: LocalDate) => string): LocalDate[][] {
  const runs = new Map<string, LocalDate[]>();
  for (const day of days) runs.set(shared(day), [...(runs.get(shared(day)) ?? []), day]);
  return [...runs.values()];
}

/** 5 January 1970 was a Monday. */
const A_MONDAY = '1970-01-05';

function dayOfWeek(day: LocalDate): number {
  return ((daysBetween(A_MONDAY, day) % 7) + 7) % 7;
}

function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, -dayOfWeek(day));
}

function isWeekend(day: LocalDate): boolean {
  return dayOfWeek(day) >= 5;
}
