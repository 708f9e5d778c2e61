import { plannedEnd, replyDue } from './rules';

test.each([
  ['2026-03-02', '2026-04-01'],
  // The thirtieth day is a Sunday.
  ['2026-05-29', '2026-06-29'],
])('a letter of %s is answered by %s', (receivedOn, due) => {
  expect(replyDue(receivedOn).due).toBe(due);
});

test.each([
  ['2026-03-20', '2026-03-20'],
  // A Sunday.
  ['2026-03-22', '2026-03-23'],
])('a case planned for %s is due on %s', (day, due) => {
  expect(plannedEnd(day).due).toBe(due);
});
