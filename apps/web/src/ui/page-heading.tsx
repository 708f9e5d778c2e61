import { type ReactNode, useEffect, useRef } from 'react';

let pageShownBefore = false;

interface PageHeadingProps {
  /** Name of the page in the window's title. */
  readonly title: string;
  readonly children?: ReactNode;
}

/**
 * The one `h1`. When a page replaces another, focus moves here: keyboards and screen readers start at the new content.
 * The first page of a visit leaves focus to the browser.
 */
export function PageHeading({ title, children = title }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Marino`;
  }, [title]);
  useEffect(() => {
    if (pageShownBefore) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    pageShownBefore = true;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
