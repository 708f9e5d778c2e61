import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directoryRead } from '../../client/reads';
import { useLanguage } from '../../texts/use-language';
import { accessibility, type FieldWidgetProps, valueOrMissing } from './widget-props';

/** Somebody of the house, by name with the first office: two people may share a name. */
export function PersonWidget(props: FieldWidgetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, value, disabled, onChange } = props;
  const { data: people = [] } = useQuery(directoryRead);
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
      {people
        .filter(({ offices }) => offices.length > 0)
        .map(({ login, name, offices }) => (
          <option key={login} value={login}>
            {[name, offices[0]?.name[language]].filter(Boolean).join(' – ')}
          </option>
        ))}
    </select>
  );
}
