import { useCallback, useState } from 'react';

interface Draft<Value> {
  readonly value: Value;
  /** Whether it was found from an earlier visit of this page. */
  readonly resumed: boolean;
  /** Takes what a person has typed, and keeps it. */
  readonly keep: (value: Value) => void;
  /** Takes what the form has filled in by itself, which is not worth keeping. */
  readonly settle: (value: Value) => void;
  readonly discard: () => void;
}

/** What has been typed so far, kept for this browser tab so that a reload or a detour loses nothing. */
export function useDraft<Value>(name: string, initial: Value): Draft<Value> {
  const key = `marino.draft.${name}`;
  const [{ value, resumed }, setState] = useState(() => {
    const stored = sessionStorage.getItem(key);
    return stored === null
      ? { value: initial, resumed: false }
      : { value: JSON.parse(stored) as Value, resumed: true };
  });
  const settle = useCallback((next: Value) => setState((state) => ({ ...state, value: next })), []);
  const keep = useCallback(
    (next: Value) => {
      sessionStorage.setItem(key, JSON.stringify(next));
      settle(next);
    },
    [key, settle],
  );
  const discard = useCallback(() => {
    sessionStorage.removeItem(key);
    setState({ value: initial, resumed: false });
  }, [key, initial]);
  return { value, resumed, keep, settle, discard };
}
