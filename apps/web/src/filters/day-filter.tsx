import { isLocalDate, type LocalDate } from '@law/local-date';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseTypedDate, typedDate } from '../format/dates';
import { CalendarButton } from '../ui/calendar-button';

interface DayFilterProps {
  readonly label: string;
  /** A day, or empty. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** Narrows a list to a day; what is not yet a day narrows nothing. */
export function DayFilter({ label, value, onChange }: DayFilterProps) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(isLocalDate(value) ? typedDate(value) : '');
  const take = (typed: string, day: LocalDate | undefined) => {
    setText(typed);
    if ((day ?? '') !== value) onChange(day ?? '');
  };
  return (
    <div className="ui-filter">
      <label className="ui-filter-label" htmlFor={id}>
        {label}
      </label>
      <span className="ui-input-group">
        <input
          id={id}
          type="text"
          className="ui-input"
          autoComplete="off"
          placeholder={t('form.datePlaceholder')}
          value={text}
          onChange={(event) => take(event.target.value, parseTypedDate(event.target.value))}
        />
        <CalendarButton
          label={t('form.calendarFor', { field: label })}
          value={isLocalDate(value) ? value : undefined}
          onPick={(day) => take(typedDate(day), day)}
        />
      </span>
    </div>
  );
}
