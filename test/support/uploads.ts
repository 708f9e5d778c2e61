import { createHash, randomUUID } from 'node:crypto';
import type { Office } from './office';

/** Somebody adds a document to a case; gives its id. Without a content it is one that no other document has. */
export async function addDocument(
  office: Office,
  caseId: string,
  title: string,
  login: string,
  text = `${title} ${randomUUID()}`,
): Promise<string> {
  const content = Buffer.from(`%PDF-1.7 ${text}`);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const upload = randomUUID();
  await office.database.query(
    `INSERT INTO upload (id, case_id, title, media_type, size, sha256, content, person)
     VALUES ($1, $2, $3, 'application/pdf', $4, decode($5, 'hex'), $6, $7)`,
    [upload, caseId, title, content.length, sha256, content, login],
  );
  await office.command(caseId, 'addDocument', login, {
    title,
    upload,
    sha256,
    mediaType: 'application/pdf',
    size: content.length,
  });
  const added = (await office.facts(caseId)).findLast(({ kind }) => kind === 'documentAdded');
  return String(added?.['document']);
}
