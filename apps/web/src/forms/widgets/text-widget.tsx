import { accessibility, type FieldWidgetProps, valueOrMissing } from './widget-props';

export function TextWidget(props: FieldWidgetProps) {
  const { id, schema, value, disabled, onChange } = props;
  return (
    <input
      id={id}
      type={schema.format === 'email' ? 'email' : 'text'}
      className="ui-input"
      value={typeof value === 'string' ? value : ''}
      disabled={disabled}
      onChange={(event) => onChange(valueOrMissing(event.target.value))}
      {...accessibility(props)}
    />
  );
}
