import type { JournalEntryView } from '@domain';
import { isRecord } from '../../values/record';
import type { Sheet } from './sheets-in';

/** The request by which a sheet is filled in, and the one that opens a finding. */
export const SHEET_REQUEST = 'testSheet';
export const FINDING_REQUEST = 'finding';

export interface AttributeAnswer {
  readonly attribute: string;
  readonly result?: string;
  readonly note?: string;
}

export interface Evidence {
  readonly position: number;
  readonly what?: string;
}

/** What stands on a sheet, filled in or not. */
export interface SheetAnswer {
  readonly attributes: readonly AttributeAnswer[];
  readonly evidence: readonly Evidence[];
  readonly conclusion?: string;
}

interface SavedSheet {
  /** Of its entry in the journal: tells one filling-in from the next. */
  readonly position: number;
  readonly answer: SheetAnswer;
}

/** How a sheet was last filled in, as the journal of the case that keeps it says. */
export function savedSheet(journal: readonly JournalEntryView[], code: string): SavedSheet | undefined {
  const entry = journal.findLast(
    ({ kind, data, superseded }) =>
      kind === 'requestMade' &&
      !superseded &&
      isRecord(data) &&
      data.request === SHEET_REQUEST &&
      isRecord(data.answer) &&
      data.answer.sheet === code,
  );
  if (!entry || !isRecord(entry.data)) return undefined;
  // The API has checked it against the form of the request.
  return { position: entry.position, answer: entry.data.answer as SheetAnswer };
}

/** The sheet with every attribute of the sample, as far as it has been filled in. */
export function withAttributes(attributes: readonly string[], saved?: SheetAnswer): SheetAnswer {
  return {
    attributes: attributes.map(
      (attribute) => saved?.attributes.find((one) => one.attribute === attribute) ?? { attribute },
    ),
    evidence: saved?.evidence ?? [],
    ...(saved?.conclusion !== undefined && { conclusion: saved.conclusion }),
  };
}

/** The exceptions of a sheet in words, for the finding that comes from it. */
export function conditionOf({ number, title }: Sheet, { attributes }: SheetAnswer): string {
  const exceptions = attributes.filter(({ result }) => result === 'exception');
  return [
    [number, title].filter(Boolean).join(', '),
    ...exceptions.map(({ attribute, note = '' }) => `${attribute}: ${note}`),
  ]
    .filter(Boolean)
    .join('\n');
}

export function hasException({ attributes }: SheetAnswer): boolean {
  return attributes.some(({ result }) => result === 'exception');
}
