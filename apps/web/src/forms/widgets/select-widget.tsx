import { useTranslation } from 'react-i18next';
import { optionsOf } from '../options';
import { useLanguage } from '../../texts/use-language';
import { accessibility, type FieldWidgetProps, valueOrMissing } from './widget-props';

export function SelectWidget(props: FieldWidgetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, schema, value, disabled, onChange } = props;
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
      {optionsOf(schema, language).map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
