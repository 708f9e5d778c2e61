import { usePeopleOptions } from '../people-options';
import { SelectOne } from './select-one';
import type { FieldWidgetProps } from './widget-props';

/** Somebody of the house who holds an office. */
export function PersonWidget(props: FieldWidgetProps) {
  return <SelectOne field={props} options={usePeopleOptions()} />;
}
