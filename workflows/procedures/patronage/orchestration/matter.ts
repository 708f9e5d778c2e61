import { addDays, compareDates, type LocalDate } from '../../../../libs/law';
import { type Adopted, type Case, type Deadline, firstOf } from '../../../casework';
import { matterData } from '../letter-data';
import type { patronage } from '../procedure';
import { daysLate, decisionForPrinting, type Initiative, latestFiling } from '../rules';

export type PatronageCase = Case<typeof patronage>;

/** A use of the mark that somebody has seen, as the case records it. */
export interface MarkUse {
  readonly foundOn: LocalDate;
  readonly where: string;
  readonly description: string;
}

/**
 * What a case is about and how it changes while the case runs: the days of the initiative, the day from which the notice
 * is counted, early uses of the mark. Whoever waits hears of a change through `changed`.
 */
export class Matter {
  /** Whether the application, late for these days, goes on all the same. */
  isAdmitted = false;
  earlyUses = 0;
  /** Other requests for the same initiative that the check of competence has found. */
  overlap: string | undefined;
  /** Set once the mark has been used after a warning; taken away when the applicant has been heard. */
  usedDespiteWarning: string | undefined;
  private readonly uses: (MarkUse & { readonly result: string })[] = [];
  /** Whether the applicant is being heard, or has been, on an obstacle that stands. */
  isHeard = false;
  /** The resolution that has granted the patronage. */
  resolution: Adopted | undefined;
  private isDecided = false;
  private printing: Deadline | undefined;
  private tell: () => void = () => undefined;
  private change = this.nextChange();

  constructor(
    private readonly kase: PatronageCase,
    public initiative: Initiative,
    public filedOn: LocalDate,
  ) {
    this.schedule();
  }

  /** Resolves at the next change. */
  get changed(): Promise<void> {
    return this.change;
  }

  get daysLate(): number {
    return daysLate(this.filedOn, this.initiative.startsOn);
  }

  /** What every letter and act begins with. */
  get data() {
    return matterData(this.kase.application, this.initiative);
  }

  /** The resolution, for the letters about a patronage that was granted. */
  get resolutionData() {
    if (!this.resolution) throw new Error(`Case ${this.kase.id} has not been granted a patronage`);
    return { resolutionNumber: this.resolution.number, resolutionDate: this.resolution.adoptedOn };
  }

  move(initiative: Initiative, filedOn: LocalDate): void {
    this.initiative = initiative;
    this.filedOn = filedOn;
    this.isAdmitted = false;
    this.schedule();
    this.notify();
  }

  noteUse(use: MarkUse, result: string): void {
    this.uses.push({ ...use, result });
    this.kase.record({ uses: [...this.uses] });
  }

  /** Those who wait for a change go on. */
  notify(): void {
    this.tell();
    this.change = this.nextChange();
  }

  /** The case is decided, one way or the other: nothing has to be in time any more. */
  decided(resolution?: Adopted): void {
    this.isDecided = true;
    this.resolution = resolution;
    this.printing?.met();
    this.printing = undefined;
  }

  /**
   * Resolves when the initiative is over and nothing has been decided; an obstacle on which the applicant is heard is
   * still decided on. Never, where the initiative had begun before the application came.
   */
  async lapses(): Promise<void> {
    const inVain = compareDates(this.filedOn, this.initiative.startsOn) >= 0;
    for (;;) {
      await this.ends();
      if (inVain || this.isDecided) return new Promise(() => undefined);
      if (!this.isHeard) return;
      await this.changed;
    }
  }

  /** Waits until the initiative begins, whenever that comes to be. */
  async begins(): Promise<void> {
    await this.dayComes(({ startsOn }) => startsOn, 'the initiative begins');
  }

  /** Waits until the last day of the initiative is over, whenever that comes to be. */
  async ends(): Promise<void> {
    await this.dayComes(({ endsOn }) => addDays(endsOn, 1), 'the initiative is over');
  }

  private async dayComes(dayOf: (initiative: Initiative) => LocalDate, summary: string): Promise<void> {
    for (;;) {
      const day = dayOf(this.initiative);
      if (compareDates(day, this.kase.today()) <= 0) return;
      await firstOf({ comes: this.kase.dayBegins(day, summary), changed: this.changed });
    }
  }

  /** The dates that follow from the days of the initiative, each with its explanation. */
  private schedule(): void {
    const { kase, initiative, filedOn } = this;
    const { startsOn, endsOn, place } = initiative;
    const latest = latestFiling(startsOn, filedOn);
    const filing = kase.deadline('filing', latest);
    if (this.daysLate === 0) filing.met();
    if (!this.isDecided) {
      this.printing?.cancel();
      this.printing = kase.deadline('printing', decisionForPrinting(startsOn, kase.today()));
    }
    kase.record({ startsOn, endsOn, place, latestFiling: latest.due, daysLate: this.daysLate });
  }

  private nextChange(): Promise<void> {
    return new Promise((resolve) => (this.tell = resolve));
  }
}
