/**
 * The items in an order drawn by lot. Whoever knows the seed can draw again and gets the same order: put on record, the
 * drawing can be checked by anybody (L. 241/1990 art. 1 c. 1). Fisher-Yates with the generator sfc32, begun from the 128
 * bits of the seed.
 *
 * @param seed 32 hexadecimal digits; anything between them is left out, so that a UUID will do
 */
export function drawnByLot<T>(items: readonly T[], seed: string): T[] {
  const next = generatorOf(seed);
  const drawn = [...items];
  for (let left = drawn.length; left > 1; left -= 1) {
    const at = below(left, next);
    [drawn[left - 1], drawn[at]] = [drawn[at] as T, drawn[left - 1] as T];
  }
  return drawn;
}

const RANGE = 2 ** 32;
/** Rounds after which every bit of the seed has reached every number. */
const ROUNDS_BEFORE = 20;

/** A whole number below a bound, each as likely as the others. */
function below(bound: number, next: () => number): number {
  const fair = RANGE - (RANGE % bound);
  for (;;) {
    const number = next();
    if (number < fair) return number % bound;
  }
}

function generatorOf(seed: string): () => number {
  const digits = seed.replace(/[^0-9a-f]/gi, '').padEnd(32, '0');
  let [a = 0, b = 0, c = 0, counter = 0] = [0, 8, 16, 24].map((at) => parseInt(digits.slice(at, at + 8), 16));
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < ROUNDS_BEFORE; round += 1) next();
  return next;
}
