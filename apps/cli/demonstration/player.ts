import { addDays, compareDates, earlierOf, type LocalDate } from '../../../libs/law';

/** An open task as whoever plays it needs it. */
export interface PlayedTask {
  readonly id: string;
  readonly case: string;
  readonly key: string;
  readonly office: string;
  readonly context: Readonly<Record<string, unknown>>;
}

/** What somebody does: at once, or not before a day. */
export interface Step {
  readonly answer: unknown;
  readonly notBefore?: LocalDate;
}

/** Something that happens by itself on a day, such as the arrival of an application. */
export interface Arrival {
  readonly on: LocalDate;
  /** @returns the id of a case that joins the family */
  happen(): Promise<string>;
}

/** What is played: how every task is answered, and what arrives when. */
export interface Script {
  answer(task: PlayedTask, today: LocalDate): Step;
  readonly arrivals: readonly Arrival[];
}

/** The desk at which it is played: the API of a demonstration, or the engine of a test. */
export interface Desk {
  openTasks(cases: readonly string[]): Promise<readonly PlayedTask[]>;
  complete(task: PlayedTask, answer: unknown): Promise<void>;
  /** Moves the clocks of all these cases to the beginning of a day. */
  advance(cases: readonly string[], until: LocalDate): Promise<void>;
  isOpen(caseId: string): Promise<boolean>;
}

/** Days by which the clock goes on when nobody has anything to do. */
const idleDays = 15;

/**
 * Plays a case and those that join it to their end: answers what is open, then lets time pass to the
 * next day on which something can happen.
 *
 * @throws Error when the case is still open after `until`
 */
export async function play(
  desk: Desk,
  root: string,
  script: Script,
  { from, until }: { from: LocalDate; until: LocalDate },
): Promise<readonly string[]> {
  const family = [root];
  const arrivals = [...script.arrivals].sort((a, b) => compareDates(a.on, b.on));
  let today = from;
  while (await desk.isOpen(root)) {
    if (compareDates(today, until) > 0) throw new Error(`Case ${root} is still open on ${today}`);
    while (arrivals[0] && compareDates(arrivals[0].on, today) <= 0) {
      const arrival = arrivals.shift();
      if (arrival) family.push(await arrival.happen());
    }
    const steps = (await desk.openTasks(family)).map((task) => ({ task, ...script.answer(task, today) }));
    const ready = steps.filter(({ notBefore = today }) => compareDates(notBefore, today) <= 0);
    for (const { task, answer } of ready) await desk.complete(task, answer);
    if (ready.length > 0) continue;

    const next = [
      addDays(today, idleDays),
      ...steps.flatMap(({ notBefore }) => (notBefore ? [notBefore] : [])),
      ...arrivals.slice(0, 1).map(({ on }) => on),
    ].reduce(earlierOf);
    await desk.advance(family, next);
    today = next;
  }
  return family;
}
