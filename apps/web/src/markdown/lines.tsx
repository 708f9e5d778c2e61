import type { Line, Run } from '@letters/blocks';
import { Fragment, type ReactNode } from 'react';

export function Lines({ lines }: { lines: readonly Line[] }) {
  return lines.map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      <Runs line={line} />
    </Fragment>
  ));
}

export function Runs({ line }: { line: Line }) {
  return line.map((run, index) => <Fragment key={index}>{styled(run)}</Fragment>);
}

function styled({ text, style }: Run): ReactNode {
  if (style === 'bold') return <strong>{text}</strong>;
  return style === 'italic' ? <em>{text}</em> : text;
}
