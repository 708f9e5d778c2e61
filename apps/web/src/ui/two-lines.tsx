import type { ReactNode } from 'react';

/** What it is, and under it in small what tells it from its like. */
export function TwoLines({ first, second }: { first: ReactNode; second?: ReactNode }) {
  return (
    <span className="ui-two-lines">
      <span>{first}</span>
      {second && <span className="ui-two-lines__second">{second}</span>}
    </span>
  );
}
