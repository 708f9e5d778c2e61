import type { Line, Run } from '../../../libs/letters/blocks';
import { printable, type Style, widthOf } from './typeface';

/** A stretch of a printed line in one style. */
export interface Piece {
  readonly text: string;
  readonly style: Style;
  readonly width: number;
}

export interface PrintedLine {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** What is not parted at the end of a line: an abbreviation and its number, a law, an article and its paragraph, a currency and its amount. */
const GLUE = [
  /(?<![\p{L}\d])((?:artt?|cc?|nn?|lett|prot|p|sig|tel|L|D\.Lgs|D\.P\.R)\.|PEC|euro|€) (?=\S)/giu,
  /(art\.\u00a0[\w-]+,) (?=c\.)/g,
];

/** Sums of widths differ in their last digits. */
const TOLERANCE = 0.01;

/** Breaks a line at its spaces so that it fits a width; a word wider than that is broken where it must be. */
export function breakLine(line: Line, width: number, size: number): PrintedLine[] {
  const lines: Run[][] = [[]];
  let used = 0;
  for (const word of wordsOf(line).flatMap((whole) => fitting(whole, width, size))) {
    const needed = widthOfRuns(word, size);
    const last = lines.at(-1)?.at(-1);
    const style = last?.style === word[0]?.style ? (last?.style ?? 'plain') : 'plain';
    const space = last ? widthOf(' ', style, size) : 0;
    const goesOn = used + space + needed <= width + TOLERANCE;
    if (last && !goesOn) lines.push([]);
    const current = lines.at(-1) ?? [];
    if (last && goesOn) append(current, { text: ' ', style });
    for (const run of word) append(current, run);
    used = goesOn ? used + space + needed : needed;
  }
  return lines.filter(({ length }) => length > 0).map((runs) => printed(runs, size));
}

/** The width of the widest word, below which a column breaks words. */
export function widestWord(line: Line, size: number): number {
  return Math.max(0, ...wordsOf(line).map((word) => widthOfRuns(word, size)));
}

export function widthOfLine(line: Line, size: number): number {
  return breakLine(line, Infinity, size)[0]?.width ?? 0;
}

function printed(runs: readonly Run[], size: number): PrintedLine {
  const pieces = runs.map(({ text, style }) => ({ text, style, width: widthOf(text, style, size) }));
  return { pieces, width: pieces.reduce((sum, { width }) => sum + width, 0) };
}

/** A word is what stands between spaces; part of it may be bold. */
function wordsOf(line: Line): Run[][] {
  const words: Run[][] = [[]];
  for (const { text, style } of line) {
    for (const [index, part] of glued(printable(text)).split(' ').entries()) {
      if (index > 0) words.push([]);
      if (part) words.at(-1)?.push({ text: part, style });
    }
  }
  return words.filter(({ length }) => length > 0);
}

function glued(text: string): string {
  return GLUE.reduce((before, pattern) => before.replace(pattern, '$1\u00a0'), text);
}

function widthOfRuns(runs: readonly Run[], size: number): number {
  return runs.reduce((sum, { text, style }) => sum + widthOf(text, style, size), 0);
}

function append(runs: Run[], { text, style }: Run): void {
  const last = runs.at(-1);
  if (last?.style === style) runs.splice(-1, 1, { text: last.text + text, style });
  else runs.push({ text, style });
}

/** The word, or the pieces that a word wider than the line is cut into. */
function fitting(word: readonly Run[], width: number, size: number): Run[][] {
  if (widthOfRuns(word, size) <= width) return [[...word]];
  const parts: Run[][] = [[]];
  let used = 0;
  for (const { text, style } of word) {
    for (const sign of text) {
      const needed = widthOf(sign, style, size);
      if (used > 0 && used + needed > width) {
        parts.push([]);
        used = 0;
      }
      append(parts.at(-1) ?? [], { text: sign, style });
      used += needed;
    }
  }
  return parts;
}
