import { useTranslation } from 'react-i18next';
import { RadioGroup } from './radio-group';
import type { FieldWidgetProps } from './widget-props';

/** Two buttons and not one box: an answer not given yet is not a no. */
export function YesNoWidget(props: FieldWidgetProps) {
  const { t } = useTranslation();
  const options = [
    { value: true, label: t('common.yes') },
    { value: false, label: t('common.no') },
  ];
  return <RadioGroup field={props} options={options} inline />;
}
