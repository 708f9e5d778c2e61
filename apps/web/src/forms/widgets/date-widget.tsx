import { isLocalDate } from '@law/local-date';
import { useTranslation } from 'react-i18next';
import { parseTypedDate, typedDate } from '../../format/dates';
import { CalendarButton } from '../../ui/calendar-button';
import { TypedInput } from './typed-input';
import { useTypedValue } from './use-typed-value';
import type { FieldWidgetProps } from './widget-props';

/** A text field: the browser's own date field writes days in the browser's language, not in the page's. */
export function DateWidget(props: FieldWidgetProps) {
  const { t } = useTranslation();
  const typed = useTypedValue({
    value: props.value,
    parse: parseTypedDate,
    write: (value) => (isLocalDate(value) ? typedDate(value) : undefined),
    onChange: props.onChange,
  });
  const calendar = (
    <CalendarButton
      label={t('form.calendarFor', { field: props.label })}
      value={isLocalDate(props.value) ? props.value : undefined}
      onPick={(date) => props.onChange(date)}
    />
  );
  return (
    <TypedInput
      field={props}
      typed={typed}
      inputMode="text"
      placeholder={t('form.datePlaceholder')}
      end={calendar}
    />
  );
}
