/** Waits for the first of several promises and says which it was. */
export async function firstOf<T extends Record<string, Promise<unknown>>>(
  candidates: T,
): Promise<{ [K in keyof T]: { first: K; value: Awaited<T[K]> } }[keyof T]> {
  return Promise.race(
    Object.entries(candidates).map(async ([first, promise]) => ({ first, value: await promise })),
  ) as Promise<{ [K in keyof T]: { first: K; value: Awaited<T[K]> } }[keyof T]>;
}
