/** An element with text or with elements in it, in their order; `undefined` stands for one that is left out. */
export interface XmlElement {
  readonly name: string;
  readonly content: string | readonly (XmlElement | undefined)[];
}

export function element(name: string, content: XmlElement['content'] | number): XmlElement {
  return { name, content: typeof content === 'number' ? String(content) : content };
}

/** Left out where there is nothing to say. */
export function optional(name: string, text: string | number | undefined): XmlElement | undefined {
  return text === undefined || text === '' ? undefined : element(name, text);
}

/** A document in UTF-8. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

function written({ name, content }: XmlElement, indent: string): string {
  if (typeof content === 'string') return `${indent}<${name}>${escaped(content)}</${name}>\n`;
  const inner = content.map((child) => (child ? written(child, `${indent}  `) : '')).join('');
  return `${indent}<${name}>\n${inner}${indent}</${name}>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** XML 1.0 has no place for most control characters, not even escaped: a blank stands for each. */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function escaped(text: string): string {
  return text.replace(FORBIDDEN, ' ').replace(/[&<>]/g, (character) => entities[character] ?? '');
}
