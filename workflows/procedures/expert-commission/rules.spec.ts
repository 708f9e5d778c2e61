import fc from 'fast-check';
import { valueOn } from '../../../libs/law';
import { councilMembers, electingMajority } from './parameters';
import { electedIn, problemsOf, votesToElect } from './rules';

const received = (...votes: number[]) => votes.map((count, at) => ({ expert: `e${at + 1}`, votes: count }));

test('three fifths of the Council of 2011 are the 29 votes by which it elected', () => {
  expect(votesToElect(electingMajority, valueOn(councilMembers, '2011-10-01'))).toBe(29);
});

describe('a ballot of the Council elects', () => {
  test.each<[string, number[], number, string[]]>([
    ['who has just enough votes', [29], 5, ['e1']],
    ['nobody one below', [28], 5, []],
    [
      'four at once, and leaves the fifth for another ballot',
      [40, 35, 30, 29, 28],
      5,
      ['e1', 'e2', 'e3', 'e4'],
    ],
    ['no more than there are seats, most votes first', [29, 31, 30], 2, ['e2', 'e3']],
    ['nobody of those equal at the last seat', [35, 30, 30], 2, ['e1']],
  ])('%s', (_, votes, seats, elected) => {
    expect(electedIn(received(...votes), seats, 29)).toEqual(elected);
  });

  test('never more than there are seats, and only with the majority', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 48 })),
        fc.integer({ min: 1, max: 5 }),
        (votes, seats) => {
          const elected = electedIn(received(...votes), seats, 29);
          expect(elected.length).toBeLessThanOrEqual(seats);
          for (const expert of elected) expect(votes[Number(expert.slice(1)) - 1]).toBeGreaterThanOrEqual(29);
        },
      ),
    );
  });
});

describe('a report of a ballot is refused', () => {
  const paths = (
    present: number,
    votes: readonly { expert: string; votes: number }[],
    serving: string[] = [],
  ) => problemsOf({ present, votes }, 48, serving).map(({ path }) => path.join('.'));

  test.each<[string, string[], string[]]>([
    ['where more are present than there are', paths(49, received(30)), ['present']],
    ['where a name has more votes than members are present', paths(40, received(41)), ['votes.0.votes']],
    ['where a name is there twice', paths(40, [...received(30), ...received(3)]), ['votes.1.expert']],
    ['where somebody is a member already', paths(40, received(30), ['e1']), ['votes.0.expert']],
    ['not where all is in order', paths(48, received(48, 0)), []],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});
