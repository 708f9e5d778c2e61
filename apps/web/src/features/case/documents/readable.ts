import type { DocumentView } from '@domain';

/** Where the text is that the page can show; undefined for files that can only be downloaded. */
export function textPathOf({ text, mediaType, content }: DocumentView): string | undefined {
  return text ?? (mediaType.startsWith('text/plain') ? content : undefined);
}
