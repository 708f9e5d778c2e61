import { accessibility, type FieldWidgetProps, labelIdOf } from './widget-props';

interface RadioGroupProps<Value> {
  readonly field: FieldWidgetProps;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly inline?: boolean;
}

/** The first button carries the id of the field, so that a link of the error summary lands on it. */
export function RadioGroup<Value extends string | boolean>({
  field,
  options,
  inline = false,
}: RadioGroupProps<Value>) {
  const { id, value, disabled, onChange } = field;
  const { 'aria-required': required, ...described } = accessibility(field);
  return (
    <div
      role="radiogroup"
      className={inline ? 'ui-radios ui-radios--inline' : 'ui-radios'}
      aria-labelledby={labelIdOf(id)}
      aria-required={required}
      {...described}
    >
      {options.map((option, index) => (
        <label key={String(option.value)} className="ui-radios__option">
          <input
            id={index === 0 ? id : undefined}
            type="radio"
            name={id}
            checked={value === option.value}
            disabled={disabled}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
