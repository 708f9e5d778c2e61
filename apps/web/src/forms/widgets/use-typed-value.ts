import { useState } from 'react';
import { valueOrMissing } from './widget-props';

interface TypedValue<Value> {
  readonly value: unknown;
  /** The value of what people type, or undefined if it makes no sense. */
  readonly parse: (text: string) => Value | undefined;
  /** How people write the value, or undefined if it is none. */
  readonly write: (value: unknown) => string | undefined;
  readonly onChange: (value: Value | string | undefined) => void;
}

/**
 * A field where people type `1.234,50` and the data says `"1234.50"`. What cannot be read goes into the data as it was
 * typed, so that it is neither lost nor taken for something else. Leaving the field tidies up what was read.
 */
export function useTypedValue<Value extends string | number>({
  value,
  parse,
  write,
  onChange,
}: TypedValue<Value>) {
  const [typed, setTyped] = useState('');
  const stored = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const written = write(value) ?? stored;
  const stillTyping = String(parse(typed) ?? typed) === stored;
  return {
    value: stillTyping ? typed : written,
    onChange: (text: string) => {
      setTyped(text);
      onChange(parse(text) ?? valueOrMissing(text));
    },
    onBlur: () => setTyped(written),
  };
}
