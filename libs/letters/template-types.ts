import type { Format, Node } from './template-syntax';

/** What every document is given beside its own data, so that no procedure has to pass it (`document-data.ts`). */
const GIVEN = new Set(['number', 'today', 'addressee', 'responsible', 'term', 'letterhead', 'remedies']);

/**
 * The file that tells the compiler what the templates of a procedure ask for: `letters.ts` beside the folder `letters`,
 * with one entry for each template, named after its file.
 */
export function declarationOfTemplates(templates: Readonly<Record<string, readonly Node[]>>): string {
  const entries = Object.keys(templates)
    .sort()
    .map((file) => `  ${inCamelCase(file)}: template<${typeOfData(templates[file] ?? [])}>('${file}'),`);
  const types = entries.some((entry) => entry.includes('LocalDate'))
    ? `import type { LocalDate } from '../../../libs/law';\n`
    : '';
  return `// Written by the build from the templates in letters/: change those, then run \`npm run letters\`.
import { template } from '../../../libs/domain';
${types}
export const letters = {
${entries.join('\n')}
};
`;
}

function inCamelCase(file: string): string {
  return file.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** What a template asks for under one name. */
interface Wanted {
  /** Written or gone through somewhere where nothing says that it is there. */
  required: boolean;
  type?: keyof typeof TYPES;
  rows?: Fields;
  group?: Fields;
}

type Fields = Map<string, Wanted>;

/**
 * The TypeScript type of the data a template asks for: text, amounts and dates by their format, lists with the fields
 * of their rows. What is written only where `{{#if}}` has found it may be undefined, but has to be named: a misspelt
 * name does not pass for one that is left out.
 */
function typeOfData(template: readonly Node[]): string {
  const fields: Fields = new Map();
  collect(template, fields, new Set());
  for (const name of GIVEN) fields.delete(name);
  return typeOfFields(fields, 1);
}

function collect(nodes: readonly Node[], fields: Fields, found: ReadonlySet<string>): void {
  for (const node of nodes) {
    switch (node.kind) {
      case 'text':
        break;
      case 'value':
        want(fields, node.name, found).type = typeOf(node.format);
        break;
      case 'each': {
        const list = want(fields, node.name, found);
        collect(node.body, (list.rows ??= new Map<string, Wanted>()), new Set());
        break;
      }
      case 'if':
        // A word is compared, so the value must be there; a condition alone asks for nothing.
        if (node.word !== undefined) want(fields, node.name, found).type = 'text';
        else want(fields, node.name, new Set([node.name]));
        collect(node.body, fields, new Set([...found, node.name]));
        collect(node.otherwise, fields, found);
    }
  }
}

/** The entry of a name, made where it is not there yet; of `group.name` that within the group. */
function want(fields: Fields, name: string, found: ReadonlySet<string>): Wanted {
  const [first = '', ...path] = name.split('.');
  const required = ![...found].some((known) => known === name || name.startsWith(`${known}.`));
  const wanted = fields.get(first) ?? { required: false };
  fields.set(first, wanted);
  if (path.length === 0) {
    wanted.required ||= required;
    return wanted;
  }
  // `{{#if a.b}}` asks for `a` all the same.
  wanted.required ||= !found.has(first);
  const within = [...found].flatMap((known) =>
    known.startsWith(`${first}.`) ? [known.slice(first.length + 1)] : [],
  );
  return want((wanted.group ??= new Map<string, Wanted>()), path.join('.'), new Set(within));
}

function typeOf(format: Format): keyof typeof TYPES {
  if (format === 'plain') return 'text';
  return format === 'il' || format === 'al' || format === 'dal' ? 'date' : format;
}

const TYPES = { text: 'string | number', money: 'string', giorni: 'number', date: 'LocalDate' };

function typeOfFields(fields: Fields, depth: number): string {
  const indent = '  '.repeat(depth);
  const lines = [...fields.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, wanted]) => {
      const type = typeOfWanted(wanted, depth);
      const missing = wanted.required || type === 'unknown' ? '' : ' | undefined';
      return `${indent}  ${name}: ${type}${missing};`;
    });
  return lines.length === 0 ? 'object' : `{\n${lines.join('\n')}\n${indent}}`;
}

function typeOfWanted({ type, rows, group }: Wanted, depth: number): string {
  if (rows) {
    const item = rows.get('item');
    const element = item ? typeOfWanted(item, depth) : typeOfFields(rows, depth + 1);
    return `readonly (${element})[]`;
  }
  if (group) return typeOfFields(group, depth + 1);
  return type ? TYPES[type] : 'unknown';
}
