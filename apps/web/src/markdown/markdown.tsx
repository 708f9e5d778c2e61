import { type Block, readBlocks } from '@letters/blocks';
import { ChartView } from './chart-view';
import { Lines, Runs } from './lines';

/** The page and the panel have the first two levels. */
const HEADINGS: Readonly<Record<number, 'h3' | 'h4' | 'h5'>> = { 1: 'h3', 2: 'h4', 3: 'h5' };

/** Shows the text of a letter or an act. It builds elements, never HTML text: what people wrote cannot run. */
export function Markdown({ source }: { source: string }) {
  return (
    <div className="markdown">
      <Blocks blocks={readBlocks(source)} />
    </div>
  );
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => <BlockView key={index} block={block} />);
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = HEADINGS[block.level] ?? 'h6';
      return (
        <Heading className={`markdown__h${block.level}`}>
          <Lines lines={block.lines} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Lines lines={block.lines} />
        </p>
      );
    case 'placed':
      return (
        <p className={`markdown__${block.place}`}>
          <Lines lines={block.lines} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <Blocks blocks={item} />
        </li>
      ));
      return block.start === undefined ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case 'table':
      return <TableView table={block} />;
    case 'chart':
      return <ChartView chart={block} />;
    case 'rule':
      return <hr />;
  }
}

function TableView({ table: { head, rows, align } }: { table: Block & { kind: 'table' } }) {
  const classOf = (column: number) => (align[column] === 'right' ? 'ui-figures__amount' : undefined);
  return (
    // A region that scrolls must be reachable by keyboard.
    <div className="ui-scroll" tabIndex={0}>
      <table className="ui-figures">
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col" className={classOf(column)}>
                <Runs line={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={classOf(column)}>
                  <Runs line={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
