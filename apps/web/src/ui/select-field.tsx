import { useEffect, useId, useRef } from 'react';

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  /** What is wrong with it; the field takes the focus. */
  readonly problem?: string;
}

export function SelectField({ label, value, options, onChange, problem }: SelectFieldProps) {
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (problem) select.current?.focus();
  }, [problem]);
  return (
    <div className="ui-filter">
      <label className="ui-filter-label" htmlFor={id}>
        {label}
      </label>
      <select
        ref={select}
        id={id}
        className="ui-input"
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem && `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {problem && (
        <p id={`${id}-problem`} className="form-field__error">
          {problem}
        </p>
      )}
    </div>
  );
}
