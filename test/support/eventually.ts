/** How long something that another process does may take before it counts as not happening. */
const PATIENCE_MS = 60_000;
const LOOK_AGAIN_MS = 50;

/** Looks until there is something to see. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined>,
  patience = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > end) throw new Error(`Not within ${patience} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
