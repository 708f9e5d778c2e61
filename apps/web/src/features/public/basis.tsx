import type { Text } from '@domain';
import { useReader } from '../../texts/use-language';

/** The rules something rests on: in small below it, or as a list where they are what the reader came for. */
export function Basis({ rules, listed = false }: { rules: readonly Text[]; listed?: boolean }) {
  const read = useReader();
  if (!listed) return <p className="ui-small">{rules.map(read).join(' · ')}</p>;
  return (
    <ul className="ui-plain-list">
      {rules.map((rule) => (
        <li key={rule.it}>{read(rule)}</li>
      ))}
    </ul>
  );
}
