import { useEffect, useId, useState } from 'react';

const TYPING_PAUSE_MS = 300;

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Searches when typing pauses. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = window.setTimeout(() => onChange(text.trim()), TYPING_PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <div className="ui-filter ui-filter--grow">
      <label className="ui-filter-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        className="ui-input"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  );
}
