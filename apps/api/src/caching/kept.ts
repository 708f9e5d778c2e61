/**
 * Reads that cost much and may be seconds old: asked for again meanwhile, the answer before is given again. Whoever
 * asks often then costs no more than whoever asks once.
 */
export class Kept<Key, Value> {
  private readonly values = new Map<Key, { readonly value: Promise<Value>; readonly readAt: number }>();

  constructor(
    private readonly freshForMs: number,
    private readonly read: (key: Key) => Promise<Value>,
  ) {}

  get(key: Key): Promise<Value> {
    const known = this.values.get(key);
    if (known && Date.now() - known.readAt < this.freshForMs) return known.value;
    const value = this.read(key);
    this.values.set(key, { value, readAt: Date.now() });
    // A read that failed is no answer: the next one asks again.
    value.catch(() => this.values.delete(key));
    return value;
  }
}
