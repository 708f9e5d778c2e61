import { type ComponentProps, useEffect, useState } from 'react';

const TYPING_PAUSE_MS = 300;

/** What is being typed, and the words it comes to when typing pauses. */
export function usePausedWords() {
  const [text, setText] = useState('');
  const [words, setWords] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setWords(text.trim()), TYPING_PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  function clear() {
    setText('');
    setWords('');
  }
  return { text, setText, words, clear };
}

interface FindInputProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  readonly text: string;
  readonly onType: (text: string) => void;
}

/** Looks something up while a form is filled in, and does not send the form. */
export function FindInput({ text, onType, ...input }: FindInputProps) {
  return (
    <input
      {...input}
      type="search"
      className="ui-input"
      autoComplete="off"
      value={text}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
    />
  );
}
