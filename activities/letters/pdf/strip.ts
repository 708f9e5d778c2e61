import type { Line, Run } from '../../../libs/letters/blocks';
import type { PrintedLine } from './lines';

/** The column a block is set in. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

/** An element of the document's structure, which a screen reader follows (L. 4/2004; ISO 14289-1). */
export interface Element {
  readonly type:
    | 'P'
    | 'H1'
    | 'H2'
    | 'H3'
    | 'BlockQuote'
    | 'L'
    | 'LI'
    | 'Lbl'
    | 'LBody'
    | 'Table'
    | 'TR'
    | 'TH'
    | 'TD'
    | 'Figure';
  readonly within?: Element;
  /** What is said in the place of a figure. */
  readonly alt?: string;
  /** The room a figure takes, from the top of its first strip. */
  readonly box?: Column & { readonly height: number };
}

/**
 * Something printed within a strip: a line of text, a rule of `weight` points, or a filled bar. Measures in points from the
 * top left.
 */
export type Mark =
  | {
      readonly kind: 'text';
      readonly line: PrintedLine;
      readonly size: number;
      readonly x: number;
      readonly y: number;
      readonly of: Element;
    }
  | {
      readonly kind: 'rule';
      readonly weight: number;
      readonly x: number;
      readonly y: number;
      readonly width: number;
    }
  | {
      readonly kind: 'bar';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: string;
      readonly of: Element;
    };

/** A band of the page over its whole width that is never parted: a line of a paragraph, a row of a table. */
export interface Strip {
  readonly height: number;
  /** Room above, which is left out at the top of a page. */
  readonly before: number;
  /** Whether it stays on the page of the strip after it. */
  readonly keep: boolean;
  readonly marks: readonly Mark[];
  /** What is printed again above it where it begins a page: the head of its table. */
  readonly head?: readonly Strip[];
}

/** Where the line stands between the top of its strip and the baseline, as parts of the size. */
export const LEADING = 1.36;
const BASELINE = 1.02;

export function textMark(line: PrintedLine, x: number, size: number, of: Element, top = 0): Mark {
  return { kind: 'text', line, size, x, y: top + size * BASELINE, of };
}

export function aligned({ width }: PrintedLine, column: Column, align: 'left' | 'center' | 'right'): number {
  if (align === 'left') return column.x;
  return column.x + (column.width - width) / (align === 'center' ? 2 : 1);
}

export function bold(line: Line): Line {
  return line.map((run): Run => ({ ...run, style: 'bold' }));
}

export function textOf(line: Line): string {
  return line.map(({ text }) => text).join('');
}
