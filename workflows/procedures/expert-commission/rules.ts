import { problem } from '../../../libs/forms';
import type { FormProblem } from '../../../libs/domain';
import { electedOf, type Majority, votesNeeded } from '../../../libs/law';

/** Votes for one name in a ballot of the Council. */
export interface Received {
  readonly expert: string;
  readonly votes: number;
}

/** Votes that elect an expert: three fifths of the members of the Council (Statuto, art. 57). */
export function votesToElect(majority: Majority, members: number): number {
  return votesNeeded(majority, { members, present: members, votes: members });
}

/**
 * Who is elected (Statuto, art. 57): those with the majority, most votes first. Of those who stand equal at the last seat nobody is: another
 * ballot decides.
 */
export function electedIn(received: readonly Received[], seats: number, needed: number): string[] {
  return electedOf(received, seats, needed).map(({ expert }) => expert);
}

/**
 * What cannot be in a ballot of the Council (Statuto, art. 57).
 *
 * @param serving those who are members already
 */
export function problemsOf(
  { present, votes }: { readonly present: number; readonly votes: readonly Received[] },
  members: number,
  serving: readonly string[],
): FormProblem[] {
  const names = votes.map(({ expert }) => expert);
  return [
    ...(present > members
      ? [
          problem(['present'], {
            it: `I consiglieri sono ${members}.`,
            en: `The Council has ${members} members.`,
          }),
        ]
      : []),
    ...votes.flatMap(({ votes: count, expert }, index) => [
      ...(count > present
        ? [
            problem(['votes', index, 'votes'], {
              it: 'I voti superano i presenti.',
              en: 'More votes than members present.',
            }),
          ]
        : []),
      ...(names.indexOf(expert) < index
        ? [problem(['votes', index, 'expert'], { it: 'Nome già indicato.', en: 'Named twice.' })]
        : []),
      ...(serving.includes(expert)
        ? [
            problem(['votes', index, 'expert'], {
              it: 'È già componente della Commissione.',
              en: 'Is a member already.',
            }),
          ]
        : []),
    ]),
  ];
}
