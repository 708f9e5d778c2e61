import type { ReactNode } from 'react';

export interface ListedFact {
  readonly key: string;
  readonly title: string;
  readonly value: ReactNode;
  /** Tables and long texts take the whole width under their title. */
  readonly wide?: boolean;
}

export function FactsList({ facts }: { facts: readonly ListedFact[] }) {
  return (
    <dl className="ui-facts">
      {facts.map(({ key, title, value, wide }) => (
        <div key={key} className={wide ? 'ui-facts__row ui-facts__row--wide' : 'ui-facts__row'}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
