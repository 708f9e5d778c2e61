import fc from 'fast-check';
import { type BallotQuestion, countBallot } from './ballot-count';
import { absoluteMajority } from './majority';

const question: BallotQuestion = {
  options: ['ada', 'bea', 'carlo'],
  choose: 1,
  seats: 1,
  majority: absoluteMajority,
};
const papers = (...choices: string[]) =>
  choices.map((choice) => ({ choices: choice === '' ? [] : choice.split(' ') }));

describe('a secret ballot', () => {
  test.each<[string, string[], string[]]>([
    ['elects who has more than half', ['ada', 'ada', 'ada', 'bea', 'bea'], ['ada']],
    ['elects nobody with half', ['ada', 'ada', 'bea', 'bea'], []],
    ['counts blank papers among those who take part', ['ada', 'ada', '', ''], []],
    ['counts papers that are void among them too', ['ada', 'ada', 'ada', 'nobody', 'ada bea'], ['ada']],
    ['elects nobody by void papers', ['ada', 'nobody', 'ada bea'], []],
    ['elects nobody without votes', [], []],
  ])('%s', (_, votes, elected) => {
    expect(countBallot(question, papers(...votes), 5).elected).toEqual(elected);
  });

  test('tells blank from void papers, and the votes of each, most first', () => {
    expect(countBallot(question, papers('bea', 'bea', 'carlo', '', 'dino'), 5)).toEqual({
      counts: [
        { option: 'bea', votes: 2 },
        { option: 'carlo', votes: 1 },
        { option: 'ada', votes: 0 },
      ],
      blank: 1,
      void: 1,
      needed: 3,
      elected: [],
    });
  });

  test('takes a name twice on one paper for void', () => {
    expect(countBallot({ ...question, choose: 2 }, [{ choices: ['ada', 'ada'] }], 1)).toMatchObject({
      void: 1,
    });
  });

  const several: BallotQuestion = {
    ...question,
    choose: 2,
    seats: 2,
    majority: { of: 'members', share: [3, 5], more: false },
  };

  test('fills as many seats as have the majority: the others wait for another ballot', () => {
    const votes = papers('ada bea', 'ada bea', 'ada bea', 'ada carlo', 'carlo');
    expect(countBallot(several, votes, 5).elected).toEqual(['ada', 'bea']);
    expect(countBallot(several, papers('ada bea', 'ada carlo', 'ada', '', ''), 5).elected).toEqual(['ada']);
  });

  test('elects nobody of those who stand equal at the last seat', () => {
    const votes = papers('ada bea', 'ada carlo', 'bea carlo', 'ada bea', 'ada carlo');
    const third: BallotQuestion = { ...several, majority: { ...several.majority, share: [1, 5] } };
    expect(countBallot(third, votes, 5).elected).toEqual(['ada']);
  });

  test('counts every paper once', () => {
    const choice = fc.subarray(['ada', 'bea', 'carlo', 'nobody'], { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(choice), (chosen) => {
        const votes = chosen.map((choices) => ({ choices }));
        const result = countBallot(question, votes, 100);
        const counted = result.counts.reduce((sum, count) => sum + count.votes, 0);
        expect(counted + result.blank + result.void).toBe(votes.length);
        expect(result.elected.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
