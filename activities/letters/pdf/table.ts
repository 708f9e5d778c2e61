import type { Block, Line } from '../../../libs/letters/blocks';
import { breakLine, widestWord, widthOfLine } from './lines';
import { aligned, bold, type Column, type Element, LEADING, type Mark, type Strip, textMark } from './strip';

type Table = Block & { kind: 'table' };

/** The largest of these in which no word has to be broken; the last one whatever happens. */
const SIZES = [10, 9, 8, 7] as const;
const PADDING = { x: 4, y: 2.5 };
const BEFORE = 8;

/** Sets a table over the whole width; its head comes again on each page it goes on to. */
export function tableStrips(table: Table, column: Column, within?: Element): Strip[] {
  const { size, widths } = fitted(table, column.width);
  const of: Element = { type: 'Table', within };
  const columns = columnsAt(column.x, widths);
  const rowStrip = (cells: readonly Line[], isHead: boolean, before = 0): Strip => {
    const row: Element = { type: 'TR', within: of };
    const lines = cells.map((cell, index) => {
      const { width = 0 } = columns[index] ?? {};
      return breakLine(isHead ? bold(cell) : cell, width, size);
    });
    const height = Math.max(1, ...lines.map(({ length }) => length)) * size * LEADING + 2 * PADDING.y;
    const marks = columns.flatMap((area, index): Mark[] => {
      const element: Element = { type: isHead ? 'TH' : 'TD', within: row };
      const align = table.align[index] ?? 'left';
      return (lines[index] ?? []).map((line, n) =>
        textMark(line, aligned(line, area, align), size, element, PADDING.y + n * size * LEADING),
      );
    });
    const rule: Mark = { kind: 'rule', weight: isHead ? 0.75 : 0.25, y: height, ...column };
    return { height, before, keep: isHead, marks: [...marks, rule] };
  };
  const head = [rowStrip(table.head, true)];
  const rows = table.rows.map((cells) => ({ ...rowStrip(cells, false), head }));
  return [rowStrip(table.head, true, BEFORE), ...rows];
}

/** The columns' inner widths: as wide as their content if there is room, else shared by what each would take. */
function fitted(table: Table, width: number): { size: number; widths: number[] } {
  const room = width - 2 * PADDING.x * table.head.length;
  const cellsOf = (index: number): Line[] => [
    bold(table.head[index] ?? []),
    ...table.rows.map((row) => row[index] ?? []),
  ];
  const widest = (size: number, measure: (line: Line, size: number) => number): number[] =>
    table.head.map((_, index) => Math.max(...cellsOf(index).map((cell) => measure(cell, size))));
  const size = SIZES.find((candidate) => sum(widest(candidate, widestWord)) <= room) ?? 7;
  const least = widest(size, widestWord);
  const most = widest(size, widthOfLine);
  return { size, widths: share(room, least, most, table.align) };
}

function share(
  room: number,
  least: readonly number[],
  most: readonly number[],
  align: Table['align'],
): number[] {
  const [taken, wanted] = [sum(least), sum(most)];
  if (wanted <= room) {
    // What is left goes to the widest column of text, so that figures stay together on the right.
    const texts = most.map((width, index) => (align[index] === 'left' ? width : 0));
    const widest = texts.indexOf(Math.max(...texts));
    return most.map((width, index) => (index === widest ? width + room - wanted : width));
  }
  if (taken >= room) return least.map((width) => (width * room) / taken);
  return least.map(
    (width, index) => width + ((room - taken) * ((most[index] ?? width) - width)) / (wanted - taken),
  );
}

function columnsAt(left: number, widths: readonly number[]): Column[] {
  let x = left;
  return widths.map((width) => {
    const area = { x: x + PADDING.x, width };
    x += width + 2 * PADDING.x;
    return area;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
