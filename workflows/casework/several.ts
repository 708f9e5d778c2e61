import type { z } from 'zod';
import type { severalShortForm } from '../../libs/casework';
import type { Actor, Fact, NamedPerson, TaskHolder } from '../../libs/domain';
import type { CaseTime } from './case-time';
import { refuse } from './refuse';
import { TaskGroup } from './task-group';
import type { Completed, Offer, TaskOptions } from './tasks';

/** Somebody who is asked: a person in an office of theirs, or an office, which answers by whoever of it takes the task. */
export type Asked = (TaskHolder & { readonly office: string }) | { readonly office: string };

/** Who is asked side by side, and how many of them must answer. */
export interface Several {
  readonly asked: readonly Asked[];
  /** How many answers are needed; those of all where nothing is said. */
  readonly needed?: number;
  /** Who wants to know, and decides when too few are left who could answer; the officers of the unit where it is nobody. */
  readonly by?: Actor;
}

/** What asking several people needs from its case. */
export interface AskingCase {
  readonly time: Pick<CaseTime, 'when'>;
  readonly unit: { readonly officer: string; readonly manager: string };
  readonly board: {
    offer<Answer>(key: string, options: TaskOptions): Offer<Answer>;
    takesPart(offices: readonly string[]): boolean;
  };
  nextId(): string;
  isExcluded(person: string): boolean;
  write(fact: Fact, actor?: Actor): void;
}

type ShortAnswer = z.output<typeof severalShortForm>;

/**
 * Offers one piece of work to several people at once, each with a task of their own, and waits until as many as needed have
 * answered; what the others still have is then taken back. One person counts once. Where too few are left, because some
 * were excluded from the case, whoever asked decides: another is asked, or fewer answers will do.
 *
 * @returns the answers with who gave them, in the order in which they came
 */
export async function askSeveral<Answer>(
  kase: AskingCase,
  key: string,
  { asked, needed = asked.length, by }: Several,
  options: Omit<TaskOptions, 'assignee' | 'office' | 'group'> = {},
): Promise<Completed<Answer>[]> {
  mustMakeSense(key, asked, needed);
  const { subject } = options;
  const isExcluded = (person: string): boolean => kase.isExcluded(person);
  const named = asked.flatMap((one) => ('person' in one ? [one.person] : []));
  const group = new TaskGroup(kase.nextId(), needed, named, isExcluded);
  const offers: Offer<Answer>[] = [];
  const ask = (one: Asked): void => {
    const assignee = 'person' in one ? { person: one.person, name: one.name } : undefined;
    offers.push(kase.board.offer<Answer>(key, { ...options, office: one.office, assignee, group }));
  };
  const say = (): void =>
    kase.write(
      { kind: 'severalAsked', group: group.id, key, subject, needed: group.needed, asked: group.asked },
      by,
    );
  for (const one of asked) if (!('person' in one && isExcluded(one.person))) ask(one);
  say();
  for (;;) {
    await kase.time.when(() => group.hasEnough || group.isShort || group.isTakenBack);
    // As with a task that is taken back, its answer never comes.
    if (group.isTakenBack) return new Promise(() => undefined);
    if (group.hasEnough) break;
    const decided = await whenShort(kase, group, by, subject);
    if (!decided) continue;
    const { person } = decided.answer;
    if (person === undefined) group.needed = group.left;
    else ask(askedOf(kase, person, decided.people?.[person]));
    say();
  }
  const answers = group.answers as Completed<Answer>[];
  const answered = answers.map(({ by: { person, name } }) => ({ person, name }));
  kase.write({ kind: 'severalAnswered', group: group.id, key, subject, answered });
  for (const offer of offers) offer.cancel();
  return answers;
}

/**
 * Lets whoever asked decide what is done when too few are left.
 *
 * @returns undefined where enough are there again, because somebody was readmitted, or all was taken back
 */
async function whenShort(
  kase: AskingCase,
  group: TaskGroup,
  by: Actor | undefined,
  subject: string | undefined,
): Promise<Completed<ShortAnswer> | undefined> {
  const decision = kase.board.offer<ShortAnswer>('standard.severalShort', {
    subject,
    context: { answersNeeded: group.needed, answersLeft: group.left },
    office: by?.offices[0],
    ...(by && !kase.isExcluded(by.person) && { assignee: { person: by.person, name: by.name } }),
    mayAnswer: ({ person }: ShortAnswer, { people }) => {
      if (person !== undefined) mustBeQualified(kase, person, people?.[person], group);
    },
  });
  const goesOn = kase.time.when(() => !group.isShort || group.isTakenBack).then(() => undefined);
  const decided = await Promise.race([decision.completed, goesOn]);
  decision.cancel();
  return decided;
}

/** Refuses who must not be asked: unknown, excluded, without an office that takes part in the case, asked already. */
export function mustBeQualified(
  kase: AskingCase,
  person: string,
  named: NamedPerson | undefined,
  group?: TaskGroup,
): void {
  if (group?.hasAnswered([person]) || group?.isHeldBy(person)) refuse('answersAlready', { who: person });
  if (!named || kase.isExcluded(person) || !officeAmong(kase, named))
    refuse('personNotQualified', { who: person });
}

/** A person as they are asked, in the office by which they take part in the case. */
export function askedOf(kase: AskingCase, person: string, named: NamedPerson | undefined): Asked {
  const office = named && officeAmong(kase, named);
  if (!office) throw new Error(`${person} was not checked before being asked`);
  return { person, name: named.name, office };
}

/** The office by which somebody may read the case, one of its unit first: who is asked with others opens it to nobody else. */
function officeAmong({ unit, board }: AskingCase, { offices }: NamedPerson): string | undefined {
  return (
    offices.find((office) => office === unit.officer || office === unit.manager) ??
    offices.find((office) => board.takesPart([office]))
  );
}

/** A procedure that asks nobody, too few or somebody twice is wrong. */
function mustMakeSense(key: string, asked: readonly Asked[], needed: number): void {
  const names = new Set(asked.map((one) => ('person' in one ? one.person : one.office)));
  if (needed < 1 || needed > asked.length || names.size < asked.length)
    throw new Error(`${needed} of ${asked.length} cannot do ${key}: ${[...names].join(', ')}`);
}
