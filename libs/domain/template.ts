import { displayDate, displayMoney, italianDateAfter, isLocalDate, MONEY_SHAPE } from '../law';
import type { Language } from './text';

/** The values of a template: texts, numbers, money as `"1234.50"`, dates as `YYYY-MM-DD`, lists of rows, groups. */
export type TemplateData = Readonly<Record<string, unknown>>;

/**
 * Writes a letter or an act from its template:
 *
 * - `{{name}}` the value; `{{group.name}}` a value within a group
 * - `{{money name}}` `1.234,56`; `{{date name}}` `5 ottobre 2012`; `{{il name}}`, `{{al name}}`, `{{dal name}}` the date
 *   after its Italian preposition, `l’8 agosto 2012`
 * - `{{#each rows}}…{{/each}}` once for each row, whose names come before those outside
 * - `{{#if name}}…{{else}}…{{/if}}` whether there is a value and it is neither false nor an empty list
 * - `{{#is name word}}…{{/is}}` whether the value is that word
 *
 * A line that holds nothing but a tag of a block leaves no empty line behind. Throws an error that names the placeholder
 * when its value is missing or of the wrong kind: a letter with a hole must not leave the office.
 */
export function renderTemplate(template: string, data: TemplateData, language: Language = 'it'): string {
  const tokens = tokensOf(template);
  const nodes = parse(tokens);
  const rest = tokens.shift();
  if (rest) throw new Error(`Template: {{${rest.text}}} closes nothing.`);
  return nodes.map((node) => write(node, [data], language)).join('');
}

type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly format: Format; readonly name: string }
  | { readonly kind: 'each'; readonly name: string; readonly body: readonly Node[] }
  | {
      readonly kind: 'if';
      readonly name: string;
      readonly word?: string;
      readonly body: readonly Node[];
      readonly otherwise: readonly Node[];
    };

type Format = 'plain' | 'money' | 'date' | 'il' | 'al' | 'dal';

interface Token {
  readonly isTag: boolean;
  readonly text: string;
}

/** A block tag alone on its line takes the line with it. */
const TAG = /^[ \t]*\{\{([#/][^{}]*|else)\}\}[ \t]*\n|\{\{([^{}]+)\}\}/gm;

function tokensOf(template: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of template.matchAll(TAG)) {
    tokens.push({ isTag: false, text: template.slice(from, match.index) });
    tokens.push({ isTag: true, text: (match[1] ?? match[2] ?? '').trim() });
    from = match.index + match[0].length;
  }
  tokens.push({ isTag: false, text: template.slice(from) });
  return tokens.filter(({ isTag, text }) => isTag || text !== '');
}

/** Takes tokens up to the end or to the tag that closes the block they are in. */
function parse(tokens: Token[]): Node[] {
  const nodes: Node[] = [];
  for (let token = tokens[0]; token; token = tokens[0]) {
    if (token.isTag && (token.text.startsWith('/') || token.text === 'else')) return nodes;
    tokens.shift();
    nodes.push(token.isTag ? parseTag(token.text, tokens) : { kind: 'text', text: token.text });
  }
  return nodes;
}

function parseTag(tag: string, tokens: Token[]): Node {
  const [head = '', name = '', word, ...rest] = tag.split(/\s+/);
  if (rest.length > 0) throw new Error(`Template: {{${tag}}} has too many words.`);
  if (!head.startsWith('#')) {
    if (!name) return { kind: 'value', format: 'plain', name: head };
    if (!isFormat(head) || word) throw new Error(`Template: {{${tag}}} is not understood.`);
    return { kind: 'value', format: head, name };
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
  return ['money', 'date', 'il', 'al', 'dal'].includes(word);
}

function write(node: Node, scopes: readonly TemplateData[], language: Language): string {
  const all = (nodes: readonly Node[], inner = scopes) =>
    nodes.map((child) => write(child, inner, language)).join('');
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'value':
      return format(node.format, node.name, look(node.name, scopes), language);
    case 'if': {
      const value = look(node.name, scopes);
      if (node.word !== undefined && typeof value !== 'string') {
        throw new Error(`Template: no value for "${node.name}".`);
      }
      const holds = node.word === undefined ? isPresent(value) : value === node.word;
      return all(holds ? node.body : node.otherwise);
    }
    case 'each': {
      const rows = look(node.name, scopes);
      if (!Array.isArray(rows)) throw new Error(`Template: "${node.name}" is not a list.`);
      return rows
        .map((row: unknown) => all(node.body, [isGroup(row) ? row : { item: row }, ...scopes]))
        .join('');
    }
  }
}

function look(name: string, scopes: readonly TemplateData[]): unknown {
  const [first = '', ...path] = name.split('.');
  const scope = scopes.find((candidate) => Object.hasOwn(candidate, first));
  return path.reduce<unknown>(
    (value, step) => (isGroup(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    scope?.[first],
  );
}

function format(kind: Format, name: string, value: unknown, language: Language): string {
  if (value === undefined || value === null) throw new Error(`Template: no value for "${name}".`);
  if (kind === 'plain') {
    if (typeof value === 'string') return escape(value);
    if (typeof value === 'number') return String(value);
    throw new Error(`Template: "${name}" is neither text nor number.`);
  }
  if (kind === 'money') {
    if (typeof value !== 'string' || !MONEY_SHAPE.test(value))
      throw new Error(`Template: "${name}" is not money.`);
    return displayMoney(value, language);
  }
  if (!isLocalDate(value)) throw new Error(`Template: "${name}" is not a date.`);
  return kind === 'date' || language !== 'it' ? displayDate(value, language) : italianDateAfter(kind, value);
}

/** What a party wrote must stay text: it can neither break a table nor become a link or markup. */
function escape(value: string): string {
  return value.replace(/[\\`*[\]<>|#]/g, '\\$&');
}

function isPresent(value: unknown): boolean {
  return Array.isArray(value)
    ? value.length > 0
    : value !== undefined && value !== null && value !== false && value !== '';
}

function isGroup(value: unknown): value is TemplateData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
