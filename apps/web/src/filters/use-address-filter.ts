import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Filters live in the address: they survive a reload and can be bookmarked. */
export function useAddressFilter(): [URLSearchParams, (changes: Readonly<Record<string, string>>) => void] {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (changes: Readonly<Record<string, string>>) =>
      setSearch(
        (current) => {
          for (const [name, value] of Object.entries(changes)) {
            if (value === '') current.delete(name);
            else current.set(name, value);
          }
          return current;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return [search, change];
}
