import type { DocumentView } from '@domain';

/** Whether the document is text that can be shown on the page. */
export function isReadable({ mediaType }: DocumentView): boolean {
  return isMarkdown(mediaType) || mediaType.startsWith('text/plain');
}

export function isMarkdown(mediaType: string): boolean {
  return mediaType.startsWith('text/markdown');
}
