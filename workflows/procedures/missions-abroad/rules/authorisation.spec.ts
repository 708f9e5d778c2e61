import { authorityFor, isBlockedExPost, maySign, signingAllowed } from '.';

test.each([
  ['assessore', 'mayor'],
  ['councillor', 'council-president'],
  ['mayor', 'chief-of-cabinet'],
] as const)('the mission of the %s is authorised by the %s', (role, authority) => {
  expect(authorityFor(role, '2026-04-01')).toBe(authority);
});

test.each([
  ['2026-03-31', true],
  ['2026-04-01', false],
  ['2026-04-02', false],
])('a departure on %s is too late on 1 April: %s', (departure, blocked) => {
  expect(isBlockedExPost(departure, '2026-04-01')).toBe(blocked);
});

test('acts are signed thirty days after their notice, whatever day that is', () => {
  // 1 May is a holiday.
  expect(signingAllowed('2026-04-01').due).toBe('2026-05-01');
});

test.each([
  ['2026-04-30', undefined, false],
  ['2026-05-01', undefined, true],
  ['2026-05-02', undefined, true],
  ['2026-04-02', 'noObjection', true],
  ['2026-06-01', 'objection', false],
] as const)('an act may be signed on %s after the answer %s: %s', (on, answer, expected) => {
  expect(maySign(on, '2026-05-01', answer)).toBe(expected);
});

test('no act may be signed that nobody was told of', () => {
  expect(maySign('2026-06-01', undefined, undefined)).toBe(false);
});
