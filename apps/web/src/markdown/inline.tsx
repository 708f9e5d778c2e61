import { Fragment, type ReactNode } from 'react';

const SPANS = /(\*\*[^*]+\*\*|__[^_]+__|\*[^*\s][^*]*\*|_[^_\s][^_]*_|`[^`]+`)/;

/** Bold, italic and code; every other character is plain text, so nothing in a document can become markup. */
export function Inline({ text }: { text: string }) {
  return text.split(SPANS).map((part, index) => <Fragment key={index}>{spanOf(part)}</Fragment>);
}

export function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line, index) => (
    <Fragment key={index}>
      {index > 0 && (breaksHard(lines[index - 1]) ? <br /> : ' ')}
      <Inline text={line.trim().replace(/\\$/, '')} />
    </Fragment>
  ));
}

function spanOf(part: string): ReactNode {
  if (/^(\*\*|__).+\1$/.test(part)) return <strong>{part.slice(2, -2)}</strong>;
  if (/^([*_]).+\1$/.test(part)) return <em>{part.slice(1, -1)}</em>;
  if (/^`.+`$/.test(part)) return <code>{part.slice(1, -1)}</code>;
  return part;
}

/** Two spaces or a backslash at the end of a line keep the break, as in addresses. */
function breaksHard(line: string | undefined): boolean {
  return line !== undefined && /( {2}|\\)$/.test(line);
}
