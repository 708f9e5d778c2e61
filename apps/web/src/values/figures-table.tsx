import type { FactColumnView, Text } from '@domain';
import { Fragment } from 'react';
import { useReader } from '../texts/use-language';
import { FactValue } from './fact-value';
import { isRecord } from './record';

/** Texts longer than this would make a column of figures unreadable. */
const LONGEST_CELL = 60;

type Columns = Readonly<Record<string, FactColumnView>>;
type Row = Readonly<Record<string, unknown>>;

interface FiguresTableProps {
  readonly rows: readonly unknown[];
  readonly columns: Columns;
  readonly caption: Text;
}

/** Figures in columns, flush right so that they can be compared; how each came about, under its row on request. */
export function FiguresTable({ rows, columns, caption }: FiguresTableProps) {
  const read = useReader();
  const records = rows.filter(isRecord);
  const filled = Object.entries(columns).filter(([key]) => records.some((row) => row[key] !== undefined));
  // The first column says what the row is about: it stays, however long.
  const remarks = filled.slice(1).filter(([key]) => records.some((row) => isRemark(row[key])));
  const figures = filled.filter((column) => !remarks.includes(column));
  return (
    // A region that scrolls must be reachable by keyboard.
    <div className="ui-scroll" tabIndex={0} role="group" aria-label={read(caption)}>
      <table className="ui-figures">
        <thead>
          <tr>
            {figures.map(([key, column]) => (
              <th key={key} scope="col" className={alignment(column)}>
                {read(column.title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((row, index) => (
            <Fragment key={index}>
              <tr>
                {figures.map(([key, column]) => (
                  <td key={key} className={alignment(column)}>
                    <FactValue value={row[key]} fact={column} />
                  </td>
                ))}
              </tr>
              <Remarks row={row} remarks={remarks} span={figures.length} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RemarksProps {
  readonly row: Row;
  readonly remarks: readonly [string, FactColumnView][];
  readonly span: number;
}

function Remarks({ row, remarks, span }: RemarksProps) {
  const read = useReader();
  return remarks
    .filter(([key]) => typeof row[key] === 'string' && row[key] !== '')
    .map(([key, { title }]) => (
      <tr key={key} className="ui-figures__remark">
        <td colSpan={span}>
          <details>
            <summary>{read(title)}</summary>
            <p>{String(row[key])}</p>
          </details>
        </td>
      </tr>
    ));
}

function isRemark(value: unknown): boolean {
  return typeof value === 'string' && value.length > LONGEST_CELL;
}

function alignment({ kind }: FactColumnView): string {
  return kind === 'money' || kind === 'number' ? 'ui-figures__amount' : '';
}
