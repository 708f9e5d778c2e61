import { compareDates, type LocalDate } from '../../../../libs/law';
import type { Notice, Offer, Strand } from './notice';

/** Degrees that a notice admits: master's degrees and doctorates of Italian universities. */
export const degreeLevels = {
  master: { it: 'Laurea magistrale o a ciclo unico', en: 'Master’s degree' },
  doctorate: { it: 'Dottorato di ricerca', en: 'Doctorate' },
  bachelor: { it: 'Laurea triennale', en: 'Bachelor’s degree' },
  other: { it: 'Altro titolo', en: 'Another degree' },
} as const;
export type DegreeLevel = keyof typeof degreeLevels;

/** Why a thesis is not admitted to the competition. */
export const obstacles = {
  late: { it: 'La domanda è pervenuta dopo il termine', en: 'The application came after the last moment' },
  noSuchStrand: { it: 'Il bando non prevede questo premio', en: 'The notice has no such prize' },
  outsideWindow: {
    it: 'La tesi non è stata discussa nel periodo indicato dal bando',
    en: 'The thesis was not discussed within the days of the notice',
  },
  degree: { it: 'Il titolo di studio non è fra quelli ammessi', en: 'The degree is none of those admitted' },
  foreignUniversity: {
    it: 'La tesi non è stata discussa in un’università italiana',
    en: 'The thesis was not discussed at an Italian university',
  },
  compilation: {
    it: 'La tesi è meramente compilativa',
    en: 'The thesis only compiles what others have written',
  },
  abstractTooLong: {
    it: 'La sintesi supera le righe ammesse',
    en: 'The abstract has more lines than allowed',
  },
  identityNotProven: {
    it: 'La casella di posta certificata è di un’altra persona e l’identità del candidato non è provata',
    en: 'The certified mailbox is somebody else’s and the identity of the candidate is not proven',
  },
  incomplete: {
    it: 'La domanda non è completa dei documenti richiesti dal bando',
    en: 'The application lacks documents that the notice asks for',
  },
  duplicate: {
    it: 'La stessa tesi concorre già all’altro premio o con un’altra domanda',
    en: 'The same thesis competes for the other prize, or by another application',
  },
} as const;
export type Obstacle = keyof typeof obstacles;

/** What is known of an application when it is examined. */
export interface Submitted {
  readonly strand: Strand;
  /** When the certified mail was delivered, milliseconds: its receipt is the proof (DPR 68/2005 art. 6). */
  readonly deliveredAt: number;
  readonly discussedOn: LocalDate;
  readonly degree: DegreeLevel;
  readonly italianUniversity: boolean;
  readonly isCompilation: boolean;
  readonly abstract: string;
  readonly mailbox: 'own' | 'ofAnother';
  readonly identityProven: boolean;
  readonly isComplete: boolean;
}

/** L. 241/1990 art. 12 c. 1: all that the notice has against a thesis, in its order; nothing where it is admitted. */
export function obstaclesTo(submitted: Submitted, notice: Notice, isDuplicate: boolean): Obstacle[] {
  const offer = notice.offers.find(({ strand }) => strand === submitted.strand);
  const found: [Obstacle, boolean][] = [
    ['late', submitted.deliveredAt > notice.deadline],
    ['noSuchStrand', offer === undefined],
    ['outsideWindow', offer !== undefined && !isWithin(offer, submitted.discussedOn)],
    ['degree', submitted.degree !== 'master' && submitted.degree !== 'doctorate'],
    ['foreignUniversity', !submitted.italianUniversity],
    ['compilation', submitted.isCompilation],
    ['abstractTooLong', linesOf(submitted.abstract, notice.charactersPerLine) > notice.abstractLines],
    ['identityNotProven', submitted.mailbox === 'ofAnother' && !submitted.identityProven],
    ['incomplete', !submitted.isComplete],
    ['duplicate', isDuplicate],
  ];
  return found.filter(([, holds]) => holds).map(([obstacle]) => obstacle);
}

/** L. 241/1990 art. 6 c. 1 lett. b: what can be mended where the notice allows it; the rest is as it came. */
export function canBeMended(found: readonly Obstacle[]): boolean {
  return found.length > 0 && found.every((one) => one === 'identityNotProven' || one === 'incomplete');
}

/** Both days are within the window of the notice, the rule of the competition (L. 241/1990 art. 12 c. 1). */
export function isWithin({ window }: Pick<Offer, 'window'>, day: LocalDate): boolean {
  return compareDates(window.from, day) <= 0 && compareDates(day, window.to) <= 0;
}

/**
 * The abstract is limited by the notice (L. 241/1990 art. 12 c. 1). Lines of a text as a page of so many characters has them: each paragraph takes whole lines, broken between words, and an
 * empty one between two others takes one. Blank lines before and after the text do not count.
 */
export function linesOf(text: string, charactersPerLine: number): number {
  const trimmed = text.replace(/\r\n?/g, '\n').trim();
  if (trimmed === '') return 0;
  return trimmed
    .split('\n')
    .reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, charactersPerLine), 0);
}

function linesOfParagraph(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.trim().split(/\s+/)) {
    const length = [...word].length;
    if (used > 0 && used + 1 + length > width) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    // A word longer than a line goes on in the next ones.
    lines += Math.max(0, Math.ceil(used / width) - 1);
    if (used > width) used = used % width || width;
  }
  return lines;
}
