/**
 * The syntax of templates of letters and acts; what the tags mean is in `template.ts`. This file imports nothing: the
 * build reads it before anything is compiled (`infra/local/letter-types.mjs`).
 */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly format: Format; readonly name: string; readonly inLine: boolean }
  | { readonly kind: 'each'; readonly name: string; readonly body: readonly Node[] }
  | {
      readonly kind: 'if';
      readonly name: string;
      readonly word?: string;
      readonly body: readonly Node[];
      readonly otherwise: readonly Node[];
    };

export type Format = 'plain' | 'money' | 'date' | 'il' | 'al' | 'dal' | 'giorni';

interface Token {
  readonly isTag: boolean;
  readonly text: string;
  /** Within a table, a list, a heading, a quotation or the title of a chart, where a line break would end it. */
  readonly inLine: boolean;
}

/** A block tag alone on its line takes the line with it. */
const TAG = /^[ \t]*\{\{([#/][^{}]*|else)\}\}[ \t]*\n|\{\{([^{}]+)\}\}/gm;
const PARTIAL = /\{\{>\s*([\w-]+)\s*\}\}/g;
const ONE_LINE = /^\s*(\||#|>|:::|[-*+]\s|\d+[.)]\s)/;

/** Puts the partials in their places: `{{> remedies}}`. A partial may hold others. */
export function withPartials(template: string, partialOf: (name: string) => string): string {
  return template.replace(PARTIAL, (_, name: string) => withPartials(partialOf(name).trimEnd(), partialOf));
}

/** Reads a template; throws an error that names the tag it does not understand. */
export function parseTemplate(template: string): readonly Node[] {
  const tokens = tokensOf(template);
  const nodes = parse(tokens);
  const rest = tokens.shift();
  if (rest) throw new Error(`Template: {{${rest.text}}} closes nothing.`);
  return nodes;
}

function tokensOf(template: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of template.matchAll(TAG)) {
    tokens.push({ isTag: false, text: template.slice(from, match.index), inLine: false });
    const lineStart = template.lastIndexOf('\n', match.index) + 1;
    tokens.push({
      isTag: true,
      text: (match[1] ?? match[2] ?? '').trim(),
      inLine: ONE_LINE.test(template.slice(lineStart, match.index)),
    });
    from = match.index + match[0].length;
  }
  tokens.push({ isTag: false, text: template.slice(from), inLine: false });
  return tokens.filter(({ isTag, text }) => isTag || text !== '');
}

/** Takes tokens up to the end or to the tag that closes the block they are in. */
function parse(tokens: Token[]): Node[] {
  const nodes: Node[] = [];
  for (let token = tokens[0]; token; token = tokens[0]) {
    if (token.isTag && (token.text.startsWith('/') || token.text === 'else')) return nodes;
    tokens.shift();
    nodes.push(token.isTag ? parseTag(token, tokens) : { kind: 'text', text: token.text });
  }
  return nodes;
}

function parseTag({ text: tag, inLine }: Token, tokens: Token[]): Node {
  const [head = '', name = '', word, ...rest] = tag.split(/\s+/);
  if (rest.length > 0) throw new Error(`Template: {{${tag}}} has too many words.`);
  if (!head.startsWith('#')) {
    if (!name) return { kind: 'value', format: 'plain', name: head, inLine };
    if (!isFormat(head) || word) throw new Error(`Template: {{${tag}}} is not understood.`);
    return { kind: 'value', format: head, name, inLine };
  }
  const block = head.slice(1);
  if (!name || (block === 'is') !== (word !== undefined) || !['each', 'if', 'is'].includes(block)) {
    throw new Error(`Template: {{${tag}}} is not understood.`);
  }
  const body = parse(tokens);
  const otherwise = block !== 'each' && tokens[0]?.text === 'else' ? (tokens.shift(), parse(tokens)) : [];
  const end = tokens.shift();
  if (end?.text !== `/${block}`) throw new Error(`Template: {{${tag}}} is not closed.`);
  return block === 'each' ? { kind: 'each', name, body } : { kind: 'if', name, word, body, otherwise };
}

function isFormat(word: string): word is Format {
  return ['money', 'date', 'il', 'al', 'dal', 'giorni'].includes(word);
}
