import { createHash } from 'node:crypto';
import type { Fact, JournalEntry } from '../../libs/domain';
import type { LocalDate } from '../../libs/law';
import { renderTemplate } from '../../libs/letters/template';
import type { Letterhead } from '../../libs/organisation';
import type { Ports } from '../ports';
import { documentData } from './document-data';

/** A document of the dossier with its content. */
export interface WrittenDocument {
  readonly id: string;
  readonly kind: 'letter' | 'act';
  readonly title: string;
  readonly number: string;
  readonly at: number;
  readonly mediaType: string;
  readonly content: Buffer;
  readonly sha256: Buffer;
  /** The Markdown it was made from, for screens and search. */
  readonly text: string;
}

/** What a document is written with. */
export interface Writing extends Pick<Ports, 'templates' | 'renderer'> {
  readonly letterhead: (unit: string) => Letterhead;
}

type Written = Extract<Fact, { kind: 'letterSent' | 'actAdopted' }>;

/**
 * The document a letter or an act is, made from its template, and the entry with the fingerprint of what was made: the
 * entry carries what a registration must say (DPR 445/2000 art. 53). Other facts make no document. What is made follows
 * from the fact alone, so a turn that is written again gives the same.
 */
export function writeDocument(
  { templates, renderer, letterhead }: Writing,
  entry: JournalEntry,
): { entry: JournalEntry; document?: WrittenDocument } {
  const { fact } = entry;
  if (!isWriting(fact)) return { entry };
  const text = filled(fact, templates, letterhead);
  const number = fact.number ?? '';
  const { mediaType, content } = renderer.render(text, {
    title: fact.title,
    number,
    day: fact.data['today'] as LocalDate,
  });
  const sha256 = createHash('sha256').update(content).digest();
  const document: WrittenDocument = {
    id: fact.document,
    kind: fact.kind === 'letterSent' ? 'letter' : 'act',
    title: fact.title,
    number,
    at: entry.at,
    mediaType,
    content,
    sha256,
    text,
  };
  return { entry: { ...entry, fact: { ...fact, sha256: sha256.toString('hex') } }, document };
}

/** The text; an error says which template it is about. */
function filled(fact: Written, templates: Ports['templates'], letterhead: Writing['letterhead']): string {
  try {
    return renderTemplate(templates.read(fact.template), documentData(fact, letterhead));
  } catch (cause) {
    throw new Error(`${fact.template}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function isWriting(fact: Fact): fact is Written {
  return fact.kind === 'letterSent' || fact.kind === 'actAdopted';
}
