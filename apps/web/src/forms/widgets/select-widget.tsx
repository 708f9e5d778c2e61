import { optionsOf } from '../options';
import { useLanguage } from '../../texts/use-language';
import { SelectOne } from './select-one';
import type { FieldWidgetProps } from './widget-props';

export function SelectWidget(props: FieldWidgetProps) {
  const language = useLanguage();
  return <SelectOne field={props} options={optionsOf(props.schema, language)} />;
}
