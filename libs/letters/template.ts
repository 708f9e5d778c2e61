import { displayDate, displayMoney, italianDateAfter, isLocalDate, type Language, MONEY_SHAPE } from '../law';
import { checkCharts } from './chart';
import { type Format, type Node, parseTemplate } from './template-syntax';

/** The values of a template: texts, numbers, money as `"1234.50"`, dates as `YYYY-MM-DD`, lists of rows, groups. */
export type TemplateData = Readonly<Record<string, unknown>>;

/**
 * Writes a letter or an act from its template, in Markdown:
 *
 * - `{{name}}` the value; `{{group.name}}` a value within a group
 * - `{{money name}}` `1.234,56`; `{{date name}}` `5 ottobre 2012`; `{{il name}}`, `{{al name}}`, `{{dal name}}` the date
 *   after its Italian preposition, `l’8 agosto 2012`; `{{giorni name}}` `1 giorno`, `30 giorni`
 * - `{{#each rows}}…{{/each}}` once for each row, with the names of the row; of a list of plain values, `{{item}}`
 * - `{{#if name}}…{{else}}…{{/if}}` whether there is a value and it is neither false, zero nor an empty list
 * - `{{#is name word}}…{{else}}…{{/is}}` whether the value is that word
 *
 * A line that holds nothing but a tag of a block leaves no empty line behind. Throws an error that names the placeholder
 * when its value is missing or of the wrong kind, or the chart that cannot be drawn: a letter with a hole must not leave
 * the office.
 */
export function renderTemplate(template: string, data: TemplateData, language: Language = 'it'): string {
  const text = parseTemplate(template)
    .map((node) => write(node, data, language))
    .join('');
  checkCharts(text);
  return text;
}

function write(node: Node, data: TemplateData, language: Language): string {
  const all = (nodes: readonly Node[], within = data) =>
    nodes.map((child) => write(child, within, language)).join('');
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'value': {
      const text = format(node.format, node.name, look(node.name, data), language);
      return node.inLine ? text.replace(/\s*\n\s*/g, ' ') : text;
    }
    case 'if': {
      const value = look(node.name, data);
      if (node.word !== undefined && typeof value !== 'string') {
        throw new Error(`Template: no value for "${node.name}".`);
      }
      const holds = node.word === undefined ? isPresent(value) : value === node.word;
      return all(holds ? node.body : node.otherwise);
    }
    case 'each': {
      const rows = look(node.name, data);
      if (!Array.isArray(rows)) throw new Error(`Template: "${node.name}" is not a list.`);
      return rows.map((row: unknown) => all(node.body, isGroup(row) ? row : { item: row })).join('');
    }
  }
}

function look(name: string, data: TemplateData): unknown {
  return name
    .split('.')
    .reduce<unknown>(
      (value, step) => (isGroup(value) && Object.hasOwn(value, step) ? value[step] : undefined),
      data,
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
  if (kind === 'giorni') {
    if (typeof value !== 'number') throw new Error(`Template: "${name}" is not a number of days.`);
    const [one, many] = language === 'it' ? ['giorno', 'giorni'] : ['day', 'days'];
    return `${value} ${value === 1 ? one : many}`;
  }
  if (!isLocalDate(value)) throw new Error(`Template: "${name}" is not a date.`);
  return kind === 'date' || language !== 'it' ? displayDate(value, language) : italianDateAfter(kind, value);
}

/**
 * What a party wrote stays text: it can neither break a table nor become a link, a heading or a signature. Its
 * paragraphs and lists remain.
 */
function escape(value: string): string {
  return value
    .replaceAll('\r\n', '\n')
    .replace(/[\\`*_~[\]<>|#]/g, '\\$&')
    .replace(/^[ \t]*([=:]|-+[ \t]*$)/gm, '\\$1')
    .replace(/^[ \t]{4,}/gm, '');
}

function isPresent(value: unknown): boolean {
  return Array.isArray(value)
    ? value.length > 0
    : value !== undefined && value !== null && value !== false && value !== 0 && value !== '';
}

function isGroup(value: unknown): value is TemplateData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
