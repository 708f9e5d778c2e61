import type { LocalDate } from '../law';
import type { TaskHolder } from './journal';
import type { Text } from './text';

/** What a case reads of a relation on its own side. */
interface RelationDeclaration {
  /** Said of the other case on the page of the case that has made the relation, and on the page of the other. */
  readonly source: Text;
  readonly target: Text;
  /** Whether people may say and take back that two cases are related so. */
  readonly byHand?: true;
}

/**
 * How one case may be related to another, the source to the target. A kind is for ever: it stands in journals.
 */
export const relations = {
  /** The source has opened the target, which goes its own way. */
  opened: {
    source: { it: 'Ha aperto', en: 'Has opened' },
    target: { it: 'Aperta da', en: 'Opened by' },
  },
  /** The source ended and went on as the target. */
  converted: {
    source: { it: 'Prosegue come', en: 'Goes on as' },
    target: { it: 'Prosegue la pratica', en: 'Continues' },
  },
  /** The source annuls, revokes or mends what the target has decided (L. 241/1990 art. 21-quinquies, 21-nonies). */
  corrects: {
    source: { it: 'In autotutela su', en: 'Corrects' },
    target: { it: 'Oggetto di autotutela in', en: 'Corrected by' },
  },
  /** Whoever works on one should know of the other. */
  related: {
    source: { it: 'Collegata a', en: 'Related to' },
    target: { it: 'Collegata a', en: 'Related to' },
    byHand: true,
  },
} as const satisfies Readonly<Record<string, RelationDeclaration>>;

export type RelationKind = keyof typeof relations;
export type RelationSide = 'source' | 'target';

/** What the page of a case says of the other one. */
export function relationTitle(kind: RelationKind, side: RelationSide): Text {
  return relations[kind][side];
}

/** The case that has opened another, as the opened one is told. */
export interface CaseOrigin {
  readonly case: string;
  readonly relation: 'opened' | 'converted';
  /** Whether it waits for the end. */
  readonly waits?: true;
  /** The number under which what is now examined here was once registered: nothing is registered twice. */
  readonly number?: string;
  /** Whoever had to leave the case before has no part in the one that continues it (L. 241/1990 art. 6-bis). */
  readonly excluded?: readonly TaskHolder[];
  /** The day what is now examined here reached the office. */
  readonly receivedOn?: LocalDate;
}

/** What relates two cases, as the journal of either says. */
export type RelationFact =
  | {
      kind: 'caseRelated';
      relation: RelationKind;
      other: string;
      /** On which side this case stands. */
      side: RelationSide;
      /** The other case has said so. */
      told?: true;
    }
  | { kind: 'caseUnrelated'; relation: RelationKind; other: string; side: RelationSide; told?: true }
  /** A case that was opened by this one has ended. */
  | { kind: 'relatedCaseEnded'; other: string; outcome: string };
