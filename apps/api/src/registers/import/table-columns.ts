import type { Language, Text } from '../../../../../libs/domain';

/** As much of a JSON Schema as a table needs. */
export interface Node {
  readonly title?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly 'x-labels'?: Readonly<Record<string, Text>>;
  readonly 'x-widget'?: string;
}

/** A column of a register as a table: a field of its entries. */
export interface Column {
  readonly title: string;
  readonly path: readonly string[];
  readonly node: Node;
}

type OwnColumn = 'key' | 'title' | 'from' | 'to' | 'state';

/** The columns that every register has beside the fields of its entries. */
export const ownColumns: Readonly<Record<OwnColumn, Text>> = {
  key: { it: 'Iscrizione', en: 'Entry' },
  title: { it: 'Denominazione', en: 'Title' },
  from: { it: 'Dal', en: 'From' },
  to: { it: 'Al', en: 'To' },
  state: { it: 'Stato', en: 'State' },
};

/** Groups become columns of their own, named after both. */
export function columnsOf(node: Node, path: readonly string[] = [], above: readonly string[] = []): Column[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const named = [...above, field.title ?? name];
    return field.properties
      ? columnsOf(field, [...path, name], named)
      : [{ title: named.join(' – '), path: [...path, name], node: field }];
  });
}

/** What a heading of a table stands for; undefined where no column has that name. */
export type Heading = { readonly own: OwnColumn } | { readonly column: Column };

/** Finds headings by the labels of the fields in either language, or by their keys. */
export function headingsOf(
  schemas: Readonly<Record<Language, Node>>,
): (heading: string) => Heading | undefined {
  const known = new Map<string, Heading>();
  for (const [own, title] of Object.entries(ownColumns))
    for (const name of [title.it, title.en]) known.set(name.toLowerCase(), { own: own as OwnColumn });
  for (const language of ['en', 'it'] as const)
    for (const column of columnsOf(schemas[language])) {
      known.set(column.path.join('.').toLowerCase(), { column });
      known.set(column.title.toLowerCase(), { column });
    }
  return (heading) => known.get(heading);
}
