import { useTranslation } from 'react-i18next';
import { usePeopleOptions } from '../people-options';
import { accessibility, type FieldWidgetProps, valueOrMissing } from './widget-props';

/** Somebody of the house who holds an office. */
export function PersonWidget(props: FieldWidgetProps) {
  const { t } = useTranslation();
  const { id, value, disabled, onChange } = props;
  const people = usePeopleOptions();
  return (
    <select
      id={id}
      className="ui-input"
      value={typeof value === 'string' ? value : ''}
      disabled={disabled}
      onChange={(event) => onChange(valueOrMissing(event.target.value))}
      {...accessibility(props)}
    >
      <option value="">{t('form.choose')}</option>
      {people.map(({ value: login, label }) => (
        <option key={login} value={login}>
          {label}
        </option>
      ))}
    </select>
  );
}
