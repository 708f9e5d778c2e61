import { type Cents, type Criterion, type LocalDate, parseMoney, romeMomentOf } from '../../../../libs/law';

/** The two strands of the prize; one notice may open either or both. */
export const strands = {
  ambrosoli: {
    it: 'Premio Giorgio Ambrosoli: etica nell’attività economica, corruzione, criminalità economica',
    en: 'Giorgio Ambrosoli prize: ethics in economic activity, corruption, economic crime',
  },
  marra: {
    it: 'Premio Giovanni Marra: responsabilità sociale e rendicontazione sociale e di sostenibilità',
    en: 'Giovanni Marra prize: social responsibility, social and sustainability reporting',
  },
} as const;
export type Strand = keyof typeof strands;

/** What a notice says of one strand. */
export interface Offer {
  readonly strand: Strand;
  readonly prizes: number;
  /** Of each prize, before tax. */
  readonly amount: Cents;
  /** Days on which the thesis may have been discussed, both included. */
  readonly window: { readonly from: LocalDate; readonly to: LocalDate };
}

/** How equal rank at the last prize is settled: only the notice may say so. */
export type TieRule = 'shared' | 'each';

/** The notice of an edition: it is the rule of the competition (L. 241/1990 art. 12), and data, not code. */
export interface Notice {
  readonly offers: readonly Offer[];
  /** Last moment at which certified mail is delivered, milliseconds. */
  readonly deadline: number;
  /** The first decides between equal scores. */
  readonly criteria: readonly Criterion[];
  /** Least score that wins, of 100. */
  readonly threshold: number;
  /** Totals of two readers further apart than this ask for a third. */
  readonly maxGap: number;
  readonly ties: TieRule;
  /** Whether prizes that one strand does not assign go to the other. */
  readonly movesUnassigned: boolean;
  readonly abstractLines: number;
  readonly charactersPerLine: number;
}

/** A notice as its draft gives it, with what was decided on the prizes: what cases tell each other of it. */
export interface NoticeData {
  readonly prizes: readonly { readonly strand: Strand; readonly prizes: number; readonly amount: string }[];
  readonly windows: readonly { readonly strand: Strand; readonly from: LocalDate; readonly to: LocalDate }[];
  readonly deadline: string;
  readonly criteria: readonly { readonly name: string; readonly weight: number }[];
  readonly threshold: number;
  readonly maxGap: number;
  readonly ties: TieRule;
  readonly movesUnassigned: boolean;
  readonly abstractLines: number;
  readonly charactersPerLine: number;
  readonly completionDays: number;
  readonly acceptanceDays: number;
  readonly tax: 'prize' | 'income';
}

/** The notice as rules read it (L. 241/1990 art. 12 c. 1). In the hour that comes twice the last moment is the second: whoever applies has the benefit. */
export function noticeOf(data: NoticeData): Notice {
  const { prizes, windows, deadline, criteria } = data;
  const { threshold, maxGap, ties, movesUnassigned, abstractLines, charactersPerLine } = data;
  return {
    offers: prizes.flatMap(({ strand, prizes: count, amount }) =>
      windows
        .filter((window) => window.strand === strand)
        .map(({ from, to }) => ({ strand, prizes: count, amount: parseMoney(amount), window: { from, to } })),
    ),
    deadline: romeMomentOf(deadline, 'second'),
    criteria: criteria.map(({ weight }, index) => ({ id: String(index + 1), weight })),
    threshold,
    maxGap,
    ties,
    movesUnassigned,
    abstractLines,
    charactersPerLine,
  };
}
