import { SaxesParser } from 'saxes';

export interface XmlNode {
  /** Without the prefix of a name space. */
  readonly name: string;
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly text: string;
  readonly children: readonly XmlNode[];
}

/** The file is no XML, or one that is not read here. */
export class BrokenXml extends Error {
  override readonly name = 'BrokenXml';

  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

interface Open {
  readonly name: string;
  readonly line: number;
  text: string;
  readonly children: XmlNode[];
}

/**
 * Reads a document whole. A document type is refused: it could define entities that grow without bounds or reach for other
 * files, and no exchange with a treasurer needs one.
 */
export function readXml(content: string): XmlNode {
  const parser = new SaxesParser({ position: true });
  const open: Open[] = [{ name: '', line: 1, text: '', children: [] }];
  const top = (): Open => open.at(-1) as Open;
  const refuse = (message: string): never => {
    throw new BrokenXml(parser.line, message);
  };
  parser.on('error', ({ message }) => refuse(message));
  parser.on('doctype', () => refuse('a document type is not allowed'));
  parser.on('opentag', ({ name }) => {
    open.push({ name: name.slice(name.indexOf(':') + 1), line: parser.line, text: '', children: [] });
  });
  parser.on('text', (text) => (top().text += text));
  parser.on('cdata', (text) => (top().text += text));
  parser.on('closetag', () => {
    const { name, line, text, children } = open.pop() as Open;
    top().children.push({ name, line, text: text.trim(), children });
  });
  parser.write(content.replace(/^\uFEFF/, '')).close();
  return top().children[0] ?? refuse('there is no element');
}

export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

/** The text of the first element of this name, empty where there is none. */
export function textOf(node: XmlNode, name: string): string {
  return childrenOf(node, name)[0]?.text ?? '';
}
