/** @returns the smallest value that at least this share of the values does not exceed */
function percentile(sorted, share) {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** What a list of measured milliseconds says. */
export function summary(values) {
  if (values.length === 0) return { count: 0 };
  const sorted = [...values].sort((a, b) => a - b);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => rounded(percentile(sorted, share)));
  return { count: sorted.length, p50, p95, p99, mean: rounded(sum(sorted) / sorted.length) };
}

export const sum = (values) => values.reduce((total, value) => total + value, 0);

/** Two decimals: more would be noise. */
export const rounded = (value) => Math.round(value * 100) / 100;

/** Measured times by name. */
export class Samples {
  #byName = new Map();

  add(name, milliseconds) {
    const known = this.#byName.get(name);
    if (known) known.push(milliseconds);
    else this.#byName.set(name, [milliseconds]);
  }

  /** Runs `work` and keeps the time it took under each name. */
  async time(name, work) {
    const began = performance.now();
    const result = await work();
    this.add(name, performance.now() - began);
    return result;
  }

  summaries() {
    return Object.fromEntries([...this.#byName].map(([name, values]) => [name, summary(values)]));
  }
}
