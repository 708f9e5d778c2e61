/**
 * How many microtask rounds without anything new count as the end of what an event has caused. A completed task wakes
 * the procedure's body through a few awaits.
 */
const quietRounds = 24;

/** Waits until nothing more comes of what has happened: `count` has stood still for a while. */
export async function quiet(count: () => number): Promise<void> {
  for (let seen = -1; seen !== count();) {
    seen = count();
    for (let round = 0; round < quietRounds; round += 1) await Promise.resolve();
  }
}
