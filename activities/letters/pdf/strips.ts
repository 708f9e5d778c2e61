import type { Block, Line } from '../../../libs/letters/blocks';
import { chartStrips } from './chart';
import { breakLine, type PrintedLine, widthOfLine } from './lines';
import { aligned, bold, type Column, type Element, LEADING, type Mark, type Strip, textMark } from './strip';
import { tableStrips } from './table';

const BODY = 10.5;
/** Of the contacts in the letterhead, which are in italics. */
const SMALL = 8.5;
const PARAGRAPH_GAP = 7;
const ITEM_GAP = 3;
const AFTER_ADDRESSEE = 10;
const HEADINGS = [
  { type: 'H1', size: 14, before: 20 },
  { type: 'H2', size: 11.5, before: 14 },
  { type: 'H3', size: 10.5, before: 12 },
] as const;

/** Sets blocks one below the other. */
export function stripsOf(blocks: readonly Block[], column: Column, within?: Element): Strip[] {
  const all = blocks.map((block) => ({ block, strips: blockStrips(block, column, within) }));
  return all.flatMap(({ strips }, index) => {
    // A signature alone on its page could belong to anything.
    const next = all[index + 1]?.block;
    const keep = next?.kind === 'placed' && next.place === 'signature';
    return keep ? kept(strips, 2) : strips;
  });
}

function blockStrips(block: Block, column: Column, within?: Element): Strip[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.lines, column, { type: 'P', within });
    case 'heading': {
      const { type, size, before } = HEADINGS[Math.min(block.level, HEADINGS.length) - 1] ?? HEADINGS[2];
      const lines = setLines(block.lines.map(bold), column.width, size);
      const align = block.level < 3 ? 'center' : 'left';
      return kept(lineStrips(lines, column, { size, before, align, of: { type, within } }), lines.length);
    }
    case 'placed':
      return placed(block.place, block.lines, column, { type: 'P', within });
    case 'quote':
      return stripsOf(block.blocks, indented(column, 16), { type: 'BlockQuote', within });
    case 'list':
      return listStrips(block, column, within);
    case 'table':
      return tableStrips(block, column, within);
    case 'chart':
      return chartStrips(block, column, within);
    case 'rule':
      return [{ height: 1, before: 12, keep: true, marks: [{ kind: 'rule', weight: 0.5, y: 0, ...column }] }];
  }
}

function paragraph(lines: readonly Line[], column: Column, of: Element): Strip[] {
  const set = setLines(lines, column.width, BODY);
  const strips = lineStrips(set, column, { size: BODY, before: PARAGRAPH_GAP, align: 'left', of });
  // Never one line of a paragraph alone at the foot or at the head of a page.
  return strips.map((strip, index) =>
    index === 0 || index === strips.length - 2 ? { ...strip, keep: index < strips.length - 1 } : strip,
  );
}

function placed(place: string, lines: readonly Line[], column: Column, of: Element): Strip[] {
  if (place === 'letterhead') return letterhead(lines, column, of);
  const right = { x: column.x + column.width * 0.52, width: column.width * 0.48 };
  const set = setLines(lines, right.width, BODY);
  const strips = lineStrips(set, right, {
    size: BODY,
    before: place === 'signature' ? 18 : 12,
    align: place === 'signature' ? 'center' : 'left',
    of,
  });
  if (place === 'signature') return kept(strips, strips.length - 1);
  return kept([...strips, { height: AFTER_ADDRESSEE, before: 0, keep: true, marks: [] }], Infinity);
}

function letterhead([name = [], ...rest]: readonly Line[], column: Column, of: Element): Strip[] {
  const title = setLines([bold(name)], column.width, 16);
  const rule: Mark = { kind: 'rule', weight: 0.75, y: 5, ...column };
  return kept(
    [
      ...lineStrips(title, column, { size: 16, before: 0, align: 'left', of }),
      ...rest.flatMap((line) => {
        const size = line.every(({ style }) => style === 'italic') ? SMALL : BODY;
        return lineStrips(setLines([line], column.width, size), column, {
          size,
          before: 1,
          align: 'left',
          of,
        });
      }),
      { height: 8, before: 0, keep: true, marks: [rule] },
    ],
    Infinity,
  );
}

function listStrips(list: Block & { kind: 'list' }, column: Column, within?: Element): Strip[] {
  const element: Element = { type: 'L', within };
  const labels = list.items.map((_, index) => (list.start === undefined ? '•' : `${list.start + index}.`));
  const widest = Math.max(...labels.map((label) => widthOfLine([{ text: label, style: 'plain' }], BODY)));
  const indent = widest + 7;
  return list.items.flatMap((item, index) => {
    const of: Element = { type: 'LI', within: element };
    const [first, ...rest] = stripsOf(item, indented(column, indent), { type: 'LBody', within: of });
    if (!first) return [];
    const label = breakLine([{ text: labels[index] ?? '', style: 'plain' }], indent, BODY);
    const marks = label.map((line) => textMark(line, column.x, BODY, { type: 'Lbl', within: of }));
    return [
      { ...first, before: index === 0 ? PARAGRAPH_GAP : ITEM_GAP, marks: [...marks, ...first.marks] },
      ...rest,
    ];
  });
}

interface Setting {
  readonly size: number;
  /** Room above the first line. */
  readonly before: number;
  readonly align: 'left' | 'center' | 'right';
  readonly of: Element;
}

function lineStrips(
  lines: readonly PrintedLine[],
  column: Column,
  { size, before, align, of }: Setting,
): Strip[] {
  return lines.map((line, index) => ({
    height: size * LEADING,
    before: index === 0 ? before : 0,
    keep: false,
    marks: [textMark(line, aligned(line, column, align), size, of)],
  }));
}

function setLines(lines: readonly Line[], width: number, size: number): PrintedLine[] {
  return lines.flatMap((line) => breakLine(line, width, size));
}

/** The last `count` strips stay with what follows them. */
function kept(strips: readonly Strip[], count: number): Strip[] {
  return strips.map((strip, index) => (index >= strips.length - count ? { ...strip, keep: true } : strip));
}

function indented({ x, width }: Column, by: number): Column {
  return { x: x + by, width: width - by };
}
