import { isRomeMoment } from '@law/rome-moment';
import { useTranslation } from 'react-i18next';
import { parseTypedMoment, typedMoment } from '../../format/dates';
import { TypedInput } from './typed-input';
import { useTypedValue } from './use-typed-value';
import type { FieldWidgetProps } from './widget-props';

/** Day and time in one field, as a receipt of certified mail has them: copied as they stand there. */
export function MomentWidget(props: FieldWidgetProps) {
  const { t } = useTranslation();
  const typed = useTypedValue({
    value: props.value,
    parse: parseTypedMoment,
    write: (value) => (isRomeMoment(value) ? typedMoment(value) : undefined),
    onChange: props.onChange,
  });
  return (
    <TypedInput field={props} typed={typed} inputMode="text" placeholder={t('form.momentPlaceholder')} />
  );
}
