import { z } from 'zod';
import { instantSchema } from '../openapi/text.schema';

/** What every document is shown with, in the dossier of a case and at the desk. */
export const documentShape = {
  id: z.string(),
  title: z.string(),
  kind: z.enum(['application', 'letter', 'act', 'attachment']),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  number: z.string().optional(),
  at: instantSchema,
  content: z.string().describe('Path of the document itself.'),
} as const;
