import type { LocalDate } from '../law';
import type { SignedKind } from './signing';
import type { Text } from './text';
import type { Page } from './views';

/** Who acts for whom: substitutions of people who are away, mandates to sign. */

export interface SubstitutionsView extends Page<SubstitutionView> {
  /** By which they are in force, ahead or over. */
  readonly today: LocalDate;
  /** Whether the reader may say for others that they are away. */
  readonly may: { readonly enterForOthers: boolean };
}

/** Somebody who stands in for a person who is away. */
export interface SubstitutionView {
  readonly id: string;
  readonly absent: { readonly login: string; readonly name: string };
  readonly substitute: { readonly login: string; readonly name: string };
  /** Without any: all offices of the absent person. */
  readonly offices?: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
  readonly enteredBy: { readonly login: string; readonly name: string };
  readonly endedAt?: string;
  readonly may: { readonly end: boolean };
}

export interface MandatesView extends Page<MandateView> {
  /** By which they are in force, ahead or over. */
  readonly today: LocalDate;
  readonly may: {
    /** The offices whose signature the reader may give. */
    readonly give: readonly { readonly id: string; readonly name: Text }[];
    /** Whether the reader may set how far the holders of offices sign themselves. */
    readonly setLimits: boolean;
  };
}

/** Somebody who may sign for an office without holding it; without a person, how far its holders sign themselves. */
export interface MandateView {
  readonly id: string;
  readonly office: string;
  readonly officeName: Text;
  readonly person?: { readonly login: string; readonly name: string };
  /** Without any: all kinds of act. */
  readonly kinds?: readonly SignedKind[];
  /** The amount itself is included; without it any amount. */
  readonly upTo?: string;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly act: string;
  /** Absent where it came with an import. */
  readonly enteredBy?: { readonly login: string; readonly name: string };
  /** The first day on which it does not count any more. */
  readonly endedOn?: LocalDate;
  readonly may: { readonly end: boolean };
}
