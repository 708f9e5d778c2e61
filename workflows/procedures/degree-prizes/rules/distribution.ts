/** A thesis by the code under which readers know it. */
export interface ToRead {
  readonly code: string;
  /** Readers who may not read it: supervisors, relatives, those who have declared a conflict. */
  readonly conflicted: readonly string[];
}

export interface Assigned {
  readonly code: string;
  readonly readers: readonly string[];
}

/** Who reads which thesis, or the code of one that too few may read. */
export type Distribution =
  | { readonly ok: true; readonly assigned: readonly Assigned[] }
  | { readonly ok: false; readonly code: string };

const READERS_OF_EACH = 2;

/**
 * Impartiality (L. 241/1990 art. 1 c. 1, 6-bis): gives each thesis to two readers without a conflict, so that loads stay even: theses that fewest may read come first, each
 * goes to those who have least, and among those to whom the order of `readers` says. Drawn by lot before, that order is on
 * record: the same order gives the same distribution.
 */
export function distribute(theses: readonly ToRead[], readers: readonly string[]): Distribution {
  const load = new Map(readers.map((reader) => [reader, 0]));
  const mayRead = ({ conflicted }: ToRead) => readers.filter((reader) => !conflicted.includes(reader));
  const given = new Map<string, readonly string[]>();
  for (const thesis of theses.toSorted((a, b) => mayRead(a).length - mayRead(b).length)) {
    const chosen = leastLoaded(mayRead(thesis), load).slice(0, READERS_OF_EACH);
    if (chosen.length < READERS_OF_EACH) return { ok: false, code: thesis.code };
    for (const reader of chosen) load.set(reader, (load.get(reader) ?? 0) + 1);
    given.set(thesis.code, chosen);
  }
  return { ok: true, assigned: theses.map(({ code }) => ({ code, readers: given.get(code) ?? [] })) };
}

/**
 * L. 241/1990 art. 6-bis: who reads a thesis beside those who have: the least loaded without a conflict. Undefined where nobody is left.
 *
 * @param load how many theses each reader has been given so far
 */
export function anotherReader(
  thesis: ToRead,
  before: readonly string[],
  readers: readonly string[],
  load: ReadonlyMap<string, number>,
): string | undefined {
  const left = readers.filter((reader) => !thesis.conflicted.includes(reader) && !before.includes(reader));
  return leastLoaded(left, load)[0];
}

function leastLoaded(readers: readonly string[], load: ReadonlyMap<string, number>): string[] {
  return readers.toSorted((a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0));
}
