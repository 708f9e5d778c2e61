/** The part of Markdown that letters and acts are written in. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'quote'; readonly lines: readonly string[] }
  | { readonly kind: 'rule' };

const HEADING = /^(#{1,4})\s+(.*)$/;
const BULLET = /^\s*[-*]\s+(.*)$/;
const NUMBERED = /^\s*\d+[.)]\s+(.*)$/;
const QUOTE = /^>\s?(.*)$/;
const RULE = /^\s*(-{3,}|\*{3,})\s*$/;
const TABLE_ROW = /^\s*\|(.*)\|\s*$/;
const TABLE_LINE = /^\s*\|[\s:|-]+\|\s*$/;

export function parseMarkdown(source: string): readonly Block[] {
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at += 1;
      continue;
    }
    const { block, used } = blockAt(lines.slice(at), line);
    blocks.push(block);
    at += used;
  }
  return blocks;
}

function blockAt(rest: readonly string[], line: string): { block: Block; used: number } {
  const heading = HEADING.exec(line);
  if (heading) {
    return { block: { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' }, used: 1 };
  }
  if (RULE.test(line)) return { block: { kind: 'rule' }, used: 1 };
  if (TABLE_ROW.test(line) && TABLE_LINE.test(rest[1] ?? '')) return tableAt(rest);
  if (BULLET.test(line)) return listAt(rest, BULLET, false);
  if (NUMBERED.test(line)) return listAt(rest, NUMBERED, true);
  if (QUOTE.test(line)) {
    const lines = matching(rest, QUOTE);
    return { block: { kind: 'quote', lines }, used: lines.length };
  }
  const end = rest.findIndex((next, index) => index > 0 && startsAnother(next));
  const lines = rest.slice(0, end === -1 ? rest.length : end);
  return { block: { kind: 'paragraph', lines }, used: lines.length };
}

function tableAt(rest: readonly string[]): { block: Block; used: number } {
  const rows = matching(rest, TABLE_ROW).map((row) => row.split('|').map((cell) => cell.trim()));
  const [head = [], , ...body] = rows;
  return { block: { kind: 'table', head, rows: body }, used: rows.length };
}

/** A line that starts no item goes on with the item before it. */
function listAt(rest: readonly string[], shape: RegExp, ordered: boolean): { block: Block; used: number } {
  const items: string[] = [];
  let used = 0;
  for (const line of rest) {
    const item = shape.exec(line)?.[1];
    if (item === undefined && !/^\s+\S/.test(line)) break;
    if (item === undefined) items.push(`${items.pop() ?? ''} ${line.trim()}`);
    else items.push(item);
    used += 1;
  }
  return { block: { kind: 'list', ordered, items }, used };
}

function matching(rest: readonly string[], shape: RegExp): string[] {
  const end = rest.findIndex((line) => !shape.test(line));
  return rest.slice(0, end === -1 ? rest.length : end).map((line) => shape.exec(line)?.[1] ?? '');
}

function startsAnother(line: string): boolean {
  return (
    line.trim() === '' ||
    [HEADING, RULE, BULLET, NUMBERED, QUOTE, TABLE_ROW].some((shape) => shape.test(line))
  );
}
