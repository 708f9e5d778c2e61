import { useRef } from 'react';
import type { LocalDate } from '@law/local-date';
import { Icon } from './icon';

interface CalendarButtonProps {
  readonly label: string;
  readonly value?: LocalDate;
  readonly onPick: (date: LocalDate) => void;
}

/** Opens the browser's calendar beside a text field; the field itself stays the place where dates are read. */
export function CalendarButton({ label, value, onPick }: CalendarButtonProps) {
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className="ui-icon-button"
        aria-label={label}
        onClick={() => calendar.current?.showPicker()}
      >
        <Icon name="calendar" />
      </button>
      <input
        ref={calendar}
        type="date"
        className="ui-calendar"
        tabIndex={-1}
        aria-hidden="true"
        value={value ?? ''}
        onChange={(event) => event.target.value && onPick(event.target.value)}
      />
    </>
  );
}
