import { isLocalDate, type LocalDate } from '@law/local-date';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { parseTypedDate, typedDate } from '../../format/dates';
import { useTypedValue } from '../../forms/widgets/use-typed-value';
import { CalendarButton } from '../../ui/calendar-button';

interface ReceivedOnFieldProps {
  readonly value: LocalDate | undefined;
  readonly onChange: (day: LocalDate | undefined) => void;
}

/** The law counts from the day of arrival, which is not always the day of registration. */
export function ReceivedOnField({ value, onChange }: ReceivedOnFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const typed = useTypedValue({
    value,
    parse: parseTypedDate,
    write: (day) => (isLocalDate(day) ? typedDate(day) : undefined),
    onChange,
  });
  return (
    <div className="form-field form-field--half">
      <label htmlFor={id} className="form-field__label">
        {t('newCase.receivedOn')} <span className="form-field__optional">{t('form.optional')}</span>
      </label>
      <span className="ui-input-group">
        <input
          id={id}
          type="text"
          className="ui-input"
          autoComplete="off"
          placeholder={t('form.datePlaceholder')}
          value={typed.value}
          aria-describedby={`${id}__hint`}
          onChange={(event) => typed.onChange(event.target.value)}
          onBlur={typed.onBlur}
        />
        <CalendarButton
          label={t('form.calendarFor', { field: t('newCase.receivedOn') })}
          value={isLocalDate(value) ? value : undefined}
          onPick={onChange}
        />
      </span>
      <p id={`${id}__hint`} className="form-field__hint">
        {t('newCase.receivedOnHint')}
      </p>
    </div>
  );
}
