import type { LocalDate } from '../law';
import type { FactDeclaration, Organ, WorkingUnit } from './procedure';

/** An adopted act of another case that a case is about, as the record had it when the case was opened. */
export interface CorrectedAct {
  readonly case: string;
  readonly document: string;
  readonly title: string;
  readonly number: string;
  readonly organ: Organ;
  readonly adoptedOn: LocalDate;
  /** The unit that has the case of the act. */
  readonly unit: WorkingUnit;
  /** What was paid in the ledger by the case of the act, or out of its commitments, and has not come back. */
  readonly payments?: readonly RecoverablePayment[];
}

/** A payment in the ledger whose money may come back to it (c.c. art. 2033). */
export interface RecoverablePayment {
  readonly id: string;
  readonly creditor: string;
  readonly taxCode: string;
  /** What has not come back yet, `"1234.50"`. */
  readonly left: string;
}

/** What becomes of an act: its effects are suspended or come back, or it falls (L. 241/1990 art. 21-quater to 21-nonies). */
export type ActEffect = 'suspended' | 'restored' | 'annulled' | 'revoked';

/** A judgment that annuls an act. */
export interface CourtJudgment {
  readonly court: string;
  readonly number: string;
  readonly decidedOn: LocalDate;
  /** The day from which the act has no effect. */
  readonly effectiveFrom: LocalDate;
}

/** What a case does to an act of another one, as the journals of both say. */
export interface ActCorrectedFact {
  kind: 'actCorrected';
  document: string;
  effect: ActEffect;
  /** The case on the other side. */
  other: string;
  /** The number of the act by which it comes; none where it comes of itself. */
  number?: string;
  /** The last day of a suspension. */
  until?: LocalDate;
  /** Where a judgment annuls an act of the case that says so, on which the other case rests; `document` is that act. */
  judgment?: CourtJudgment;
  /** The other case has said so. */
  told?: true;
}

/**
 * A judgment annuls acts of a case, open or closed. Whichever case learns of it says so, and the dossier of the acts reads it:
 * a case that is over hears of nothing.
 */
export interface ActsAnnulledFact {
  kind: 'actsAnnulled';
  /** The case of the acts, where it is another than the one that says so. */
  other?: string;
  /** Which act; without it, all acts of that case. */
  actNumber?: string;
  judgment: CourtJudgment;
  /** The act stands but for what the judgment is about. */
  inPart?: true;
}

/**
 * The facts by which a case that corrects acts says what has become of the act it is about. The dossier of that act reads
 * them, so that an act of a closed case tells it as well.
 */
export const correctionFacts = {
  suspendedUntil: { title: { it: 'Effetti sospesi fino al', en: 'Effects suspended until' }, kind: 'date' },
  suspensionNumber: { title: { it: 'Atto di sospensione n.', en: 'Act of suspension no.' }, kind: 'text' },
  restoredOn: { title: { it: 'Effetti ripresi il', en: 'Effects restored on' }, kind: 'date' },
  annulledOn: { title: { it: 'Annullato dal', en: 'Annulled from' }, kind: 'date' },
  revokedOn: { title: { it: 'Revocato dal', en: 'Revoked from' }, kind: 'date' },
  correctionNumber: {
    title: { it: 'Atto di autotutela n.', en: 'Act of self-correction no.' },
    kind: 'text',
  },
} as const satisfies Readonly<Record<string, FactDeclaration>>;
