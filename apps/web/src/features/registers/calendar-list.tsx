import { type RegisterCalendarView, type RegisterView, stretchesOf } from '@domain';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { useDaysText } from './days-text';

interface CalendarListProps {
  readonly register: RegisterView;
  readonly calendar: RegisterCalendarView;
}

/** The days of a calendar one after the other, each with what is on. */
export function CalendarList({ register, calendar: { rows, from, to } }: CalendarListProps) {
  const daysText = useDaysText();
  const entries = rows.flatMap((row) => row.entries);
  return (
    <ol className="calendar-list">
      {stretchesOf(entries, from, to).map((stretch) => (
        <li key={stretch.from}>
          <h3>{daysText(stretch)}</h3>
          <ul>
            {stretch.items.map((entry) => (
              <li key={`${entry.key} ${entry.from}`}>
                <Link className="ui-strong" to={paths.registerEntry(register.key, entry.key)}>
                  {entry.title}
                </Link>
                <span className="ui-muted">{daysText(entry)}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
