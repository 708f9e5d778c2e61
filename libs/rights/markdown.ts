/** A table of Markdown, line by line. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

/** A text with its tables as they were before a formatter has aligned them. */
export function unaligned(text: string): string {
  return text.replace(/ +\|/g, ' |').replace(/-{3,}/g, '---');
}
