import type { ActsAnnulledFact, FoundEntry } from '../../../../libs/domain';

/** Acts of a case, as they are named where a judgment has annulled them. */
export type AnnulledActs = Pick<ActsAnnulledFact, 'other' | 'actNumber' | 'inPart'>;

interface Decreed {
  readonly decree?: string;
  readonly call?: string;
}

/** What the registers say of a post that a judgment annuls, with the cases that have written it. */
interface AnnulledPost {
  readonly own: FoundEntry<Decreed> | undefined;
  /** All posts after the same call, and the list of the suitable that the call has made. */
  readonly ofCall: readonly FoundEntry<Decreed>[];
  readonly listed: readonly FoundEntry<unknown>[];
}

/** The decrees that have given posts, each once, as the register of seats names them. */
export function decreesOf(seats: readonly FoundEntry<Decreed>[]): readonly AnnulledActs[] {
  const decrees = new Map<string, AnnulledActs>();
  for (const { writer, entry } of seats)
    if (writer !== undefined && entry.decree !== undefined)
      decrees.set(`${writer} ${entry.decree}`, { other: writer, actNumber: entry.decree });
  return [...decrees.values()];
}

/**
 * D.Lgs. 104/2010 art. 34 c. 1 a: a judgment annuls an act wholly or in part. That on one post leaves what its decree has given
 * to others; with a call fall its notice, what the commission has found, and the decrees of all nominations after it.
 */
export function actsAnnulledWith(
  scope: 'post' | 'decree' | 'call',
  { own, ofCall, listed }: AnnulledPost,
): readonly AnnulledActs[] {
  if (scope === 'post') return decreesOf(own ? [own] : []).map((decree) => ({ ...decree, inPart: true }));
  if (scope === 'decree' || own?.entry.call === undefined) return decreesOf(own ? [own] : []);
  const calls = new Set(listed.flatMap(({ writer }) => writer ?? []));
  return [...decreesOf(ofCall), ...[...calls].map((other) => ({ other }))];
}
