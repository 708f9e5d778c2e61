import { parseMoney } from '../law';
import type { Substituted } from './actor';
import type { Text } from './text';

/**
 * What completing a task can sign: the kinds of act that procedures declare. Mandates and limits name them, so a key is for
 * ever.
 */
export const signedKinds = [
  'determination',
  'commitment',
  'liquidation',
  'paymentOrder',
  'visa',
  'opinion',
  'minutes',
  'auditReport',
] as const;
export type SignedKind = (typeof signedKinds)[number];

export const signedKindTitles: Readonly<Record<SignedKind, Text>> = {
  determination: { it: 'Determinazioni senza spesa', en: 'Determinations without expenditure' },
  commitment: { it: 'Impegni di spesa', en: 'Commitments of expenditure' },
  liquidation: { it: 'Liquidazioni', en: 'Liquidations' },
  paymentOrder: { it: 'Mandati di pagamento', en: 'Payment orders' },
  visa: { it: 'Visti di copertura finanziaria', en: 'Visas on financial coverage' },
  opinion: { it: 'Pareri su deliberazioni', en: 'Opinions on resolutions' },
  minutes: { it: 'Verbali di organi collegiali', en: 'Minutes of collegial bodies' },
  auditReport: { it: 'Relazioni di audit e denunce', en: 'Audit reports and reports to authorities' },
};

/** What a task signs, and over how much where the act has an amount: cents as `"1234.50"`. */
export interface Signature {
  readonly kind: SignedKind;
  readonly amount?: string;
}

/** Acts of an office: of these kinds, or of all; up to an amount that is included, or to any. */
export interface ActScope {
  readonly office: string;
  readonly kinds?: readonly SignedKind[];
  readonly upTo?: string;
}

/** How far the holders of an office sign in their own right; above it signs the office above. */
export interface SigningLimit extends ActScope {
  readonly upTo: string;
  /** The office of the head above, where there is one. */
  readonly above?: string;
}

/** A mandate under which somebody who does not hold an office signs for it (D.Lgs. 165/2001 art. 17 c. 1-bis). */
export interface SigningMandate extends ActScope {
  readonly mandate: string;
  /** The act by which it was given. */
  readonly act: string;
  /** Whose mandate it is, for somebody who stands in for that person. */
  readonly inPlaceOf?: Substituted;
}

/** What the journal keeps of a mandate under which somebody has signed. */
export type UsedMandate = Pick<SigningMandate, 'mandate' | 'act'>;

/** Somebody as far as signing goes. */
export interface Signatory {
  readonly offices: readonly string[];
  readonly limits?: readonly SigningLimit[];
  readonly mandates?: readonly SigningMandate[];
}

/** The right to do a task: by the office, under a mandate, or none, with the bound that was gone beyond. */
export type TaskRight =
  | { readonly by: 'office' }
  | { readonly by: 'mandate'; readonly mandate: SigningMandate }
  | { readonly by: 'none'; readonly beyond?: { readonly limit: string; readonly turnTo?: string } };

/**
 * By what right somebody does a task of an office. Who holds the office needs no mandate where no limit is set on what its
 * holders sign; an act without an amount is beyond no limit. Mandates are for what signs, and for nothing else.
 */
export function rightTo(office: string, signature: Signature | undefined, somebody: Signatory): TaskRight {
  const holds = somebody.offices.includes(office);
  if (!signature) return { by: holds ? 'office' : 'none' };
  const about = (scope: ActScope): boolean =>
    scope.office === office && (scope.kinds?.includes(signature.kind) ?? true);
  const limit = holds ? lowest((somebody.limits ?? []).filter(about)) : undefined;
  if (holds && (!limit || isWithin(limit.upTo, signature))) return { by: 'office' };
  const given = (somebody.mandates ?? []).filter(about);
  const mandate = given.find(({ upTo }) => isWithin(upTo, signature));
  if (mandate) return { by: 'mandate', mandate };
  if (limit)
    return { by: 'none', beyond: { limit: limit.upTo, ...(limit.above && { turnTo: limit.above }) } };
  const widest = given.reduce<string | undefined>(
    (most, { upTo }) => (most === undefined || (upTo && parseMoney(upTo) > parseMoney(most)) ? upTo : most),
    undefined,
  );
  return { by: 'none', ...(widest !== undefined && { beyond: { limit: widest, turnTo: office } }) };
}

function isWithin(upTo: string | undefined, { amount }: Signature): boolean {
  return upTo === undefined || amount === undefined || parseMoney(amount) <= parseMoney(upTo);
}

function lowest(limits: readonly SigningLimit[]): SigningLimit | undefined {
  return limits.reduce<SigningLimit | undefined>(
    (least, limit) => (least && parseMoney(least.upTo) <= parseMoney(limit.upTo) ? least : limit),
    undefined,
  );
}
