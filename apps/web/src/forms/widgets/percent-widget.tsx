import { isMoney, parseTypedMoney, typedMoney } from '../../format/amounts';
import { useLanguage } from '../../texts/use-language';
import { TypedInput } from './typed-input';
import { Unit } from './unit';
import { useTypedValue } from './use-typed-value';
import type { FieldWidgetProps } from './widget-props';

/** A percentage is kept like an amount, as text with two decimals, and so typed and written like one. */
export function PercentWidget(props: FieldWidgetProps) {
  const language = useLanguage();
  const typed = useTypedValue({
    value: props.value,
    parse: (text) => parseTypedMoney(text.replace('%', ''), language),
    write: (value) => (isMoney(value) ? typedMoney(value, language) : undefined),
    onChange: props.onChange,
  });
  return <TypedInput field={props} typed={typed} inputMode="decimal" end={<Unit>%</Unit>} />;
}
