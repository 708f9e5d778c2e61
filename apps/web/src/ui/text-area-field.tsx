import { useId } from 'react';
import { Icon } from './icon';

interface TextAreaFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextAreaField({ label, hint, error, value, onChange }: TextAreaFieldProps) {
  const id = useId();
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="ui-input"
        rows={4}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-hint ${id}-error`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className="form-field__hint">
        {hint}
      </p>
      <p id={`${id}-error`} className="form-field__error">
        {error && (
          <>
            <Icon name="error" /> {error}
          </>
        )}
      </p>
    </div>
  );
}
