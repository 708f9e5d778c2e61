import { useCallback } from 'react';
import { useLocation, useNavigation, useSearchParams } from 'react-router';

/**
 * Filters live in the address: they survive a reload and can be bookmarked. What is typed shortly before another page is
 * opened changes nothing any more: it would call the reader back while that page loads.
 */
export function useAddressFilter(): [URLSearchParams, (changes: Readonly<Record<string, string>>) => void] {
  const [search, setSearch] = useSearchParams();
  const { pathname } = useLocation();
  const next = useNavigation().location?.pathname ?? pathname;
  const isLeaving = next !== pathname;
  const change = useCallback(
    (changes: Readonly<Record<string, string>>) => {
      if (isLeaving) return;
      setSearch(
        (current) => {
          for (const [name, value] of Object.entries(changes)) {
            if (value === '') current.delete(name);
            else current.set(name, value);
          }
          return current;
        },
        { replace: true },
      );
    },
    [setSearch, isLeaving],
  );
  return [search, change];
}
