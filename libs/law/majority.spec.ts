import fc from 'fast-check';
import { absoluteMajority, countOpenVotes, type Majority, simpleMajority, votesNeeded } from './majority';

const threeFifths: Majority = { of: 'members', share: [3, 5], more: false };

describe('the votes that a majority takes', () => {
  test.each<[string, Majority, number, number]>([
    ['more than half of 4', absoluteMajority, 4, 3],
    ['more than half of 5', absoluteMajority, 5, 3],
    ['more than half of nobody', absoluteMajority, 0, 1],
    // The council of Milan has 48 members; in 2011 experts were elected with 29 votes (Statuto, art. 57).
    ['three fifths of 48', threeFifths, 48, 29],
    ['three fifths of 50', threeFifths, 50, 30],
    ['three fifths of 51', threeFifths, 51, 31],
    ['one member of one', { of: 'members', share: [1, 1], more: false }, 1, 1],
  ])('%s', (_, majority, all, needed) => {
    expect(votesNeeded(majority, { members: all, present: all, votes: all })).toBe(needed);
  });

  test('are counted of all members, of those who take part, or of those who vote for or against', () => {
    const electorate = { members: 9, present: 7, votes: 4 };
    const of = (of: Majority['of']) => votesNeeded({ ...absoluteMajority, of }, electorate);
    expect([of('members'), of('present'), of('votes')]).toEqual([5, 4, 3]);
  });

  test.each([
    [0, 1],
    [3, 2],
  ] as const)('are none of a share of %d/%d', (numerator, denominator) => {
    const majority: Majority = { of: 'members', share: [numerator, denominator], more: true };
    expect(() => votesNeeded(majority, { members: 1, present: 1, votes: 1 })).toThrow('no part of a whole');
  });

  test('more than half cannot be reached by two sides at once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (present) => {
        expect(2 * votesNeeded(absoluteMajority, { members: 100, present, votes: 0 })).toBeGreaterThan(
          present,
        );
      }),
    );
  });
});

describe('an open vote', () => {
  const votes = (favour: number, against: number, abstained: number) => [
    ...Array<'favour'>(favour).fill('favour'),
    ...Array<'against'>(against).fill('against'),
    ...Array<'abstained'>(abstained).fill('abstained'),
  ];

  test.each<[string, [number, number, number], Majority, boolean]>([
    ['equal votes', [2, 2, 1], simpleMajority, false],
    ['one more for it', [3, 2, 0], simpleMajority, true],
    ['abstentions that do not count', [2, 1, 2], simpleMajority, true],
    ['abstentions that count as present', [2, 1, 2], absoluteMajority, false],
    ['nobody who votes', [0, 0, 3], simpleMajority, false],
  ])('with %s', (_, [favour, against, abstained], majority, adopted) => {
    const result = countOpenVotes(votes(favour, against, abstained), 5, majority);
    expect(result).toMatchObject({ favour, against, abstained, adopted });
  });
});
