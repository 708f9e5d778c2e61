import type { ReactNode } from 'react';

export interface Column<T> {
  readonly key: string;
  readonly title: string;
  readonly cell: (record: T) => ReactNode;
  /**
   * `lead` heads the card on a phone; `end` stands last, for dates and buttons; `amount` is set flush right; `choice` is a
   * tick box, in the corner of the card.
   */
  readonly place?: 'lead' | 'end' | 'amount' | 'choice';
}

interface RecordsProps<T> {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly records: readonly T[];
  readonly keyOf: (record: T) => string;
}

/**
 * A table of records, shown as cards on a phone. The roles are spelled out because the styles for phones change
 * `display`, which would otherwise take the table's meaning away from screen readers.
 */
export function Records<T>({ caption, columns, records, keyOf }: RecordsProps<T>) {
  return (
    <table role="table" className="ui-records">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" className={placeClass(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {records.map((record) => (
          <tr key={keyOf(record)} role="row">
            {columns.map((column) => (
              <td key={column.key} role="cell" data-title={column.title} className={placeClass(column)}>
                {column.cell(record)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function placeClass<T>({ place }: Column<T>): string | undefined {
  return place && `ui-records__${place}`;
}
