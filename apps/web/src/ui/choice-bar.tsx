import { useId } from 'react';

interface ChoiceBarProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, all visible: radio buttons that look like one bar. */
export function ChoiceBar<Value extends string>({ legend, options, value, onChange }: ChoiceBarProps<Value>) {
  const name = useId();
  return (
    <fieldset className="ui-choice-bar">
      <legend className="ui-filter-label">{legend}</legend>
      <div className="ui-choice-bar__options">
        {options.map((option) => (
          <label key={option.value} className="ui-choice-bar__option">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
