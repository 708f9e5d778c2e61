/** As many as two colleagues and a busy browser would ask for at once. */
const AT_A_TIME = 8;

/** Does something for each, several at a time. */
export async function severalAtATime<T>(
  items: readonly T[],
  what: (item: T, index: number) => Promise<unknown>,
  atATime = AT_A_TIME,
): Promise<void> {
  const left = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of left) await what(item, index);
  };
  await Promise.all(Array.from({ length: atATime }, work));
}
