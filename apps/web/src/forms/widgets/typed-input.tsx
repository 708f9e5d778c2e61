import type { ReactNode } from 'react';
import { accessibility, type FieldWidgetProps } from './widget-props';

interface TypedInputProps {
  readonly field: FieldWidgetProps;
  readonly typed: {
    readonly value: string;
    readonly onChange: (text: string) => void;
    readonly onBlur: () => void;
  };
  readonly inputMode: 'decimal' | 'numeric' | 'text';
  readonly placeholder?: string;
  /** Stands inside the frame at the end: a unit or a button. */
  readonly end?: ReactNode;
}

export function TypedInput({ field, typed, inputMode, placeholder, end }: TypedInputProps) {
  return (
    <span className="ui-input-group">
      <input
        id={field.id}
        type="text"
        className="ui-input"
        inputMode={inputMode}
        autoComplete="off"
        placeholder={placeholder}
        value={typed.value}
        disabled={field.disabled}
        onChange={(event) => typed.onChange(event.target.value)}
        onBlur={typed.onBlur}
        {...accessibility(field)}
      />
      {end}
    </span>
  );
}
