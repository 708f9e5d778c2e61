import { useEffect, useRef } from 'react';
import { Link } from 'react-router';

export interface PageTab {
  readonly key: string;
  readonly to: string;
  readonly title: string;
  /** How many things it holds, where that is known. */
  readonly count?: number;
}

interface PageTabsProps {
  readonly label: string;
  readonly tabs: readonly PageTab[];
  readonly current: string;
}

/** Links and not buttons: each tab has an address that can be sent to a colleague. */
export function PageTabs({ label, tabs, current }: PageTabsProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // On a phone the tabs go on beyond the edge.
    const link = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (link) list.current?.scrollTo({ left: link.offsetLeft - list.current.clientWidth / 2 });
  }, [current]);
  return (
    <nav className="ui-tabs" aria-label={label}>
      <ul ref={list}>
        {tabs.map(({ key, to, title, count }) => (
          <li key={key}>
            <Link to={to} aria-current={key === current ? 'page' : undefined} preventScrollReset>
              {title}
              {count !== undefined && <span className="ui-tabs__count">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
