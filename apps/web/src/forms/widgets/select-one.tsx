import { useTranslation } from 'react-i18next';
import { accessibility, type FieldWidgetProps, valueOrMissing } from './widget-props';

interface SelectOneProps {
  readonly field: FieldWidgetProps;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One of few, or nothing yet. */
export function SelectOne({ field, options }: SelectOneProps) {
  const { t } = useTranslation();
  const { id, value, disabled, onChange } = field;
  return (
    <select
      id={id}
      className="ui-input"
      value={typeof value === 'string' ? value : ''}
      disabled={disabled}
      onChange={(event) => onChange(valueOrMissing(event.target.value))}
      {...accessibility(field)}
    >
      <option value="">{t('form.choose')}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
