import type { Strand } from './notice';

/** What tells whether two applications compete with the same thesis. */
export interface Competing {
  readonly id: string;
  readonly taxCode: string;
  readonly strand: Strand;
  readonly thesisTitle: string;
}

/** L. 241/1990 art. 6 c. 1 lett. b: other applications of the same person, or with the same title for the same prize. */
export function duplicatesOf<One extends Competing>(one: Competing, all: readonly One[]): One[] {
  return all.filter(
    (other) =>
      other.id !== one.id &&
      (other.taxCode === one.taxCode ||
        (other.strand === one.strand && plain(other.thesisTitle) === plain(one.thesisTitle))),
  );
}

/** L. 241/1990 art. 6-bis: readers who have supervised a thesis, by their name, do not score it. */
export function supervisorsAmong<Reader extends { readonly name: string }>(
  readers: readonly Reader[],
  supervisors: readonly string[],
): Reader[] {
  const names = supervisors.map(wordsOf);
  return readers.filter(({ name }) => names.includes(wordsOf(name)));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** First and last name in whatever order, titles such as “prof.” left out. */
function wordsOf(name: string): string {
  const words = plain(name).split(' ');
  return words
    .filter((word) => !['prof', 'professor', 'professoressa', 'dott', 'dr', 'ssa', 'avv'].includes(word))
    .toSorted()
    .join(' ');
}
