import { conclusionDue, obstacleOf } from './rules';

test.each([
  ['2026-03-02', '2026-04-01'],
  // The thirtieth day is a Sunday.
  ['2026-05-29', '2026-06-29'],
])('an application of %s is decided by %s', (receivedOn, due) => {
  expect(conclusionDue(receivedOn).due).toBe(due);
});

test.each([
  [true, true, undefined],
  [true, false, 'unfounded'],
  [false, true, 'incomplete'],
  [false, false, 'incomplete'],
])('complete %s and founded %s meets the obstacle %s', (complete, founded, obstacle) => {
  expect(obstacleOf({ complete, founded })).toBe(obstacle);
});
