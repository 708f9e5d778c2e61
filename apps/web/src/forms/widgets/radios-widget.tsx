import { useLanguage } from '../../texts/use-language';
import { optionsOf } from '../options';
import { RadioGroup } from './radio-group';
import type { FieldWidgetProps } from './widget-props';

export function RadiosWidget(props: FieldWidgetProps) {
  const language = useLanguage();
  return <RadioGroup field={props} options={optionsOf(props.schema, language)} />;
}
