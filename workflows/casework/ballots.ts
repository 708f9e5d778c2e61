import { proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities';
import type { Ballot, CountedPaper, Fact, MeetingFact } from '../../libs/domain';
import type { CaseTime } from './case-time';
import type { Life } from './life';
import type { Recorder } from './recorder';

const { openBallot, openBox, countPapers, annulBallot } = proxyLocalActivities<
  Pick<Activities, 'openBallot' | 'openBox' | 'countPapers' | 'annulBallot'>
>({
  // A pair of keys, or one signature for each member of the largest council: some ten seconds on a slow machine. Each does
  // nothing when it is repeated.
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds' },
});

/** What comes of a ballot from outside: the box is no part of the case, so that no turn of it holds a vote. */
export type BallotNews = Extract<
  MeetingFact,
  { kind: 'ballotOpened' | 'boxOpened' | 'papersMissing' | 'ballotClosed' }
>;
type News<K extends BallotNews['kind']> = Extract<BallotNews, { kind: K }>;

/** A covered paper, under the id of the task by which it was asked for. */
export interface Covered {
  readonly paper: string;
  readonly covered: string;
}

interface BallotCase {
  readonly id: string;
  readonly time: Pick<CaseTime, 'when'>;
  readonly life: Pick<Life<never>, 'isResuming' | 'outside'>;
  readonly recorder: Pick<Recorder, 'alone' | 'settled'>;
  nextId(): string;
  write(fact: Fact): void;
}

/** The secret ballots of a case: its papers are signed under their cover, the box stands outside. */
export class Ballots {
  private readonly news: BallotNews[] = [];

  constructor(private readonly kase: BallotCase) {}

  /** Something has happened with a box; a resumed case hears it from its journal. */
  told(fact: BallotNews): void {
    this.news.push(fact);
    this.kase.write(fact);
  }

  /** Makes the keys of a new ballot. */
  async open(about: Omit<Ballot, 'ballot' | 'publicKey'>): Promise<Ballot> {
    const ballot = this.kase.nextId();
    this.ask(async () => {
      const publicKey = await openBallot({ ballot, case: this.kase.id });
      return { kind: 'ballotOpened', ballot, ...about, publicKey };
    });
    return this.heard('ballotOpened', ballot);
  }

  /** Signs the papers and opens the box. No paper can be signed after that. */
  async openBox(ballot: string, covered: readonly Covered[]): Promise<void> {
    this.ask(async () => ({ kind: 'boxOpened', ballot, papers: await openBox({ ballot, covered }) }));
    await this.heard('boxOpened', ballot);
  }

  /**
   * Closes the box and takes its papers out.
   *
   * @param fewer whether papers may be missing
   * @returns undefined where they may not and some are: the box stays open
   */
  async count(ballot: string, fewer: boolean): Promise<readonly CountedPaper[] | undefined> {
    const before = this.all('papersMissing', ballot).length;
    this.ask(async () => {
      const { papers, inBox, counted } = await countPapers({ ballot, fewer });
      return counted
        ? { kind: 'ballotClosed', ballot, papers: counted }
        : { kind: 'papersMissing', ballot, inBox, papers };
    });
    await this.kase.time.when(
      () => this.all('ballotClosed', ballot).length > 0 || this.all('papersMissing', ballot).length > before,
    );
    return this.all('ballotClosed', ballot)[0]?.papers;
  }

  /** How many papers are in the box and how many were signed, as the last attempt to count has found. */
  missing(ballot: string): Pick<News<'papersMissing'>, 'inBox' | 'papers'> | undefined {
    return this.all('papersMissing', ballot).at(-1);
  }

  async annul(ballot: string): Promise<void> {
    this.ask(async () => {
      await annulBallot({ ballot });
      return { kind: 'ballotClosed', ballot, papers: [], annulled: true };
    });
    await this.heard('ballotClosed', ballot);
  }

  private ask(work: () => Promise<BallotNews>): void {
    // What a resumed case has asked for before, it hears of again.
    if (this.kase.life.isResuming) return;
    void this.kase.life.outside(async () => {
      await this.kase.recorder.settled();
      this.told(await this.kase.recorder.alone(work));
    });
  }

  private async heard<K extends BallotNews['kind']>(kind: K, ballot: string): Promise<News<K>> {
    await this.kase.time.when(() => this.all(kind, ballot).length > 0);
    return this.all(kind, ballot)[0] as News<K>;
  }

  private all<K extends BallotNews['kind']>(kind: K, ballot: string): News<K>[] {
    return this.news.filter((fact): fact is News<K> => fact.kind === kind && fact.ballot === ballot);
  }
}
