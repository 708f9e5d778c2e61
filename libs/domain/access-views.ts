import type { Text } from './text';

/** What the access record keeps. The kind is the contract with who reads the table; it is never renamed. */
export const accessKinds = [
  'signedIn',
  'signInRefused',
  'signedOut',
  'tokenRefused',
  'rightsRefused',
] as const;

export type AccessKind = (typeof accessKinds)[number];

/** Something kept of who came in and who was turned away. */
export interface AccessRecordView {
  readonly no: string;
  readonly at: string;
  readonly kind: AccessKind;
  /** Sign-in name as it was given, also one that nobody has. */
  readonly person?: string;
  readonly name?: string;
  readonly case?: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A reading of a confidential case, or an opening of one on need. */
export interface CaseAccessView {
  readonly no: string;
  readonly case: string;
  readonly caseTitle: string;
  readonly at: string;
  readonly kind: 'read' | 'openedOnNeed';
  readonly who: { readonly login: string; readonly name: string };
  /** The part that was read: `case`, `journal`, `document <id>` and so on. */
  readonly what: string;
  readonly reason?: string;
  /** Until when it is open to who has opened it. */
  readonly until?: string;
  /** When the head of the unit has seen it. */
  readonly acknowledged?: {
    readonly by: { readonly login: string; readonly name: string };
    readonly at: string;
  };
  readonly mayAcknowledge: boolean;
}

export interface OpenedOnNeedView {
  readonly case: string;
  readonly until: string;
}

/** A reserved case for those who may know that it exists. */
export interface ReservedCaseView {
  readonly id: string;
  readonly number?: string;
  readonly procedure: string;
  readonly procedureTitle: Text;
  readonly unitHead: Text;
  readonly openedAt: string;
}
