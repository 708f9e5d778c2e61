const MINUTE_MS = 60_000;
/** Of one kind by one person, or from one address, in a minute. */
const OF_ONE = 5;
/** Of all together: many addresses must not fill the table either. */
const OF_ALL = 300;

/** How many refusals there is room for in the access record, so that nobody can fill it by being refused. */
export class RefusalsKept {
  private minute = 0;
  private all = 0;
  private readonly counts = new Map<string, number>();

  /** Whether one more is kept; `last` when those that follow in this minute are not. */
  room(kind: string, who: string, now: number): 'more' | 'last' | undefined {
    const minute = Math.floor(now / MINUTE_MS);
    if (minute !== this.minute) {
      this.minute = minute;
      this.all = 0;
      this.counts.clear();
    }
    const key = `${kind} ${who}`;
    const count = this.counts.get(key) ?? 0;
    if (count >= OF_ONE || this.all >= OF_ALL) return undefined;
    this.counts.set(key, count + 1);
    this.all += 1;
    return count + 1 === OF_ONE || this.all === OF_ALL ? 'last' : 'more';
  }
}
