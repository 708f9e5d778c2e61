import { accessibility, type FieldWidgetProps, valueOrMissing } from './widget-props';

export function LongTextWidget(props: FieldWidgetProps) {
  const { id, value, disabled, onChange } = props;
  return (
    <textarea
      id={id}
      className="ui-input"
      rows={4}
      value={typeof value === 'string' ? value : ''}
      disabled={disabled}
      onChange={(event) => onChange(valueOrMissing(event.target.value))}
      {...accessibility(props)}
    />
  );
}
