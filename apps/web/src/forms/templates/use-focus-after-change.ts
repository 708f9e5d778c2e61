import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the keyboard where the work is: on the new item after adding, on the last one left (or the list) after
 * removing. Without it the browser drops focus to the top of the page together with the removed button.
 */
export function useFocusAfterChange(list: RefObject<HTMLElement | null>, items: number): void {
  const before = useRef(items);
  useEffect(() => {
    if (before.current === items) return;
    before.current = items;
    const active = document.activeElement;
    // Items that a draft or an arrived application brings are not something the person did here.
    if (active !== document.body && !list.current?.contains(active)) return;
    const heads = list.current?.querySelectorAll<HTMLElement>(':scope > [data-item] > header > p');
    (heads?.[heads.length - 1] ?? list.current)?.focus();
  }, [list, items]);
}
