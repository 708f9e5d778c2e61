import { isMoney, parseTypedMoney, typedMoney } from '../../format/amounts';
import { useLanguage } from '../../texts/use-language';
import { TypedInput } from './typed-input';
import { Unit } from './unit';
import { useTypedValue } from './use-typed-value';
import type { FieldWidgetProps } from './widget-props';

/** Money of the city is in euro; what was paid abroad is in the currency that another field says. */
export function MoneyWidget(props: FieldWidgetProps) {
  const language = useLanguage();
  const typed = useTypedValue({
    value: props.value,
    parse: (text) => parseTypedMoney(text, language),
    write: (value) => (isMoney(value) ? typedMoney(value, language) : undefined),
    onChange: props.onChange,
  });
  const unit = props.schema['x-widget'] === 'amount' ? undefined : <Unit>€</Unit>;
  return <TypedInput field={props} typed={typed} inputMode="decimal" end={unit} />;
}
