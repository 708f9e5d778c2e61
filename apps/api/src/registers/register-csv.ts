import {
  byteOrderMark,
  csvLine,
  type Language,
  type RegisterEntryView,
  type Text,
} from '../../../../libs/domain';
import { columnsOf, type Node, ownColumns } from './import/table-columns';

const states: Readonly<Record<RegisterEntryView['state'], Text>> = {
  current: { it: 'vigente', en: 'in force' },
  future: { it: 'futura', en: 'to come' },
  past: { it: 'cessata', en: 'ended' },
  undone: { it: 'annullata', en: 'undone' },
};

const answers = { true: { it: 'sì', en: 'yes' }, false: { it: 'no', en: 'no' } } as const;

/** Entries as lines of a CSV file, the first with the labels of the fields of an entry. */
export async function* csvOf(
  schema: object,
  entries: AsyncIterable<RegisterEntryView>,
  language: Language,
): AsyncIterable<string> {
  const columns = columnsOf(schema);
  const own = Object.values(ownColumns).map((title) => title[language]);
  yield byteOrderMark + csvLine([...own, ...columns.map(({ title }) => title)]);
  for await (const { key, title, from, to = '', state, entry } of entries) {
    const values = columns.map(({ path, node }) => inWords(at(entry, path), node, language));
    yield csvLine([key, title, from, to, states[state][language], ...values]);
  }
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, step) => (isRecord(inner) ? inner[step] : undefined), value);
}

function inWords(value: unknown, node: Node, language: Language): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return answers[`${value}`][language];
  if (Array.isArray(value)) {
    return value.map((item) => inWords(item, node.items ?? {}, language)).join('; ');
  }
  if (isRecord(value)) {
    return Object.entries(value)
      .map(([name, inner]) => {
        const field = node.properties?.[name] ?? {};
        return `${field.title ?? name}: ${inWords(inner, field, language)}`;
      })
      .join(', ');
  }
  const written = `${value as string | number}`;
  return node['x-labels']?.[written]?.[language] ?? written;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
