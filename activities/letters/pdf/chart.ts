import type { Block, Figure, Line } from '../../../libs/letters/blocks';
import { breakLine, type PrintedLine, widthOfLine } from './lines';
import {
  aligned,
  bold,
  type Column,
  type Element,
  LEADING,
  type Mark,
  type Strip,
  textMark,
  textOf,
} from './strip';

type Chart = Block & { kind: 'chart' };

/** A band of a chart; its marks belong to the figure that the whole chart is. */
interface Row {
  readonly height: number;
  readonly marks: (of: Element) => readonly Mark[];
}

/** Dark enough to stand out where the page is printed in black and white. */
const COLOURS = { bar: '#0059b3', axis: '#17324d' } as const;

const BEFORE = 12;
const TITLE = 10.5;
const AFTER_TITLE = 4;
/** The largest of these in which the figures fit between their neighbours; the last one whatever happens. */
const SIZES = [9.5, 8, 7, 6] as const;
const GAP = 6;
const AXIS = 0.75;
/** What is more than nothing is seen to be more. */
const LEAST = 1;
const BAR = { thickness: 10, padding: 3, mostOfWidth: 0.4 };
const COLUMN = { height: 100, widest: 90, part: 0.55 };

/**
 * Draws figures as bars or columns, each with its figure beside it, on one page where there is room. To a screen reader
 * the whole is a figure whose alternative text says everything that is seen.
 */
export function chartStrips(chart: Chart, column: Column, within?: Element): Strip[] {
  const rows = [
    ...titleRows(chart.title, column),
    ...(chart.shape === 'bars' ? barRows(chart.figures, column) : columnRows(chart.figures, column)),
  ];
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const of: Element = { type: 'Figure', within, alt: alternativeText(chart), box: { ...column, height } };
  return rows.map((row, index) => ({
    height: row.height,
    before: index === 0 ? BEFORE : 0,
    keep: index < rows.length - 1,
    marks: row.marks(of),
  }));
}

function alternativeText({ shape, title, figures }: Chart): string {
  const kind = shape === 'bars' ? 'Grafico a barre' : 'Grafico a colonne';
  const all = figures.map(({ label, shown }) => `${textOf(label)}: ${shown}`);
  return `${kind} «${textOf(title)}». ${all.join('; ')}.`;
}

function titleRows(title: Line, column: Column): Row[] {
  const lines = breakLine(bold(title), column.width, TITLE);
  return lines.map((line, index) => ({
    height: TITLE * LEADING + (index === lines.length - 1 ? AFTER_TITLE : 0),
    marks: (of) => [textMark(line, column.x, TITLE, of)],
  }));
}

function barRows(figures: readonly Figure[], column: Column): Row[] {
  const [size] = SIZES;
  const widest = (lines: readonly Line[]): number =>
    Math.max(...lines.map((line) => widthOfLine(line, size)));
  const labelWidth = Math.min(column.width * BAR.mostOfWidth, widest(figures.map(({ label }) => label)));
  const shownWidth = Math.min(column.width * BAR.mostOfWidth, widest(figures.map(shownLine)));
  const left = column.x + labelWidth + GAP;
  const lengthOf = scale(figures, column.width - labelWidth - shownWidth - 2 * GAP);
  return figures.map((figure) => {
    const label = breakLine(figure.label, labelWidth, size);
    const height = Math.max(BAR.thickness, label.length * size * LEADING) + 2 * BAR.padding;
    const length = lengthOf(figure);
    const [shown] = breakLine(shownLine(figure), Infinity, size);
    return {
      height,
      marks: (of): Mark[] => [
        ...centred(label, height, size).map(({ line, top }) => textMark(line, column.x, size, of, top)),
        { kind: 'bar', x: left - AXIS, y: 0, width: AXIS, height, colour: COLOURS.axis, of },
        ...bars({ x: left, y: (height - BAR.thickness) / 2, width: length, height: BAR.thickness }, of),
        ...centred(shown ? [shown] : [], height, size).map(({ line, top }) =>
          textMark(line, left + length + GAP, size, of, top),
        ),
      ],
    };
  });
}

function columnRows(figures: readonly Figure[], column: Column): Row[] {
  const slot = Math.min(COLUMN.widest, column.width / figures.length);
  const left = column.x + (column.width - slot * figures.length) / 2;
  const slots = figures.map((_, index): Column => ({ x: left + index * slot, width: slot }));
  const fits = (size: number): boolean =>
    figures.every((figure) => widthOfLine(shownLine(figure), size) <= slot - GAP);
  const size = SIZES.find(fits) ?? SIZES[3];
  const lengthOf = scale(figures, COLUMN.height);
  const foot = size * LEADING + COLUMN.height;
  const axis = { x: left, y: foot, width: slot * figures.length, height: AXIS };
  const labels = figures.map(({ label }) => breakLine(label, slot - GAP, size));
  return [
    {
      height: foot + AXIS,
      marks: (of) => [
        ...figures.flatMap((figure, index): Mark[] => {
          const area = slots[index] ?? column;
          const height = lengthOf(figure);
          const width = slot * COLUMN.part;
          const [shown] = breakLine(shownLine(figure), Infinity, size);
          const top = COLUMN.height - height;
          return [
            ...(shown ? [textMark(shown, aligned(shown, area, 'center'), size, of, top)] : []),
            ...bars({ x: area.x + (slot - width) / 2, y: foot - height, width, height }, of),
          ];
        }),
        { kind: 'bar', ...axis, colour: COLOURS.axis, of },
      ],
    },
    {
      height: Math.max(...labels.map(({ length }) => length)) * size * LEADING + BAR.padding,
      marks: (of) =>
        labels.flatMap((lines, index) =>
          lines.map((line, n) =>
            textMark(
              line,
              aligned(line, slots[index] ?? column, 'center'),
              size,
              of,
              BAR.padding + n * size * LEADING,
            ),
          ),
        ),
    },
  ];
}

/** Lengths in proportion, the largest as long as there is room. */
function scale(figures: readonly Figure[], room: number): (figure: Figure) => number {
  const most = Math.max(...figures.map(({ value }) => value));
  return ({ value }) => (value === 0 ? 0 : Math.max(LEAST, (room * value) / most));
}

function bars(box: Column & { y: number; height: number }, of: Element): Mark[] {
  return box.width > 0 && box.height > 0 ? [{ kind: 'bar', ...box, colour: COLOURS.bar, of }] : [];
}

function shownLine({ shown }: Figure): Line {
  return [{ text: shown, style: 'plain' }];
}

function centred(
  lines: readonly PrintedLine[],
  height: number,
  size: number,
): { line: PrintedLine; top: number }[] {
  const above = (height - lines.length * size * LEADING) / 2;
  return lines.map((line, index) => ({ line, top: above + index * size * LEADING }));
}
