import { createHash } from 'node:crypto';
import type { Change, JournalEntry } from '../../libs/domain';
import { renderTemplate } from '../../libs/domain/template';
import type { Templates } from '../ports';

/** The document a letter or an act is, written from its template; undefined for other facts. */
export async function renderDocument(
  templates: Templates,
  caseId: string,
  { fact, at }: JournalEntry,
): Promise<Change | undefined> {
  if (fact.kind !== 'letterSent' && fact.kind !== 'actAdopted') return undefined;
  const text = renderTemplate(await templates.read(fact.template), { ...fact.data, number: fact.number });
  const content = Buffer.from(text, 'utf8');
  return {
    change: 'addDocument',
    row: {
      id: fact.document,
      case_id: caseId,
      kind: fact.kind === 'letterSent' ? 'letter' : 'act',
      title: fact.title,
      media_type: 'text/markdown; charset=utf-8',
      size: content.length,
      sha256: `\\x${createHash('sha256').update(content).digest('hex')}`,
      number: fact.number,
      at: new Date(at).toISOString(),
      content: `\\x${content.toString('hex')}`,
    },
  };
}
