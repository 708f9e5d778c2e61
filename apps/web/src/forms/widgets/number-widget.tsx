import { number, parseTypedNumber } from '../../format/amounts';
import { useLanguage } from '../../texts/use-language';
import { TypedInput } from './typed-input';
import { useTypedValue } from './use-typed-value';
import type { FieldWidgetProps } from './widget-props';

export function NumberWidget(props: FieldWidgetProps) {
  const language = useLanguage();
  const typed = useTypedValue({
    value: props.value,
    parse: (text) => parseTypedNumber(text, language),
    write: (value) => (typeof value === 'number' ? number(value, language) : undefined),
    onChange: props.onChange,
  });
  return <TypedInput field={props} typed={typed} inputMode="numeric" />;
}
