import { Marked, type Token, type Tokens } from 'marked';
import { type Chart, chartAt, type ChartFigure, type ChartShape } from './chart';

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly style: 'plain' | 'bold' | 'italic';
}

/** What stands on one line unless the page is too narrow. */
export type Line = readonly Run[];

/** Where an office puts the parts of a letter that have their place on the page. */
export type Place = 'letterhead' | 'addressee' | 'signature';

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly lines: readonly Line[] }
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly kind: 'placed'; readonly place: Place; readonly lines: readonly Line[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list';
      /** The number of the first item; undefined where the items have bullets. */
      readonly start?: number;
      readonly items: readonly (readonly Block[])[];
    }
  | {
      readonly kind: 'table';
      readonly align: readonly ('left' | 'center' | 'right')[];
      readonly head: readonly Line[];
      readonly rows: readonly (readonly Line[])[];
    }
  | {
      readonly kind: 'chart';
      readonly shape: ChartShape;
      readonly title: Line;
      readonly figures: readonly Figure[];
    }
  | { readonly kind: 'rule' };

/** What a chart shows of one thing. */
export interface Figure extends Pick<ChartFigure, 'shown' | 'value'> {
  readonly label: Line;
}

/**
 * Reads the Markdown of a letter or an act. Beside Markdown it knows the containers `:::letterhead`, `:::addressee` and
 * `:::signature`, and the charts `:::bars` and `:::columns`, each closed by `:::`. Links, pictures and HTML are text: a
 * letter is read on paper too, and nothing in it can run.
 */
export function readBlocks(source: string): readonly Block[] {
  return blocksOf(markdown.lexer(source));
}

const PLACES: readonly Place[] = ['letterhead', 'addressee', 'signature'];
const CONTAINER = new RegExp(`^:::(${PLACES.join('|')})[ \\t]*\\n([\\s\\S]*?)\\n:::[ \\t]*(?:\\n|$)`);

const markdown = new Marked({
  extensions: [
    {
      name: 'placed',
      level: 'block',
      start: (source) => /^:::/m.exec(source)?.index,
      tokenizer(source) {
        const found = CONTAINER.exec(source);
        if (!found) return undefined;
        const tokens = this.lexer.blockTokens(found[2] ?? '', []);
        return { type: 'placed', raw: found[0], place: found[1], tokens };
      },
    },
    {
      name: 'chart',
      level: 'block',
      start: (source) => /^:::/m.exec(source)?.index,
      tokenizer(source) {
        const found = chartAt(source);
        if (!found) return undefined;
        const { raw, chart } = found;
        return {
          type: 'chart',
          raw,
          chart,
          // The title first, then the labels.
          tokens: [chart.title, ...chart.figures.map(({ label }) => label)].map((text) => ({
            type: 'text',
            raw: text,
            text,
            tokens: this.lexer.inlineTokens(text, []),
          })),
        };
      },
    },
  ],
});

function blocksOf(tokens: readonly Token[]): Block[] {
  return tokens.flatMap(blockOf);
}

function blockOf(token: Token): Block[] {
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'heading':
      return [{ kind: 'heading', level: (token as Tokens.Heading).depth, lines: linesOf(token.tokens) }];
    case 'hr':
      return [{ kind: 'rule' }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(token.tokens ?? []) }];
    case 'list':
      return [listOf(token as Tokens.List)];
    case 'table':
      return [tableOf(token as Tokens.Table)];
    case 'placed': {
      const paragraphs = blocksOf(token.tokens ?? []);
      const lines = paragraphs.flatMap((block) => ('lines' in block ? block.lines : []));
      return [{ kind: 'placed', place: token['place'] as Place, lines }];
    }
    case 'chart':
      return [chartOf(token['chart'] as Chart, token.tokens ?? [])];
    default: {
      const { text, tokens } = token as Tokens.Generic;
      return [{ kind: 'paragraph', lines: tokens ? linesOf(tokens) : [plain(text as string)] }];
    }
  }
}

function listOf({ ordered, start, items }: Tokens.List): Block {
  return {
    kind: 'list',
    ...(ordered && { start: start === '' ? 1 : start }),
    items: items.map(({ tokens }) => blocksOf(tokens)),
  };
}

function tableOf({ align, header, rows }: Tokens.Table): Block {
  const lineOf = ({ tokens }: Tokens.TableCell): Line => linesOf(tokens).flat();
  return {
    kind: 'table',
    align: align.map((side) => side ?? 'left'),
    head: header.map(lineOf),
    rows: rows.map((row) => row.map(lineOf)),
  };
}

function chartOf({ shape, figures }: Chart, texts: readonly Token[]): Block {
  const [title = [], ...labels] = texts.map((text) => linesOf([text]).flat());
  return {
    kind: 'chart',
    shape,
    title,
    figures: figures.map(({ shown, value }, index) => ({ label: labels[index] ?? [], shown, value })),
  };
}

/** Runs of text; a hard break begins another line, a soft one is a space. */
function linesOf(tokens: readonly Token[] = [], style: Run['style'] = 'plain'): Line[] {
  const lines: Run[][] = [[]];
  for (const token of tokens) {
    if (token.type === 'br') {
      lines.push([]);
      continue;
    }
    const inner = 'tokens' in token ? token.tokens : undefined;
    const [first = [], ...rest] = inner?.length
      ? linesOf(inner, styleOf(token, style))
      : [plain((token as Tokens.Text).text, style)];
    lines.at(-1)?.push(...first);
    lines.push(...rest.map((line) => [...line]));
  }
  return lines.map(joined);
}

function styleOf({ type }: Token, around: Run['style']): Run['style'] {
  if (type === 'strong') return 'bold';
  return type === 'em' && around === 'plain' ? 'italic' : around;
}

function plain(text: string, style: Run['style'] = 'plain'): Line {
  return [{ text: text.replace(/\s*\n\s*/g, ' '), style }];
}

/** Neighbours in one style become one run, so that a word is not cut where Markdown had an escaped sign. */
function joined(line: Line): Line {
  return line.reduce<Run[]>((runs, run) => {
    const last = runs.at(-1);
    if (last?.style !== run.style) return [...runs, run];
    return [...runs.slice(0, -1), { ...last, text: last.text + run.text }];
  }, []);
}
