import { StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { text, validateForm } from '../../../../libs/forms';
import { Problem } from '../problem/problem';
import type { ReceivedFile } from './documents.service';

const uploadHeaders = z.object({
  'X-Title': text(300, { label: { it: 'Titolo', en: 'Title' } }),
  'Content-Type': z.string().regex(/^[\w.+-]{1,100}\/[\w.+-]{1,100}(;[\x20-\x7e]{0,200})?$/),
});

/** A document as it goes out. */
interface StoredFile {
  readonly title: string;
  readonly mediaType: string;
  readonly size: number;
  readonly number: string | null;
  readonly content: Buffer;
}

/** Always as a download: a page that somebody uploaded must not run in the reader's session. */
export function asDownload(file: StoredFile): StreamableFile {
  return new StreamableFile(file.content, {
    type: file.mediaType,
    length: file.size,
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileNameOf(file))}`,
  });
}

/** A letter or an act is filed under its number; what somebody added keeps the name it was given. */
function fileNameOf({ number, title, mediaType }: Omit<StoredFile, 'content' | 'size'>): string {
  const name = number ? `${number.replace('/', '-')} ${title}` : title;
  return mediaType === 'application/pdf' && !name.toLowerCase().endsWith('.pdf') ? `${name}.pdf` : name;
}

/** The file of a request, with the title that its header gives. Refuses with `invalidForm`. */
export function receivedFile(request: Request): ReceivedFile {
  const checked = validateForm(uploadHeaders, {
    'X-Title': decoded(request.get('x-title')),
    'Content-Type': request.get('content-type'),
  });
  if (!checked.ok) throw new Problem('invalidForm', { problems: checked.problems });
  const content: unknown = request.body;
  if (!Buffer.isBuffer(content) || content.length === 0) {
    throw new Problem('invalidForm', {
      problems: [{ path: ['body'], message: { it: 'Il documento è vuoto.', en: 'The document is empty.' } }],
    });
  }
  return { title: checked.value['X-Title'], mediaType: checked.value['Content-Type'], content };
}

/** Headers carry ASCII only, titles do not. What is not percent-encoded is taken as it is. */
function decoded(header: string | undefined): string | undefined {
  try {
    return header === undefined ? undefined : decodeURIComponent(header);
  } catch {
    return header;
  }
}
