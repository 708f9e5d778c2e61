import { type ElectoralPeriod, electoralPeriodOn, type Fact } from '../../libs/domain';
import { addDays, compareDates, type LocalDate, romeInstantOf } from '../../libs/law';
import type { CaseTime } from './case-time';

/** What the gate needs of its case. */
export interface SilentCase {
  readonly time: Pick<CaseTime, 'when' | 'whenOrAt'>;
  today(): LocalDate;
  write(fact: Fact): void;
}

/** The electoral periods a case knows of: those at its opening and those it is told of while it runs. */
export class ElectoralSilence {
  private readonly periods: Map<string, ElectoralPeriod>;
  private changes = 0;

  constructor(
    private readonly kase: SilentCase,
    known: readonly ElectoralPeriod[] = [],
  ) {
    this.periods = new Map(known.map((period) => [period.id, period]));
  }

  /** A period was opened, moved or called off. */
  told(period: ElectoralPeriod): void {
    this.periods.set(period.id, period);
    this.changes += 1;
    this.kase.write({ kind: 'electoralPeriodTold', period });
  }

  /** The period in force on a day; undefined when the office may communicate freely. */
  on(day: LocalDate): ElectoralPeriod | undefined {
    return electoralPeriodOn([...this.periods.values()], day);
  }

  /** Waits until a period is in force, whatever is opened or called off meanwhile; at once where one is. */
  async begun(): Promise<ElectoralPeriod> {
    for (;;) {
      const period = this.on(this.kase.today());
      if (period) return period;
      const seen = this.changes;
      const ahead = this.nextBeginning();
      const changed = () => this.changes !== seen;
      if (ahead) await this.kase.time.whenOrAt(changed, romeInstantOf(ahead), 'Electoral period begins');
      else await this.kase.time.when(changed);
    }
  }

  /**
   * Waits until no electoral period is in force, whatever is opened or called off meanwhile.
   *
   * @param silent called with each period that is waited for
   */
  async over(silent: (period: ElectoralPeriod) => void): Promise<void> {
    for (let period = this.on(this.kase.today()); period; period = this.on(this.kase.today())) {
      silent(period);
      const seen = this.changes;
      await this.kase.time.whenOrAt(
        () => this.changes !== seen,
        romeInstantOf(addDays(period.until, 1)),
        'Electoral period ends',
      );
    }
  }

  private nextBeginning(): LocalDate | undefined {
    const today = this.kase.today();
    return [...this.periods.values()]
      .filter(({ from, calledOff }) => !calledOff && compareDates(today, from) < 0)
      .map(({ from }) => from)
      .sort(compareDates)[0];
  }
}
